"""The numbers of the ranker and of its confidence, chosen on one half of the public questions.

Which half, how and with what result: docs/decisions/matching-first-version.md.
"""

from __future__ import annotations

WEIGHTS = {
    "text": 4.0,
    "label": 2.0,
    "topics": 1.1,
    "words": 0.3,
    "several_words": 0.4,
    "many_topics": 0.5,
    "other_age": 0.8,
    "adults_only": 0.8,
    "named": 2.0,
}

#: logistic weights of the confidence
CONFIDENCE = {
    "bias": -0.5,
    "text_best": 2.2,
    "label_best": 4.4,
    "topic_best": 1.3,
    "known": 1.7,
    "told": 1.3,
    "elsewhere": -5.0,
    "short": -2.5,
}
