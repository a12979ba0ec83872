"""Several people of a family in one case: who comes in and goes, what they hear, and who cannot be reached."""

from __future__ import annotations

import pytest

from bot.cases import errors, invariant, reach
from bot.cases.family import joining
from bot.cases.queries import active_case_of_family, open_case_of
from bot.cases.tables import CaseMember
from bot.people.queries import lock_persons
from bot.people.service import note_wrong_token
from tests.cases.conftest import Story
from tests.cases.families import Household


def _link(story: Story, house: Household) -> str:
    link = story.do(joining.link_of_founder, case_id=house.case.id, family_id=house.founder)
    return str(link.start.removeprefix(joining.LINK_PREFIX))


def _join(story: Story, token: str, person_id: int) -> CaseMember:
    member: CaseMember = story.do(joining.join, token=token, person_id=person_id)
    return member


def _case_of(story: Story, person_id: int) -> int:
    with story.transaction() as session:
        case = open_case_of(session, person_id=person_id)
        return case.id if case else 0


def _actions(story: Story, person_id: int) -> list[str]:
    return [button.action for row in story.letters(person_id)[-1].buttons for button in row]


# Coming and going


def test_a_link_is_used_up_by_consent_alone_and_works_once(story: Story) -> None:
    house = Household.opened(story)
    token, other, late = _link(story, house), story.family(), story.family()
    for _ in range(3):
        assert story.do(joining.look_at_link, token=token, person_id=other).id == house.case.id
    first = _join(story, token, other)
    assert _join(story, token, other).id == first.id
    assert (first.number, first.relation, first.consented_at) == (2, "other", story.now)
    with pytest.raises(errors.JoinLinkNotGood):
        _join(story, token, late)
    assert story.keys(house.worker).count("owner-member-joined") == 1
    assert story.keys(house.founder)[-1] == "member-joined-told"


def test_a_wrong_a_used_an_old_link_and_one_of_a_closed_case_say_the_same(story: Story) -> None:
    house = Household.opened(story)
    used, old, closed = (_link(story, house) for _ in range(3))
    _join(story, used, story.family())
    story.pass_time(days=7)
    fresh = _link(story, house)
    story.closes(house.founder, house.case)
    for token in ("x" * 22, used, old, closed, fresh):
        with pytest.raises(errors.JoinLinkNotGood):
            story.do(joining.look_at_link, token=token, person_id=story.family())


def test_who_guesses_finds_no_door_even_with_the_right_link(story: Story) -> None:
    house = Household.opened(story)
    token, guesser = _link(story, house), story.family()
    for _ in range(5):
        story.do(note_wrong_token, person_id=guesser)
    with pytest.raises(errors.JoinLinkNotGood):
        _join(story, token, guesser)
    _join(story, token, story.family())


def test_five_links_wait_at_most_and_only_founder_and_owner_make_them(story: Story) -> None:
    house = Household.opened(story)
    member = house.joins()
    for _ in range(joining.MOST_LINKS):
        _link(story, house)
    with pytest.raises(errors.TooManyLinks):
        story.do(joining.link_of_owner, case_id=house.case.id, worker_id=house.worker)
    with pytest.raises(errors.CaseUnknown):
        story.do(joining.link_of_founder, case_id=house.case.id, family_id=member)
    with pytest.raises(errors.NotYourCase):
        story.do(joining.link_of_owner, case_id=house.case.id, worker_id=story.worker("Ben L."))
    story.pass_time(days=8)
    story.do(joining.send_link_to_founder, case_id=house.case.id, worker_id=house.worker)
    (row,) = [row for row in story.outbox(house.founder) if row.klass == "credential"]
    assert "member-link" in str(row.payload)


def test_who_has_a_case_of_their_own_or_another_one_or_works_here_hears_the_way_out(story: Story) -> None:
    house, other = Household.opened(story), Household.opened(story)
    token = _link(story, house)
    refused: list[tuple[int, type[Exception]]] = [
        (other.founder, errors.JoinOwnCase), (other.joins(), errors.JoinElsewhere),
        (story.worker("Ben L."), errors.JoinForFamilies), (story.worker("Pia", role="professional"), errors.JoinForFamilies),
        (house.founder, errors.AlreadyIn), (house.joins(), errors.AlreadyIn),
    ]  # fmt: skip
    for person, why in refused:
        with pytest.raises(why):
            story.do(joining.look_at_link, token=token, person_id=person)
        with pytest.raises(why):
            _join(story, token, person)
    _join(story, token, story.family())


def test_a_member_goes_on_in_the_joint_case_and_opens_none(story: Story) -> None:
    house = Household.opened(story)
    member = house.joins()
    case = story.opens(member, "APU", topic="vakivalta", topic_names={"fi": "Turvakoti"}, urgent=True)
    assert case.id == house.case.id
    assert story.case(case).topic == "uni"
    assert story.case(case).urgent
    assert "owner-urgent" in story.keys(house.worker)
    assert "Turvakoti" not in story.everything_for(house.founder)
    with story.transaction() as session:
        assert active_case_of_family(session, family_id=member) is None


def test_what_a_member_asked_before_never_becomes_the_topic_that_the_founder_sees(story: Story) -> None:
    worker, founder, member = story.worker(), story.family(), story.family()
    case = story.claims(worker, story.opens(founder, "hei", topic="", topic_names=None))
    house = Household(story, worker, founder, case, people=[founder])
    house.joins(member)
    story.opens(member, topic="vakivalta", topic_names={"fi": "Turvakoti"})
    assert story.case(case).topic == ""


def test_a_member_opens_a_resolved_case_again_and_never_closes_it(story: Story) -> None:
    house = Household.opened(story)
    member = house.joins()
    story.resolves(house.worker, house.case)
    assert story.keys(member)[-1] == "member-resolved"
    assert _actions(story, member) == ["status", "emergency"]
    with pytest.raises(errors.CaseUnknown):
        story.closes(member, house.case)
    house.writes(member, "VIELÄ")
    assert story.case(house.case).status == "open"
    assert house.wrong() == []


def test_the_end_of_a_case_ends_every_membership_and_is_told(story: Story) -> None:
    house = Household.opened(story)
    member, young = house.joins(), house.joins(relation="young")
    story.closes(house.founder, house.case)
    for one in (member, young):
        assert story.keys(one)[-1] == "member-closed"
        assert _actions(story, one) == ["human", "emergency"]
        assert _case_of(story, one) == 0
    assert story.opens(member, "OMA").id != house.case.id


def test_who_leaves_may_come_back_with_the_same_number_and_reads_nothing_of_between(story: Story) -> None:
    house = Household.opened(story)
    first, second = house.member(story.family()), house.member(story.family())
    house.leaves(first.person_id)
    assert story.keys(house.worker)[-1] == "owner-member-left"
    house.answers("VÄLISSÄ")
    with pytest.raises(errors.NoOpenCase):
        story.writes(first.person_id, "ulkona")
    again = house.member(first.person_id, "grandparent")
    assert (first.number, second.number, again.number) == (2, 3, 2)
    house.answers("TAAS")
    assert house.wrong() == []


def test_the_owner_takes_somebody_out_who_is_told_kindly(story: Story) -> None:
    house = Household.opened(story)
    member = house.member(story.family())
    with pytest.raises(errors.NotYourCase):
        story.do(joining.remove, case_id=house.case.id, worker_id=story.worker("Ben L."), number=member.number)
    story.do(joining.remove, case_id=house.case.id, worker_id=house.worker, number=member.number)
    assert story.keys(member.person_id)[-1] == "member-removed"
    for number in (member.number, 1, 9):
        with pytest.raises(errors.MemberGone):
            story.do(joining.remove, case_id=house.case.id, worker_id=house.worker, number=number)


@pytest.mark.parametrize("how", ["leaves", "is taken out"])
def test_words_that_wait_do_not_leave_for_who_is_in_the_case_no_more(story: Story, how: str) -> None:
    house = Household.opened(story)
    member, stays = house.member(story.family()), house.joins()
    house.answers("ENNEN")
    story.arrives(member.person_id)
    message = house.answers("KAIKILLE")
    house.edits(house.worker, message, "MUUTETTU")
    if how == "leaves":
        story.do(joining.leave, person_id=member.person_id)
    else:
        story.do(joining.remove, case_id=house.case.id, worker_id=house.worker, number=member.number)
        assert story.outbox(member.person_id)[-1].status == "pending"
    theirs = story.everything_for(member.person_id)
    assert [word in theirs for word in ("ENNEN", "KAIKILLE", "MUUTETTU")] == [True, False, False]
    assert "KAIKILLE" in story.everything_for(stays)
    assert not [row for row in story.outbox(member.person_id) if row.klass == "relay" and row.status == "pending"]


def test_unused_links_are_void_when_the_owner_takes_somebody_out_and_fresh_ones_are_good(story: Story) -> None:
    house, other = Household.opened(story), Household.opened(story)
    member, kept, elsewhere = house.member(story.family()), _link(story, house), _link(story, other)
    story.do(joining.remove, case_id=house.case.id, worker_id=house.worker, number=member.number)
    with pytest.raises(errors.JoinLinkNotGood):
        _join(story, kept, member.person_id)
    assert _join(story, elsewhere, story.family()).case_id == other.case.id
    assert _join(story, _link(story, house), member.person_id).number == member.number


def test_a_link_stays_good_when_somebody_leaves(story: Story) -> None:
    house = Household.opened(story)
    member, link = house.joins(), _link(story, house)
    house.leaves(member)
    assert _join(story, link, member).case_id == house.case.id


def test_what_all_may_know_all_hear_and_what_is_the_founders_they_do_not(story: Story) -> None:
    house = Household.opened(story)
    ben, member = story.worker("Ben L."), house.joins()
    story.releases(house.worker, house.case)
    story.claims(ben, house.case)
    story.pass_time(hours=9)
    story.reminds()
    story.leaves(ben, house.worker)
    heard = story.keys(member)
    assert [key for key in heard if key in story.keys(house.founder)] == heard
    assert {"family-released", "family-claimed", "family-late", "family-substitute-answers"} <= set(heard)
    assert "Unineuvonta" not in story.everything_for(member)


# Who cannot be reached, and who works here


def test_the_owner_hears_which_of_them_is_out_of_reach_and_which_message_was_lost(story: Story) -> None:
    house = Household.opened(story)
    b = house.joins()
    story.loses(b, house.answers("KAIKILLE"))
    story.do(reach.lost, person_id=b)
    story.do(reach.found, person_id=b)
    assert story.keys(house.worker)[-3:] == ["owner-member-not-reached", "owner-member-away", "owner-member-back"]
    story.loses(house.worker, house.writes(b, "B"))
    assert story.keys(b)[-1] == "family-not-arrived"
    assert "family-not-arrived" not in story.keys(house.founder)


def test_a_case_waits_for_its_family_as_long_as_one_of_them_can_be_reached(story: Story) -> None:
    house = Household.opened(story)
    b = house.joins()
    story.do(reach.lost, person_id=house.founder)
    story.pass_time(hours=5)
    story.reminds()
    assert story.keys(b)[-1] == "family-late"
    story.do(reach.lost, person_id=b)
    story.pass_time(hours=5)
    story.reminds()
    assert story.keys(b)[-1] == "family-late"
    assert "owner-family-away" in story.keys(house.worker)


def test_nobody_takes_or_hears_of_a_case_in_which_they_are_the_family(story: Story) -> None:
    """A link refuses workers; should one be in nevertheless, the case is still never theirs."""
    house = Household.opened(story)
    ben, cai = story.worker("Ben L."), story.worker("Cai M.", role="coordinator")
    with story.transaction() as session:
        for number, person in enumerate((ben, cai), start=2):
            session.add(
                CaseMember(
                    case_id=house.case.id, person_id=person, relation="other", number=number, consented_at=story.now
                )
            )  # fmt: skip
    before = len(story.outbox(cai))
    story.releases(house.worker, house.case)
    with pytest.raises(errors.OwnMatter):
        story.claims(ben, house.case)
    assert not any(key.startswith(("card", "queue")) for one in (ben, cai) for key in story.keys(one)[before:])


def test_a_sound_house_is_sound_and_a_member_in_two_cases_is_seen(story: Story) -> None:
    house, other = Household.opened(story), Household.opened(story)
    house.joins()
    with story.transaction() as session:
        assert invariant.broken(session, now=story.now) == {}
        lock_persons(session, ids=[other.founder])
        session.add(
            CaseMember(
                case_id=house.case.id, person_id=other.founder, relation="other", number=9, consented_at=story.now
            )
        )  # fmt: skip
        session.flush()
        assert list(invariant.broken(session, now=story.now).values()) == [[house.case.id]]
