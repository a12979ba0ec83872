"""What a text means to the desk: its danger and the services it asks for, seen together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knowledge.catalogue import Area
from knowledge.danger import Danger, look_for_danger
from knowledge.matching import SHOWN, Index, Match, Thresholds, match


@dataclass(frozen=True)
class Understanding:
    """Language, danger and services of one text."""

    language: str
    danger: Danger
    match: Match

    @property
    def talk_first(self) -> bool:
        """Whether an LP talk is the first suggestion (row R38); never beside danger."""
        return self.match.talk_first and self.danger.severity == 0


def understand(
    text: str,
    index: Index,
    language: str | None = None,
    area: Area | None = None,
    thresholds: Thresholds | None = None,
) -> Understanding:
    """Look for danger and for services; a crisis service among the first three is a concern (row R72)."""
    found = match(text, index, language, area, thresholds)
    danger = raised_by_services(look_for_danger(text), found, index)
    return Understanding(found.language, danger, found)


def raised_by_services(danger: Danger, found: Match, index: Index) -> Danger:
    """Danger 0 becomes 1 when a word of the text points to a service for crises among the first three.

    ``turvakoti`` alone matches no danger pattern. It counts also when people take over the question.
    """
    pointed = (index.catalogue.service(best.service_id) for best in found.ranked[:SHOWN] if best.why)
    if danger.severity == 0 and any(service is not None and service.crisis for service in pointed):
        return replace(danger, severity=1, kinds=("crisis_service",))
    return danger
