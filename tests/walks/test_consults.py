"""A professional asks another: without names or with permission, one takes it, and each of the three ends."""

from __future__ import annotations

import re

import pytest

from bot.consults.tables import Consult, ConsultMessage
from bot.directory import service as directory
from bot.organisations import service as organisations
from bot.organisations.rules import TOPICS
from tests.walks.together import with_worker
from tests.walks.walkers import Walk, Walker
from tests.walks.words import NOW

pytestmark = pytest.mark.anyio

QUESTION = {
    "fi": "Oppilas 131052-308T on poissa, äiti 040 123 4567. Mitä teen?",
    "sv": "Eleven 131052-308T är borta, mamman 040 123 4567. Vad gör jag?",
    "en": "Pupil 131052-308T is absent, mother 040 123 4567. What do I do?",
}
SECRETS = ("131052-308T", "308T", "123 4567")
ANSWER = {
    "fi": "Pyydä perhe koululle juttelemaan.",
    "sv": "Be familjen till skolan.",
    "en": "Ask the family to school.",
}


async def _two(walk: Walk) -> tuple[Walker, Walker]:
    """An asker, and the only volunteer for every topic."""
    asker = await walk.worker("Sanna", "opettaja", role="professional")
    helper = await walk.worker("Ville", "kuraattori", role="professional")
    with walk.house.koppi.database.transaction() as session:
        for one in session.query(Consult).filter(Consult.status != "ended"):
            session.delete(one)
        organisations.volunteer(session, person_id=helper.person(session).id, topics=TOPICS)
    return asker, helper


async def _begins(asker: Walker) -> None:
    await asker.says("/konsultoi")
    assert asker.reads("consult-ways")
    assert asker.offers("consult-way-message", "consult-way-call", "consult-way-kutsu")
    await asker.presses("consult-way-message")
    assert asker.reads("consult-mode")


async def _asks(asker: Walker, topic: str = "theme-school") -> None:
    await _begins(asker)
    await asker.presses("consult-button-mode-a")
    assert asker.reads("consult-mode-explained-anonymous", "consult-topic")
    await asker.presses(asker.text(topic))
    assert asker.reads("consult-write")
    await asker.says(QUESTION[asker.language])
    assert asker.reads("consult-seen", "consult-masked-code", "consult-masked-phone")
    await asker.presses("consult-button-send")
    assert asker.reads("consult-sent", "consult-delete-own")


async def _taken(walk: Walk) -> tuple[Walker, Walker]:
    asker, helper = await _two(walk)
    await _asks(asker)
    helper.look_away()
    asker.look_away()
    await helper.presses("consult-button-claim")
    assert helper.reads("consult-words")
    assert "[puhelin]" in helper.news
    assert not any(secret in helper.news for secret in SECRETS)
    assert asker.reads("consult-taken")
    return asker, helper


async def test_anonymous_words_are_masked_and_both_go_on(walk: Walk) -> None:
    asker, helper = await _taken(walk)
    asker.look_away()
    await helper.presses("consult-button-write")
    await helper.says(ANSWER[walk.language])
    assert helper.reads("consult-seen", "consult-masked-nothing")
    await helper.presses("consult-button-send")
    assert ANSWER[walk.language] in asker.news
    helper.look_away()
    await asker.replies(ANSWER[walk.language], QUESTION[walk.language])
    assert asker.reads("consult-seen", "consult-masked-phone")
    await asker.edits("131052", f"OK {QUESTION[walk.language]}")
    assert asker.reads("consult-seen", "consult-masked-phone")
    await asker.presses("consult-button-send")
    assert helper.reads("consult-words")
    with walk.house.koppi.database.transaction() as session:
        kept = [one.body for one in session.query(ConsultMessage)]
    assert not any(secret in body for secret in SECRETS for body in kept)
    sent = [str(request.parameters) for request in walk.requests]
    assert not any(secret in one for secret in SECRETS for one in sent)


async def test_it_ends_without_more(walk: Walk) -> None:
    asker, helper = await _taken(walk)
    helper.look_away()
    await asker.presses("consult-button-none")
    assert asker.reads("consult-ended-none")
    assert helper.reads("consult-ended-none")
    await helper.presses("consult-button-write")
    assert helper.reads("consult-gone")


async def test_it_ends_with_a_day_and_a_reminder(walk: Walk) -> None:
    asker, _ = await _taken(walk)
    await asker.presses("consult-button-return")
    assert asker.reads("consult-which-day")
    await asker.presses_at(asker.new[-1], asker.data("consult-day"))
    assert asker.reads("consult-ended-return")
    asker.look_away()
    walk.open_hours()
    await walk.time_passes(days=8)
    walk.open_hours()
    await walk.time_passes(minutes=1)
    assert asker.reads("consult-return-day")


async def test_it_goes_on_with_an_invitation_only_when_the_parent_says_yes(walk: Walk) -> None:
    asker, _ = await _taken(walk)
    worker = await walk.worker()
    await asker.presses("consult-button-kutsu")
    assert asker.reads("consult-kutsu-link")
    token = _token(asker)
    await asker.starts(token)
    assert not asker.reads("permission-asked")
    worker.look_away()
    parent = await walk.family(started=False)
    await parent.starts(token)
    assert parent.reads("permission-asked", "permission-asked-what", "permission-free")
    assert parent.case() is None
    assert worker.news == ""
    stranger = await walk.family(started=False)
    await stranger.starts(token)
    assert not stranger.reads("permission-asked")
    asker.look_away()
    await parent.presses("permission-yes")
    assert parent.case() is not None
    assert asker.reads("permission-given")
    await worker.presses("card-button-claim")
    assert worker.reads("permission-kutsu-wish", "kutsu-wished")
    assert "Sanna" in worker.news
    await worker.presses("kutsu-button-wished")
    assert worker.reads("kutsu-ask-why")
    assert "Sanna" in worker.news


async def test_the_parent_says_no_and_nothing_happens(walk: Walk) -> None:
    asker, _ = await _taken(walk)
    await asker.presses("consult-button-kutsu")
    parent = await walk.family(started=False)
    await parent.starts(_token(asker))
    asker.look_away()
    await parent.presses("permission-no")
    assert parent.reads("permission-not")
    assert asker.reads("permission-refused")
    assert parent.case() is None


async def test_with_permission_by_a_link_until_it_is_taken_back(walk: Walk) -> None:
    asker, helper = await _two(walk)
    await _begins(asker)
    await asker.presses("consult-button-mode-p")
    assert asker.reads("consult-mode-explained-permission")
    await asker.presses("theme-mind")
    assert asker.reads("permission-none")
    await asker.presses("permission-button-link")
    await asker.presses_at(asker.new[-1], asker.data("consult-permission"))
    assert asker.reads("permission-link")
    parent = await walk.family(started=False)
    await parent.starts(_token(asker))
    assert parent.reads("permission-asked-what")
    asker.look_away()
    await parent.presses("permission-yes")
    assert asker.reads("permission-given")
    await _begins(asker)
    await asker.presses("consult-button-mode-p")
    await asker.presses("theme-mind")
    await asker.presses("permission-button-with")
    await asker.says(QUESTION[walk.language])
    assert asker.reads("consult-seen")
    assert "4567" in asker.news
    await asker.presses("consult-button-send")
    await helper.presses("consult-button-claim")
    assert "4567" in helper.news
    await parent.says("/luvat")
    assert parent.reads("permission-page", "permission-line")
    asker.look_away()
    await parent.presses("permission-withdraw")
    assert parent.reads("permission-withdrawn-you")
    assert asker.reads("permission-withdrawn")
    await helper.presses("consult-button-write")
    await helper.says(ANSWER[walk.language])
    assert helper.reads("permission-expired")
    with walk.house.koppi.database.transaction() as session:
        assert not [
            one for one in session.query(ConsultMessage) if one.body == ANSWER[walk.language] and not one.sent_at
        ]


async def test_with_a_spoken_permission(walk: Walk) -> None:
    asker, _ = await _two(walk)
    await _begins(asker)
    await asker.presses("consult-button-mode-p")
    await asker.presses("theme-family")
    await asker.presses("permission-button-spoken")
    assert asker.reads("permission-who")
    await asker.presses("permission-giver-mother")
    assert asker.reads("permission-when")
    await asker.presses_at(asker.new[-1], asker.data("consult-permission"))
    assert asker.reads("permission-until")
    await asker.presses_at(asker.new[-1], asker.data("consult-permission"))
    assert asker.reads("permission-noted", "consult-write-permission")
    await asker.says(ANSWER[walk.language])
    await asker.presses("consult-button-send")
    assert asker.reads("consult-sent")


async def test_nobody_came_over_a_weekend_and_coordinators_are_asked(walk: Walk) -> None:
    asker, helper = await _two(walk)
    chief = await walk.worker("Kaija", "koordinaattori", role="coordinator")
    await _asks(asker)
    chief.look_away()
    asker.look_away()
    helper.look_away()
    for _day in range(4):
        await walk.time_passes(days=1)
    assert asker.reads("consult-late")
    assert chief.reads("consult-card")
    assert helper.reads("consult-card-over")
    await chief.presses("consult-button-claim")
    assert chief.reads("consult-words")
    with walk.house.koppi.database.transaction() as session:
        newest = session.query(Consult).order_by(Consult.id.desc()).first()
        assert newest is not None
        assert (newest.stage, newest.status) == (1, "open")


async def test_the_contact_list_leads_to_its_person_first(walk: Walk) -> None:
    asker, helper = await _two(walk)
    agreed, koppi = await walk.worker("Virpi", "kuraattori", role="professional"), walk.house.koppi
    row = koppi.directory.current.data.situation["velat"]
    with koppi.database.transaction() as session:
        directory.link(session, entry_id=row.first, person_id=agreed.person(session).id)
    walk.open_hours()
    await asker.says("/konsultoi")
    await asker.presses("consult-way-call")
    await asker.presses("theme-money-home")
    await asker.presses(row.name[walk.language])
    await asker.presses("consult-button-from-card")
    assert asker.reads("consult-mode")
    agreed.look_away()
    helper.look_away()
    await asker.presses("consult-button-mode-a")
    assert asker.reads("consult-mode-explained-anonymous", "consult-write")
    await asker.says(QUESTION[walk.language])
    await asker.presses("consult-button-send")
    assert asker.reads("consult-sent-first")
    assert agreed.reads("consult-card-alone")
    assert not helper.news
    await walk.time_passes(hours=3)
    assert helper.reads("consult-card")
    await agreed.presses("consult-button-claim")
    assert agreed.reads("consult-words")
    assert asker.reads("consult-taken")
    assert helper.reads("consult-card-over")


async def test_own_words_go_by_a_button_and_when_they_turn_dangerous(walk: Walk) -> None:
    asker, helper = await _taken(walk)
    await asker.presses("consult-button-write")
    await asker.says("131052-308T, OK?")
    await asker.presses("consult-button-send")
    assert "OK?" in helper.news
    helper.look_away()
    await asker.presses("consult-button-delete")
    assert asker.reads("consult-deleted")
    assert helper.reads("consult-taken-out")
    assert not [one for one in (*helper.phone.messages, *asker.phone.messages) if "OK?" in one.text]
    await asker.presses("consult-button-write")
    await asker.says("131052-308T, OK?")
    await asker.presses("consult-button-send")
    helper.look_away()
    await asker.edits("131052", NOW[walk.language])
    assert asker.reads("danger-pro")
    assert asker.offers("consult-button-anonymous")
    assert helper.reads("consult-taken-out")
    assert not [one for one in helper.phone.messages if "OK?" in one.text]
    with walk.house.koppi.database.transaction() as session:
        assert not [one for one in session.query(ConsultMessage) if "OK?" in one.body]


async def test_who_has_the_matter_is_told_once_after_the_parents_yes(walk: Walk) -> None:
    asker, _ = await _two(walk)
    family, worker = await with_worker(walk)
    idle = await walk.family(started=False)
    for parent, told in ((family, "permission-told-holder"), (idle, "permission-told-nothing")):
        await asker.says({"fi": "/kuka perhe X", "sv": "/vem familjen X", "en": "/who family X"}[walk.language])
        await asker.presses("permission-button-who")
        assert asker.reads("permission-who-link")
        await parent.starts(_token(asker))
        assert parent.reads("permission-asked", "permission-for-who")
        asker.look_away()
        await parent.presses("permission-yes")
        assert parent.reads("permission-told-you", told)
        assert asker.reads("permission-told-asker", told)
        assert (worker.signature in asker.news) is (parent is family)


async def test_a_professional_asks_to_be_invited_without_a_consultation(walk: Walk) -> None:
    asker, _ = await _two(walk)
    await asker.says("/konsultoi")
    await asker.presses("consult-way-kutsu")
    assert asker.reads("consult-kutsu-link")
    family, worker = await with_worker(walk)
    await family.starts(_token(asker))
    worker.look_away()
    await family.presses("permission-yes")
    assert worker.reads("permission-kutsu-wish", "kutsu-wished")
    assert worker.offers("kutsu-button-wished")


def _token(walker: Walker) -> str:
    found = re.search(r"start=(lupa-[\w-]+)", walker.news)
    assert found is not None, walker.news
    return found[1]
