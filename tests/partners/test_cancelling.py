"""An owner takes an invitation back: both sides hear it once, and nothing of it works any more."""

from __future__ import annotations

import pytest

from bot.cases.errors import NotYourCase
from bot.cases.tables import Case
from bot.outbox.letter import StartLink
from bot.partners import answering, cancelling, service
from bot.partners.errors import KutsuLinkNotGood, KutsuMoved
from bot.partners.rules import LINK_PREFIX
from bot.partners.tables import PartnerInvitation
from tests.partners.conftest import Inviting


def _claimed(story: Inviting) -> tuple[int, int, Case]:
    anna, family = story.worker(), story.family()
    return anna, family, story.claims(anna, story.opens(family, "KANARIA"))


def _cancels(story: Inviting, worker: int, kutsu: PartnerInvitation) -> None:
    story.do(cancelling.cancel, kutsu_id=kutsu.id, worker_id=worker)


@pytest.mark.parametrize("answered", [False, True])
def test_both_sides_hear_it_and_no_button_works_any_more(story: Inviting, answered: bool) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    story.approves(family, kutsu)
    if answered:
        story.answers_kutsu(answering.come, liisa, kutsu)
    _cancels(story, anna, kutsu)
    assert story.keys(family)[-1] == "family-kutsu-cancelled"
    assert story.keys(liisa)[-2:] == ["kutsu-over", "kutsu-cancelled-you"]
    assert [button.action for row in story.letters(liisa, "edit")[-1].buttons for button in row] == ["emergency"]
    for press in (answering.come, answering.cannot):
        more = {"suggestion": "advice"} if press is answering.cannot else {}
        with pytest.raises(KutsuMoved):
            story.answers_kutsu(press, liisa, kutsu, **more)
    with pytest.raises(KutsuMoved):
        _cancels(story, anna, kutsu)
    with pytest.raises(KutsuMoved):
        story.rewrites(anna, kutsu, "why", "vielä")
    assert story.keys(family).count("family-kutsu-cancelled") == story.keys(liisa).count("kutsu-cancelled-you") == 1
    assert (story.case(case).owner_id, story.kutsu(kutsu).state) == (anna, "ended")
    assert "KANARIA" not in story.everything_for(liisa)


def test_an_invitation_that_nobody_has_got_yet_is_told_to_the_family_alone(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    _cancels(story, anna, kutsu)
    assert story.letters(liisa) == []
    assert story.keys(family)[-1] == "family-kutsu-cancelled"
    for press in (answering.approve, answering.want_changes, answering.stop):
        with pytest.raises(KutsuMoved):
            story.says(press, family, kutsu)


def test_whose_text_is_being_changed_hears_it_too(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    liisa = story.professional()
    kutsu = story.invites(anna, case, liisa)
    story.approves(family, kutsu)
    _cancels(story, anna, story.rewrites(anna, kutsu, "why", "TOINEN SYY"))
    assert story.keys(liisa)[-1] == "kutsu-cancelled-you"
    assert "TOINEN SYY" not in story.everything_for(liisa)


def test_a_link_opens_nothing_afterwards(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    kutsu = story.invites(anna, case, name="Koulukuraattori", way="link")
    story.approves(family, kutsu)
    link = next(one for one in story.letters(anna) if one.parts[0].key == "kutsu-link").parts[0].args["link"]
    assert isinstance(link, StartLink)
    _cancels(story, anna, kutsu)
    with pytest.raises(KutsuLinkNotGood):
        story.do(answering.open_link, token=link.token.removeprefix(LINK_PREFIX), person_id=story.family())


def test_only_the_owner_takes_back_what_can_be_taken_back(story: Inviting) -> None:
    anna, family, case = _claimed(story)
    ben, liisa = story.worker("Ben L."), story.professional()
    draft = story.do(service.begin, case_id=case.id, worker_id=anna, invitee_id=liisa)
    kutsu = story.invites(anna, case, liisa)
    story.approves(family, kutsu)
    with pytest.raises(NotYourCase):
        _cancels(story, ben, kutsu)
    with story.transaction() as session:
        there = cancelling.cancellable_of(session, case_id=case.id, worker_id=anna)
        assert [one.id for one in there] == [kutsu.id]
    story.answers_kutsu(answering.cannot, liisa, kutsu, suggestion="advice")
    for over in (kutsu, draft):
        with pytest.raises(KutsuMoved):
            _cancels(story, anna, over)
