"""What sectors and kinds of units there are; no database, no clock."""

from __future__ import annotations

from enum import StrEnum

from knowledge.service import Organiser

#: Who arranges what: the catalogue's organisers, and technical services such as a town's sports halls.
SECTORS = frozenset({*(one.value for one in Organiser), "technical"})


#: What somebody may like to be asked about: the themes of the contact list.
TOPICS = ("school", "daycare", "mind", "family", "safety", "substance", "money_home", "belonging")


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
