"""What one person wrote or is called reaches exactly those who should read it: canaries through a whole life."""

from __future__ import annotations

from typing import NamedTuple

from bot.people.service import end_duty
from tests.cases.conftest import Story


class Canaries(NamedTuple):
    """Who took part, and what each of them said."""

    family: int
    neighbour: int
    anna: int
    ben: int
    idle: int


def _live(story: Story) -> Canaries:
    """Two families, two owners one after the other, and a worker who only looks on."""
    who = Canaries(
        family=story.family(),
        neighbour=story.family(),
        anna=story.worker("Anna K."),
        ben=story.worker("Ben L.", "sairaanhoitaja"),
        idle=story.worker("Idle O.", "sosiaaliohjaaja"),
    )
    ours, theirs = story.opens(who.family, "MINÄ-1"), story.opens(who.neighbour, "NAAPURI-1")
    story.claims(who.anna, ours)
    story.claims(who.ben, theirs)
    first = story.answers(who.anna, ours, "VASTAUS-A")
    story.edits(who.anna, first, "VASTAUS-A2")
    story.answers(who.ben, theirs, "VASTAUS-B")
    story.edits(who.family, story.writes(who.family, "MINÄ-2"), "MINÄ-3")
    story.withdraws(who.neighbour, story.writes(who.neighbour, "NAAPURI-2"))
    story.releases(who.anna, ours, "SYY-SAIRAS")
    story.claims(who.ben, ours)
    story.writes(who.family, "MINÄ-4")
    story.pass_time(hours=5)
    story.reminds()
    story.resolves(who.ben, ours)
    story.reopens(who.family, ours)
    story.closes(who.family, ours)
    return who


def test_families_words_reach_their_owners_and_nobody_else(story: Story) -> None:
    who = _live(story)
    assert all(f"MINÄ-{number}" in story.everything_for(who.ben) for number in (1, 3, 4))
    assert "MINÄ-4" not in story.everything_for(who.anna)
    assert "NAAPURI" not in story.everything_for(who.anna)
    for reader in (who.idle, who.family, who.neighbour):
        assert "MINÄ" not in story.everything_for(reader)
        assert "NAAPURI" not in story.everything_for(reader)


def test_workers_words_reach_their_family_and_no_other(story: Story) -> None:
    who = _live(story)
    assert "VASTAUS-A2" in story.everything_for(who.family)
    assert "VASTAUS-B" not in story.everything_for(who.family)
    assert "VASTAUS-A" not in story.everything_for(who.neighbour)
    assert "VASTAUS" not in story.everything_for(who.idle)
    assert "VASTAUS-B" not in story.everything_for(who.anna)


def test_a_family_hears_of_its_own_workers_only_and_never_why_one_left(story: Story) -> None:
    who = _live(story)
    assert "Anna K." in story.everything_for(who.family)
    assert "Anna K." not in story.everything_for(who.neighbour)
    for reader in who:
        assert "Idle O." not in story.everything_for(reader)
        assert "SYY-SAIRAS" not in story.everything_for(reader)


def test_no_letter_to_a_worker_names_a_family_even_if_it_once_had_a_name(story: Story) -> None:
    anna = story.worker("Anna K.")
    family = story.worker("NIMI-KANARIA", "TITTELI-KANARIA")
    with story.transaction() as session:
        end_duty(session, person_id=family)
    case = story.claims(anna, story.opens(family, "apua"))
    story.writes(family, "vielä")
    story.edits(family, story.messages(case)[0], "apua!")
    story.withdraws(family, story.messages(case)[1])
    story.closes(family, story.resolves(anna, case))
    assert "KANARIA" not in story.everything_for(anna)


def test_a_worker_who_asks_as_a_family_is_a_family_to_the_others(story: Story) -> None:
    anna, ben = story.worker("Anna K."), story.worker("BEN-KANARIA")
    case = story.claims(anna, story.opens(ben, "omakin huoli"))
    story.writes(ben, "vielä")
    story.closes(ben, case)
    assert "BEN-KANARIA" not in story.everything_for(anna)
