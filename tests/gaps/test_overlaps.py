"""Two entries that say the same of the same people are found; others are left in peace."""

from __future__ import annotations

import pytest

from bot.gaps.overlaps import overlaps
from knowledge.catalogue import Area, Audience, Catalogue, Service, load_catalogue

DEMONSTRATION = load_catalogue()
CLUB = DEMONSTRATION.services[0].model_copy(
    update={
        "id": "kerho",
        "name": {"fi": "Perhekerho Pikkumetso"},
        "summary": {"fi": "Perhekerhossa lapset leikkivät ja vanhemmat juovat kahvia."},
        "keywords": {"fi": ("perhekerhot", "leikki", "vanhemmat")},
        "organisation": {"fi": "Järjestö"},
        "area": Area(county="suvantomaa"),
        "audience": (Audience.FAMILY,),
        "age_from": None, "age_to": 6,
    }
)  # fmt: skip


def _pairs(*others: Service) -> set[frozenset[str]]:
    catalogue = Catalogue(services=(*DEMONSTRATION.services, CLUB, *others))
    return {frozenset((pair.first.id, pair.second.id)) for pair in overlaps(catalogue)}


def _twin(**changes: object) -> Service:
    nearly = {
        "id": "srk", "name": {"fi": "Pikkumetson perhekerho"},
        "summary": {"fi": "Lapset leikkivät perhekerhossa ja vanhemmat voivat juoda kahvia."},
        "organisation": {"fi": "Seurakunta"},
    }  # fmt: skip
    return CLUB.model_copy(update=nearly | changes)


def test_two_entries_of_one_club_are_found_with_their_words() -> None:
    catalogue = Catalogue(services=(*DEMONSTRATION.services, CLUB, _twin()))
    first = overlaps(catalogue)[0]
    assert {first.first.id, first.second.id} == {"kerho", "srk"}
    assert first.percent >= 80
    assert {"perhekerho", "leikki"} <= set(first.shared)
    assert not first.same_organiser
    assert first.subject == "kerho|srk"


@pytest.mark.parametrize(
    "changes",
    [
        {"area": Area(county="muu")},
        {"audience": (Audience.PROFESSIONAL,)},
        {"age_from": 13, "age_to": 18},
        {"name": {"fi": "Velkaneuvonta"}, "summary": {"fi": "Raha-asiat kuntoon."}, "keywords": {"fi": ("velat",)}},
    ],
    ids=["elsewhere", "for others", "of another age", "of something else"],
)
def test_entries_that_differ_are_left_in_peace(changes: dict[str, object]) -> None:
    assert frozenset(("kerho", "srk")) in _pairs(_twin())
    assert frozenset(("kerho", "srk")) not in _pairs(_twin(**changes))


def test_the_demonstration_catalogue_has_few_pairs() -> None:
    assert len(overlaps(DEMONSTRATION)) <= 5


def test_a_catalogue_of_one_service_has_none() -> None:
    assert overlaps(Catalogue(services=(CLUB,))) == ()
