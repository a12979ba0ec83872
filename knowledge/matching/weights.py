"""The numbers of the ranker and of its confidence, chosen on one half of the public questions.

Which half, how and with what result: docs/decisions/matching-first-version.md.
"""

from __future__ import annotations

WEIGHTS = {
    "text": 1.0,
    "label": 1.0,
    "topics": 1.0,
    "words": 0.5,
    "several_words": 0.3,
    "many_topics": 0.5,
    "other_age": 0.6,
}

#: logistic weights of the confidence
CONFIDENCE = {
    "bias": -1.5,
    "text_best": 3.0,
    "label_best": 3.0,
    "topic_best": 2.0,
    "known": 1.5,
    "elsewhere": -4.0,
}
