"""Steps of a family with several people in one case: for whom a worker's words are, and what a member may see."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.cases.errors import (
    AddresseeNeeded,
    CaseUnknown,
    MemberGone,
    MessageUnknown,
    NotInCase,
    NotYourCase,
    OwnMatter,
)
from bot.cases.family import joining
from bot.cases.service import close_case
from bot.cases.tables import Case, CaseMessage, JoinLink
from bot.casework.errors import DraftChanged
from bot.casework.tables import WishedCall
from bot.people import service as people
from bot.people.tables import WrongToken
from bot.staff import service as staff
from handlers.explaining import AFTERWARDS
from handlers.family import questions
from handlers.worker.addressing import DraftGone
from handlers.worker.writing import EditTooLate
from tests.handlers.chats import Chat, House


@dataclass
class Family:
    """Two parents in one case, and the worker who has it."""

    house: House
    worker: Chat
    first: Chat
    second: Chat
    case: int

    @classmethod
    def at(cls, house: House, worker: Chat) -> Family:
        """The first opens the case, the second joins it as a parent."""
        first = house.chat()
        first.says("vauva itkee yöt")
        first.command("human")
        case = int(first.reply.about.removeprefix("case:"))
        worker.presses("claim", case)
        family = cls(house, worker, first, house.chat(), case)
        family.joins(family.second, "parent")
        return family

    def joins(self, chat: Chat, relation: str) -> None:
        """Somebody comes in by a link of the founder's."""
        chat.command("start", self.link())
        chat.presses("join")
        chat.presses("relation", self.case, relation)

    def link(self) -> str:
        """A fresh link of the founder's."""
        with self.house.database.transaction() as session:
            made = joining.link_of_founder(
                session, case_id=self.case, family_id=self.first.person_id, now=self.house.now
            )
        return made.start

    def sends_to_all(self) -> None:
        """The worker presses *Kaikille asiassa*."""
        everybody = next(one for one in self.worker.buttons() if str(one.ids[1]).startswith("all"))
        self.worker.presses("send-to", *everybody.ids)

    def about(self, words: str) -> str:
        """What a message with these words is about."""
        with self.house.database.transaction() as session:
            number = session.scalar(select(CaseMessage.id).where(CaseMessage.body == words))
        return f"case:{self.case}/message:{number}"

    def readers(self, words: str) -> list[bool]:
        """Whether the first and the second read these words."""
        return [any(words in letter for letter in chat.post()) for chat in (self.first, self.second)]


@pytest.fixture
def family(house: House, worker: Chat) -> Family:
    """Two parents and their worker."""
    return Family.at(house, worker)


@pytest.fixture
def more(house: House) -> Chat:
    """One more person."""
    return house.chat()


def test_a_reply_goes_to_whom_it_replies_to_also_to_an_own_message(family: Family) -> None:
    family.second.says("minun sanani")
    assert "Saaja: vanhempi 2" in family.worker.says("vastaus", about=family.about("minun sanani"))
    family.worker.says("jatkoa", about=family.about("vastaus"))
    family.worker.says("toiselle", about=family.about("vauva itkee yöt"))
    assert [family.readers(word) for word in ("vastaus", "jatkoa", "toiselle")] == [
        [False, True], [False, True], [True, False],
    ]  # fmt: skip


def test_words_in_a_topic_wait_and_a_button_says_for_whom(family: Family) -> None:
    said = family.worker.says("hei teille", topic=f"case:{family.case}")
    assert "Kenelle tämä menee" in said
    assert "[Vain: asian avaaja]" in said
    assert "[Vain: vanhempi 2]" in said
    assert family.readers("hei teille") == [False, False]
    stamp = family.worker.buttons()[0].ids[2]
    family.worker.presses("send-to", family.case, 2, stamp)
    assert family.readers("hei teille") == [False, True]
    for who in (1, "all-12345678"):
        with pytest.raises(DraftGone):
            family.worker.presses("send-to", family.case, who, stamp)
    assert family.readers("hei teille") == [False, True]


def test_two_messages_in_a_row_are_one_and_an_edit_changes_what_waits(family: Family) -> None:
    topic = f"case:{family.case}"
    assert "ensni" in family.worker.says("ensni", topic=topic, more_waiting=True)
    assert "ensin" in family.worker.edits("ensin", about=family.worker.reply.binds)
    assert "ensin\nsitten" in family.worker.says("sitten", topic=topic)
    with pytest.raises(EditTooLate):
        family.worker.edits("ei kumpikaan", about=family.worker.reply.binds)
    family.sends_to_all()
    assert family.readers("ensin\nsitten") == [True, True]
    assert family.readers("ei kumpikaan") == [False, False]


def test_words_that_wait_for_a_member_do_not_run_into_words_without_a_case(family: Family) -> None:
    family.worker.says("asiassa", topic=f"case:{family.case}")
    assert "asiassa" not in family.worker.says("muualla")
    family.worker.presses("send", family.case, family.worker.buttons()[0].ids[1])
    assert "Kenelle tämä menee" in family.worker.shown(family.worker.reply.letters[0])
    family.worker.presses("discard-to", family.case, family.worker.buttons()[0].ids[2])
    assert family.readers("muualla") == [False, False]


def test_who_left_meanwhile_gets_nothing_and_the_words_are_kept(family: Family) -> None:
    family.second.says("minun sanani")
    family.worker.says("kaikille", topic=f"case:{family.case}")
    stamp = family.worker.buttons()[0].ids[2]
    family.second.presses("family-leave-yes", family.case)
    said = family.worker.presses("send-to", family.case, 2, stamp)
    assert "ei ole enää mukana" in said
    assert "kaikille" in said
    assert "ei ole enää mukana" in family.worker.says("vastaus", about=family.about("minun sanani"))
    family.worker.presses("send-to", family.case, 1, family.worker.buttons()[0].ids[2])
    assert family.readers("vastaus") == [True, False]


def test_a_canned_answer_has_a_button_for_each_and_one_for_all(family: Family) -> None:
    said = family.worker.presses("answer", family.case, "have-read")
    assert "[Kaikille asiassa]" in said
    (alone,) = [one for one in family.worker.buttons() if one.action == "answer-send" and one.ids[-1] == 2]
    assert "Saaja: vanhempi 2" in family.worker.presses("answer-send", *alone.ids)
    with family.house.database.transaction() as session:
        message = session.scalars(select(CaseMessage).where(CaseMessage.side == "worker")).one()
    assert family.readers(message.body.splitlines()[0]) == [False, True]
    with pytest.raises(AddresseeNeeded):
        family.worker.presses("answer-send", *alone.ids[:-1])
    with pytest.raises(MemberGone):
        family.worker.presses("answer-send", *alone.ids[:-1], 9)


def test_words_for_a_note_that_were_for_the_family_ask_for_whom(family: Family) -> None:
    family.worker.presses("note-new", family.case)
    family.worker.says("ei muistiinpano")
    assert "Kenelle tämä menee" in family.worker.presses("words-send")
    family.sends_to_all()
    assert family.readers("ei muistiinpano") == [True, True]


def test_for_everybody_means_those_who_were_shown(family: Family, more: Chat) -> None:
    family.worker.says("teille kahdelle", topic=f"case:{family.case}")
    everybody = next(one for one in family.worker.buttons() if str(one.ids[1]).startswith("all"))
    canned = family.worker.presses("answer", family.case, "have-read")
    assert "[Kaikille asiassa]" in canned
    answers = [one.ids for one in family.worker.buttons() if one.action == "answer-send"]
    family.joins(more, "young")
    assert "nuori 3" in family.worker.presses("send-to", *everybody.ids)
    assert family.readers("teille kahdelle") == [False, False]
    for ids in answers:
        with pytest.raises(DraftChanged):
            family.worker.presses("answer-send", *ids)
    assert not any("teille kahdelle" in letter for letter in more.post())


def test_words_after_a_member_left_still_ask_for_whom(family: Family) -> None:
    family.second.presses("family-leave-yes", family.case)
    assert "Kenelle tämä menee" in family.worker.says("hei nuori", topic=f"case:{family.case}")
    assert family.readers("hei nuori") == [False, False]


def test_who_was_a_member_never_takes_the_case_as_a_worker(family: Family, house: House) -> None:
    family.first.says("salaisuus toiselta vanhemmalta")
    with house.database.transaction() as session:
        token = people.invite(session, role="worker", name="Bea", title="", now=house.now)
    family.second.command("start", token)
    family.worker.presses("release-reason", family.case, "absent")
    with pytest.raises(OwnMatter):
        family.second.presses("claim", family.case)
    assert not any("Otan kopin" in letter or "salaisuus" in letter for letter in family.second.post())


def test_the_head_of_a_case_is_not_shown_anew_to_a_worker_who_was_let_go(family: Family, house: House) -> None:
    boss = house.worker("Pomo", role="coordinator")
    family.worker.presses("resolve", family.case, "anyway")
    with house.database.transaction() as session:
        staff.remove(
            session,
            person_id=family.worker.person_id,
            by=boss.person_id,
            now=house.now,
            promise=lambda _case: house.now,
        )
    before = len(family.worker.post())
    family.joins(house.chat(), "young")
    assert family.worker.post()[before:] == []


def test_an_answer_to_one_leaves_the_promise_to_the_other(family: Family) -> None:
    family.second.says("minun sanani")
    said = family.worker.says("vastaus", about=family.about("vauva itkee yöt"))
    assert "Vastausta odottaa vielä: vanhempi 2" in said
    assert "viimeistään" in family.second.command("tilanne")
    assert "vanhempi 2" in family.worker.presses("resolve", family.case)
    assert "resolve" in family.worker.actions()
    said = family.worker.says("sinullekin", about=family.about("minun sanani"))
    assert "Vastausta odottaa" not in said
    assert "Voit kirjoittaa" in family.second.command("tilanne")
    family.worker.presses("resolve", family.case)
    assert "valmiiksi" in family.second.post()[-1]


def test_words_are_heard_though_the_case_closes_at_that_very_moment(
    family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, closed = questions.open_case_of, []

    def meanwhile(session: Session, *, person_id: int) -> Case | None:
        found = real(session, person_id=person_id)
        if not closed:
            closed.append(True)
            close_case(session, case_id=family.case, family_id=family.first.person_id, now=family.house.now)
        return found

    monkeypatch.setattr(questions, "open_case_of", meanwhile)
    assert "112" in family.second.says("haluan kuolla nyt")


def test_a_member_sees_neither_the_topic_nor_what_others_wished(family: Family) -> None:
    family.first.presses("interpreter-wish", family.case, "ar")
    family.first.command("vastuut", "soitan neuvolaan")
    for said in (family.second.command("tilanne"), family.second.command("kuka"), family.second.command("human")):
        assert "Anna" in said
        assert "arabia" not in said
        assert "Asiasi:" not in said
    assert family.second.command("tilanne").count("asian avaaja") == 1
    assert "soitan" not in family.second.command("vastuut")
    for action in ("interpreter", "family-invite", "close"):
        with pytest.raises(CaseUnknown):
            family.second.presses(action, family.case)


def test_thanks_of_a_member_close_and_open_nothing(family: Family) -> None:
    family.worker.presses("resolve", family.case, "anyway")
    family.second.says("kiitos")
    assert not family.second.actions() & {"close", "reopen"}
    family.first.says("kiitos")
    assert {"close", "reopen"} <= family.first.actions()


def test_nobody_shares_or_leaves_for_somebody_else(family: Family, more: Chat) -> None:
    family.second.says("minun sanani")
    message = int(family.about("minun sanani").rpartition(":")[2])
    for chat in (family.first, more):
        with pytest.raises(MessageUnknown):
            chat.presses("share", message)
        with pytest.raises(NotInCase):
            chat.presses("family-leave-yes", family.case)
    with pytest.raises(NotInCase):
        family.second.presses("family-leave-yes", family.case + 1)


def test_a_share_is_looked_at_again_when_somebody_joined_meanwhile(family: Family, more: Chat) -> None:
    family.second.says("minun sanani")
    assert "Viesti menee: asian avaaja." in family.second.presses("share")
    seen = next(one.ids for one in family.second.buttons() if one.action == "share-yes")
    family.joins(more, "young")
    said = family.second.presses("share-yes", *seen)
    assert "Viesti menee: asian avaaja, nuori." in said
    assert family.readers("minun sanani") == [False, False]
    family.second.presses("share-yes")
    assert family.readers("minun sanani") == [True, False]


def test_a_wrong_link_counts_as_a_wrong_try(house: House) -> None:
    chat = house.chat()
    with pytest.raises(joining.JoinLinkNotGood):
        chat.command("start", joining.LINK_PREFIX + "A" * 22)
    assert joining.JoinLinkNotGood in AFTERWARDS
    with house.database.transaction() as session:
        assert (
            session.scalar(select(func.count()).select_from(WrongToken)) == 0
        )  # the refused visit counts in its second


def test_only_the_owner_makes_links_and_removes(family: Family, house: House) -> None:
    other = house.worker("Ben")
    for action, *ids in (("family", family.case), ("family-link", family.case), ("family-remove-yes", family.case, 2)):
        with pytest.raises(NotYourCase):
            other.presses(action, *ids)
    family.worker.presses("family-link", family.case)
    assert family.worker.reply.klass == "credential"
    with house.database.transaction() as session:
        assert session.scalar(select(func.count()).select_from(JoinLink).where(JoinLink.used_at.is_(None))) == 1


def test_a_copy_for_records_names_who_wrote_and_for_whom(family: Family) -> None:
    family.second.says("minun sanani")
    family.worker.says("vastaus", about=family.about("minun sanani"))
    said = family.worker.presses("copy-all", family.case)
    assert "perheenjäsen liittyi (vanhempi 2)" in said
    assert "asian avaaja: vauva itkee yöt" in said
    assert "vanhempi 2: minun sanani" in said
    assert "Anna, perheohjaaja → vanhempi 2: vastaus" in said


def test_who_comes_to_work_here_is_no_member_any_more(family: Family, house: House) -> None:
    with house.database.transaction() as session:
        token = people.invite(session, role="worker", name="Ben", title="", now=house.now)
    family.second.command("start", token)
    assert "poistui asiasta" in "\n".join(family.worker.post())
    assert "Mukana:" not in family.worker.presses("tools", family.case)


def test_each_wishes_an_own_call_whose_number_the_owner_alone_sees(family: Family) -> None:
    for chat, number in ((family.first, "040 111 1111"), (family.second, "040 222 2222")):
        chat.presses("call", family.case)
        chat.presses("call-slot")
        assert "Muut" not in chat.says(number)
    shown = "\n".join(family.worker.post())
    assert "Puhelua toivoo asian avaaja" in shown
    assert "Puhelua toivoo vanhempi 2" in shown
    assert "040 111 1111" in shown
    assert "040 222 2222" in shown
    assert "222" not in "\n".join([*family.first.post(), family.first.command("tilanne")])
    assert "Toivoit puhelua" in family.second.command("tilanne")
    family.second.presses("call-cancel", family.case)
    assert "Toivoit puhelua" not in family.second.command("tilanne")
    assert "Toivoit puhelua" in family.first.command("tilanne")
    before = len(family.first.post())
    family.second.presses("call", family.case)
    family.second.presses("call-slot")
    family.second.says("040 222 3333")
    family.worker.presses("call-done")
    assert "puhuitte puhelimessa" in family.second.post()[-1]
    assert len(family.first.post()) == before


@pytest.mark.parametrize("how", ["leaves", "is taken out"])
def test_the_wished_call_of_who_is_in_the_case_no_more_is_let_go_at_once(family: Family, how: str) -> None:
    family.second.presses("call", family.case)
    family.second.presses("call-slot")
    family.second.says("040 222 2222")
    if how == "leaves":
        family.second.presses("family-leave-yes", family.case)
    else:
        family.worker.presses("family-remove-yes", family.case, 2)
    with family.house.database.transaction() as session:
        assert session.scalars(select(WishedCall.phone)).all() == [""]


def test_in_the_queue_a_link_says_that_nobody_has_it_yet(house: House) -> None:
    first, second = house.chat(), house.chat()
    first.says("vauva itkee yöt")
    first.command("human")
    first.presses("family-invite", int(first.reply.about.removeprefix("case:")))
    with house.database.transaction() as session:
        case_id = session.scalars(select(JoinLink.case_id)).one()
        made = joining.link_of_founder(session, case_id=case_id, family_id=first.person_id, now=house.now)
    assert "odottaa vielä työntekijää" in second.command("start", made.start)
    second.presses("join")
    assert "päivystysjonossa" in second.command("tilanne")
    assert "tallessa" in second.says("minun sanani")
