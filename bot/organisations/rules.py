"""What sectors and kinds of units there are; no database, no clock."""

from __future__ import annotations

from enum import StrEnum

from knowledge.service import Organiser

#: Who arranges what: the catalogue's organisers, and technical services such as a town's sports halls.
SECTORS = frozenset({*(one.value for one in Organiser), "technical"})


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
