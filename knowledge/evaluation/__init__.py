"""Measuring the matching: questions, what was done with them, figures, intervals, typing errors, baselines.

``knowledge.evaluate`` is the front door.
"""
