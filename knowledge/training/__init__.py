"""How the desk learned what people ask for: example questions, the training, and its figures.

Run ``python -m knowledge.training`` (it needs scipy, which only development has). The examples were written for this
project by people and machines who had not seen the labelled questions of the tests.
"""
