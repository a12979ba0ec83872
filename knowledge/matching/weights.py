"""The numbers of the ranker and of its confidence, as ``python -m knowledge.training`` found them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

_FOUND = json.loads((Path(__file__).parent.parent / "data" / "weights.json").read_text(encoding="utf-8"))

#: weight of each channel of a service's score
FUSION: Mapping[str, float] = _FOUND["fusion"]
#: logistic weights: that any service answers, and that one of the first three does
SERVED: Mapping[str, float] = _FOUND["served"]
RIGHT: Mapping[str, float] = _FOUND["right"]
