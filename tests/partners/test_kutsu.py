"""An invitation into a case: nothing leaves before the family approved that very text, and nobody else's words do."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.cases.errors import CaseIsClosed, NotYourCase
from bot.cases.tables import Case
from bot.errors import HelpdeskError
from bot.handover import watch
from bot.outbox.letter import StartLink
from bot.outbox.tables import OutgoingMessage
from bot.partners import answering, service
from bot.partners.errors import KutsuLinkNotGood, KutsuMoved, NotToBeInvited, SpokenTooLongAgo
from bot.partners.rules import LINK_PREFIX
from bot.partners.tables import PartnerInvitation
from tests.partners.conftest import Inviting


def _claimed(story: Inviting) -> tuple[int, int, Case]:
    anna, family = story.worker(), story.family()
    return anna, family, story.claims(anna, story.opens(family, "KANARIA"))


def _to_invited(story: Inviting, person_id: int) -> list[str]:
    return [one.words for one in story.letters(person_id) if one.words]


def test_nothing_is_sent_before_the_family_approves_that_very_text(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    shown = story.letters(family)[-1]
    assert shown.words == story.body(kutsu)
    told = ("Liisa P., kuraattori", "MIKSI", "TOIVE", "Anna K., perheohjaaja")
    assert [part for part in told if part not in shown.words] == []
    assert story.letters(liisa) == []
    with pytest.raises(KutsuMoved):
        story.answers_kutsu(answering.come, liisa, kutsu)
    story.approves(family, kutsu)
    story.approves(family, kutsu)
    assert _to_invited(story, liisa) == [shown.words]
    assert story.keys(family)[-1] == "family-kutsu-waiting"
    assert "KANARIA" not in story.everything_for(liisa)


def test_an_edit_voids_the_approval_until_the_family_has_read_the_new_text(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    newer = story.rewrites(anna, kutsu, "why", "TOINEN SYY")
    with pytest.raises(KutsuMoved):
        story.approves(family, kutsu, version=kutsu.version)
    assert story.letters(liisa) == []
    story.approves(family, newer)
    third = story.rewrites(anna, newer, "hope", "TOINEN TOIVE")
    assert (third.state, third.approved_version) == ("shown", None)
    assert story.keys(liisa)[-1] == "kutsu-being-changed"
    with pytest.raises(KutsuMoved):
        story.answers_kutsu(answering.come, liisa, newer)
    story.approves(family, third)
    assert "TOINEN TOIVE" in _to_invited(story, liisa)[-1]
    story.answers_kutsu(answering.come, liisa, third)
    with pytest.raises(KutsuMoved):
        story.rewrites(anna, third, "why", "vielä")


def test_the_database_refuses_an_invitation_that_went_out_unapproved(story: Inviting) -> None:
    anna, _, case = _claimed(story)
    kutsu = story.invites(anna, case, story.professional())
    with pytest.raises(IntegrityError), story.transaction() as session:
        session.get_one(PartnerInvitation, kutsu.id).state = "waiting"


def test_a_spoken_consent_is_written_down_with_its_day(story: Inviting) -> None:
    anna, _, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    today = date(2026, 11, 23)

    def notes(day: date, version: int = kutsu.version) -> PartnerInvitation:
        return story.do(  # type: ignore[no-any-return]
            service.note_spoken, kutsu_id=kutsu.id, worker_id=anna, version=version, day=day, today=today
        )

    for wrong in (today + timedelta(days=1), today - timedelta(days=8)):
        with pytest.raises(SpokenTooLongAgo):
            notes(wrong)
    with pytest.raises(KutsuMoved):
        notes(today, kutsu.version + 1)
    assert notes(today - timedelta(days=1)).spoken_on == date(2026, 11, 22)
    assert len(_to_invited(story, liisa)) == 1


def test_a_family_that_wants_other_words_or_nobody_sends_nothing(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    first = story.invites(anna, case, liisa)
    story.says(answering.want_changes, family, first)
    assert story.keys(anna)[-1] == "kutsu-changes-owner"
    second = story.rewrites(anna, first, "why", "PAREMPI")
    story.says(answering.stop, family, second)
    assert story.keys(anna)[-1] == "kutsu-stopped-owner"
    with pytest.raises(KutsuMoved):
        story.approves(family, second)
    with pytest.raises(KutsuMoved):
        story.rewrites(anna, second, "why", "uusi")
    assert story.letters(liisa) == []


def test_who_comes_is_told_to_both_and_the_owner_keeps_the_koppi(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    story.approves(family, kutsu)
    story.answers_kutsu(answering.come, liisa, kutsu)
    story.answers_kutsu(answering.come, liisa, kutsu)
    assert story.case(case).owner_id == anna
    assert story.keys(family).count("family-kutsu-coming") == 1
    assert story.keys(anna)[-1] == "kutsu-coming-owner"
    assert "KANARIA" not in story.everything_for(liisa)
    with pytest.raises(KutsuMoved):
        story.answers_kutsu(answering.cannot, liisa, kutsu, suggestion="advice")


def test_who_cannot_suggests_something_and_the_family_does_not_read_their_words(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    story.approves(family, kutsu)
    for nothing in ({"suggestion": ""}, {"suggestion": "words"}, {"suggestion": "ehkä"}):
        with pytest.raises(ValueError, match="suggests"):
            story.answers_kutsu(answering.cannot, liisa, kutsu, **nothing)
    story.answers_kutsu(answering.keep_words, liisa, kutsu, words="EHDOTUS")
    assert "EHDOTUS" not in story.everything_for(anna)
    story.answers_kutsu(answering.cannot, liisa, kutsu, suggestion="words", words="EHDOTUS")
    assert story.letters(anna)[-1].words == "EHDOTUS"
    assert story.keys(family)[-1] == "family-kutsu-cannot"
    assert "EHDOTUS" not in story.everything_for(family)


def test_only_who_was_invited_can_answer_and_only_the_own_family_can_approve(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa, other, stranger = story.professional(), story.professional("Pekka"), story.family()
    kutsu = story.invites(anna, case, liisa)
    with pytest.raises(KutsuMoved):
        story.approves(stranger, kutsu)
    story.approves(family, kutsu)
    for wrong in (other, stranger, anna):
        with pytest.raises(KutsuMoved):
            story.answers_kutsu(answering.come, wrong, kutsu)


def test_nobody_is_invited_who_has_the_case_or_is_the_family(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    for nobody in (anna, family, story.family(), 999):
        with pytest.raises(NotToBeInvited):
            story.do(service.begin, case_id=case.id, worker_id=anna, invitee_id=nobody)
    with pytest.raises(NotYourCase):
        story.do(service.begin, case_id=case.id, worker_id=story.worker("Ben L."), invitee_id=anna)


def _link(story: Inviting, owner_id: int) -> str:
    (link,) = [
        arg for one in story.letters(owner_id) for part in one.parts for arg in part.args.values()
        if isinstance(arg, StartLink)
    ]  # fmt: skip
    return link.token.removeprefix(LINK_PREFIX)


def _opens(story: Inviting, token: str, person_id: int) -> PartnerInvitation:
    return story.do(answering.open_link, token=token, person_id=person_id)  # type: ignore[no-any-return]


def test_a_link_works_for_the_first_who_opens_it_for_fourteen_days(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    guest, other = story.family(), story.family()
    kutsu = story.invites(anna, case, name="kuraattori Liisa", way="link")
    story.approves(family, kutsu)
    token = _link(story, anna)
    for wrong in ("A" * 22, token + "A"):
        with pytest.raises(KutsuLinkNotGood):
            _opens(story, wrong, guest)
    for person in (family, anna):
        with pytest.raises(KutsuLinkNotGood):
            _opens(story, token, person)
    _opens(story, token, guest)
    _opens(story, token, guest)
    assert _to_invited(story, guest) == [story.body(kutsu)]
    with pytest.raises(KutsuLinkNotGood):
        _opens(story, token, other)
    story.answers_kutsu(answering.come, guest, kutsu)
    assert story.keys(family)[-1] == "family-kutsu-coming"
    late = story.invites(anna, case, name="rehtori", way="link")
    story.approves(family, late)
    with story.transaction() as session:
        keys = session.scalars(select(OutgoingMessage.key).where(OutgoingMessage.klass == "credential")).all()
    assert len(keys) == 2
    story.pass_time(days=14)
    with pytest.raises(KutsuLinkNotGood):
        _opens(story, token, other)


def test_an_edit_kills_the_link_that_was_given(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    kutsu = story.invites(anna, case, name="kuraattori Liisa", way="link")
    story.approves(family, kutsu)
    token = _link(story, anna)
    story.rewrites(anna, kutsu, "why", "UUSI")
    with pytest.raises(KutsuLinkNotGood):
        _opens(story, token, story.family())


def test_a_text_to_copy_is_the_approved_one_and_its_answer_is_noted_by_the_owner(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    kutsu = story.invites(anna, case, name="rehtori", way="copy")
    assert story.body(kutsu) not in [one.words for one in story.letters(anna)]
    story.approves(family, kutsu)
    assert story.letters(anna)[-1].words == story.body(kutsu)
    noted = {"kutsu_id": kutsu.id, "worker_id": anna, "version": kutsu.version, "comes": False}
    with pytest.raises(ValueError, match="suggests"):
        story.do(answering.note_answer, **noted)
    story.do(answering.note_answer, **noted, suggestion="other-time")
    assert story.keys(family)[-1] == "family-kutsu-cannot"
    assert story.kutsu(kutsu).state == "cannot"


def test_an_invited_worker_takes_the_koppi_by_a_handover_that_the_family_hears_of(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    ben = story.worker("Ben L.", "sosiaaliohjaaja")
    kutsu = story.invites(anna, case, ben)
    story.approves(family, kutsu)
    due = story.now + timedelta(days=2)
    with pytest.raises(KutsuMoved):
        story.do(answering.take_over, kutsu_id=kutsu.id, person_id=ben, due_at=due)
    story.answers_kutsu(answering.come, ben, kutsu)
    handover = story.do(answering.take_over, kutsu_id=kutsu.id, person_id=ben, due_at=due)
    assert (story.case(case).owner_id, handover.state) == (anna, "taken")
    assert story.keys(family)[-1] == "family-handover"
    assert "KANARIA" not in story.everything_for(ben)
    story.all_arrives()
    story.do(watch.look_at, handover_id=handover.id)
    assert story.case(case).owner_id == ben
    assert "KANARIA" in story.everything_for(ben)


def test_a_closed_case_invites_nobody_any_more(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu, other = story.invites(anna, case, liisa), story.invites(anna, case, liisa)
    story.approves(family, kutsu)
    story.closes(family, case)
    with pytest.raises(KutsuMoved):
        story.approves(family, other)
    with pytest.raises(KutsuMoved):
        story.answers_kutsu(answering.come, liisa, kutsu)
    with pytest.raises(CaseIsClosed):
        story.rewrites(anna, other, "why", "vielä")


def test_approval_and_edit_at_once_send_only_what_was_approved(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    for turn in range(6):
        kutsu = story.invites(anna, case, liisa)
        ready = Barrier(2)

        def begin(work: object, ready: Barrier = ready) -> str:
            ready.wait(timeout=60)
            try:
                work()  # type: ignore[operator]
            except HelpdeskError as refused:
                return type(refused).__name__
            return "done"

        with ThreadPoolExecutor(2) as threads:
            list(threads.map(begin, [
                lambda k=kutsu: story.approves(family, k),
                lambda k=kutsu, n=turn: story.rewrites(anna, k, "why", f"MUUTETTU {n}"),
            ]))  # fmt: skip
        assert story.kutsu(kutsu).state == "shown"
        assert not any(f"MUUTETTU {turn}" in words for words in _to_invited(story, liisa))
