"""What sectors and kinds of units there are; no database, no clock."""

from __future__ import annotations

from enum import StrEnum

from knowledge.directory.themes import THEMES
from knowledge.service import Organiser

#: Who arranges what: the catalogue's organisers, and technical services such as a town's sports halls.
SECTORS = frozenset({*(one.value for one in Organiser), "technical"})


#: What somebody may like to be asked about: the themes of the contact list.
TOPICS = tuple(THEMES)


class UnitKind(StrEnum):
    """What sort of place people of an organisation work at."""

    DAYCARE = "daycare"
    SCHOOL = "school"
    CLINIC = "clinic"
    YOUTH = "youth"
    PARISH = "parish"
    POLICE = "police"
    OFFICE = "office"
    TEAM = "team"


def theme_key(theme: str) -> str:
    """The text that names a theme of the contact list, which is also a topic of consultations and thinking partners."""
    return f"theme-{theme}".replace("_", "-")
