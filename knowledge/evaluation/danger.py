"""How much danger is heard: labelled messages, the share that reaches each severity, and how long a look takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from knowledge.evaluation.outcomes import Stopwatch

#: From this severity on somebody may be harmed.
SERIOUS = 2
#: What is told of serious and of ordinary messages: the share that reaches at least so much.
_SERIOUS_AT, _ORDINARY_AT = (2, 1), (2, 3)


class LabelledMessage(BaseModel):
    """One line of a file of messages: 3 danger now, 2 serious today, 1 a concern, 0 ordinary."""

    model_config = ConfigDict(frozen=True)

    qid: str
    text: str
    lang: str
    severity: int = Field(ge=0, le=3)


@dataclass(frozen=True)
class Heard:
    """A message and the severity that the desk heard in it."""

    message: LabelledMessage
    severity: int

    def line(self) -> dict[str, Any]:
        """The form that is written down: never the text."""
        one = self.message
        return {"qid": one.qid, "lang": one.lang, "severity": one.severity, "heard": self.severity}


@dataclass(frozen=True)
class DangerReport:
    """What was heard in labelled messages."""

    heard: Sequence[Heard]
    #: milliseconds of a look, by name of the quantile
    latency_ms: Mapping[str, float]

    def summary(self) -> dict[str, Any]:
        """The figures in the form that is printed as JSON; a share of nothing is null."""
        languages = dict.fromkeys(one.message.lang for one in self.heard)
        by_language = {name: _figures([one for one in self.heard if one.message.lang == name]) for name in languages}
        return {"overall": _figures(self.heard), "by_language": by_language, "latency_ms": dict(self.latency_ms)}


def evaluate_danger(
    messages: Sequence[LabelledMessage], *, hear: Callable[[str], int], look: Callable[[str], Any], clock: Stopwatch
) -> DangerReport:
    """Hear every message as the desk does, and time the look for danger alone; ``clock`` tells seconds."""
    heard = [Heard(one, hear(one.text)) for one in messages]
    times = sorted(_timed(look, one.text, clock) for one in messages)
    quantiles = {f"p{part}": times[min(len(times) * part // 100, len(times) - 1)] for part in (50, 99)} if times else {}
    return DangerReport(heard, quantiles)


def _timed(look: Callable[[str], Any], text: str, clock: Stopwatch) -> float:
    began = clock()
    look(text)
    return round((clock() - began) * 1000, 3)


def _figures(heard: Sequence[Heard]) -> dict[str, float | int | None]:
    serious = [one.severity for one in heard if one.message.severity >= SERIOUS]
    ordinary = [one.severity for one in heard if one.message.severity < SERIOUS]
    told: dict[str, float | int | None] = {"n_serious": len(serious), "n_ordinary": len(ordinary)}
    told |= {f"serious_at_{least}": _share(serious, least) for least in _SERIOUS_AT}
    return told | {f"ordinary_at_{least}": _share(ordinary, least) for least in _ORDINARY_AT}


def _share(severities: Sequence[int], least: int) -> float | None:
    return round(sum(one >= least for one in severities) / len(severities), 4) if severities else None
