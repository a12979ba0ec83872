"""Notes become blind spots; small counts stay hidden; the same question counts once; nothing leads to a person."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import select

from bot.db import Database
from bot.gaps import queries, service
from bot.gaps.rules import COUNT_FROM, UNKNOWN_FROM, Note, Seen, Spot, month_before, next_month, spots
from bot.gaps.tables import AskedWords, GapMark, GapNote, UnknownWord
from bot.gaps.vocabulary import Remains
from bot.people import service as people

DAY = date(2026, 11, 23)
SLEEP = Remains("fi", "sleep", "child", ("uni", "yö"), ())


def _note(topic: str = "", *words: str, age_group: str = "", language: str = "fi") -> Note:
    return Note(topic, "", age_group, language, words)


def test_the_largest_spot_comes_first_and_small_ones_by_name() -> None:
    notes = [_note("sleep")] * 3 + [_note("money")] * 5 + [_note("autism"), *[_note("bully")] * 2]
    assert [(spot.topic, spot.count) for spot in spots(notes)] == [
        ("money", 5), ("sleep", 3), ("autism", 1), ("bully", 2),
    ]  # fmt: skip


def test_notes_without_a_topic_stand_under_the_word_they_share() -> None:
    notes = [_note("", "hoploppi", "lapsi"), _note("", "hoploppi"), _note("", "hoploppi"), _note("", "tanssi"), _note()]
    assert [(spot.key, spot.count) for spot in spots(notes)] == [("word:hoploppi", 3), ("other", 2)]


def test_nothing_is_told_of_fewer_than_three() -> None:
    notes = [_note("sleep", "uni", age_group="child")] * 2 + [_note("sleep", "vauva", age_group="adult", language="sv")]
    (spot,) = spots(notes)
    assert spot == Spot("topic:sleep", 3, (), (), (), (), "fi")
    (larger,) = spots([*notes, notes[0]])
    assert larger.words == (("uni", 3),)
    assert larger.age_groups == (("child", 3),)
    assert larger.languages == (("fi", 3),)


def test_stems_of_the_lexicon_are_not_shown_as_words() -> None:
    (spot,) = spots([_note("sleep", "nukah*")] * COUNT_FROM)
    assert spot.words == ()


def test_months_follow_one_another() -> None:
    assert next_month(date(2026, 12, 5)) == date(2027, 1, 1)
    assert month_before(date(2027, 1, 31)) == date(2026, 12, 1)


def test_one_question_is_one_note(database: Database) -> None:
    with database.transaction() as session:
        seen = [
            service.note_gap(
                session, subject=subject, seen=Seen.NOTHING_FOUND, remains=SLEEP, area="", day=DAY
            )
            for subject in ("question:1", "question:1", "question:11")
        ]  # fmt: skip
        (spot,) = queries.spots_of_month(session, month=DAY.replace(day=1))
    assert seen == [True, False, True]
    assert (spot.topic, spot.count) == ("sleep", 2)


def test_a_note_belongs_to_its_month(database: Database) -> None:
    with database.transaction() as session:
        for number, day in enumerate((date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1))):
            service.note_gap(
                session, subject=f"question:{number}", seen=Seen.NONE_FITS, remains=SLEEP, area="", day=day
            )
        (spot,) = queries.spots_of_month(session, month=date(2026, 11, 1))
    assert spot.count == 2


def test_no_row_has_a_person_a_moment_or_an_order(database: Database) -> None:
    with database.transaction() as session:
        for number in range(20):
            service.note_gap(
                session, subject=f"question:{number}", seen=Seen.NOTHING_FOUND, remains=SLEEP, area="", day=DAY
            )
        ids = list(session.scalars(select(GapNote.id).order_by(GapNote.id)))
    assert max(ids) - min(ids) > 2**40
    for table in (GapNote, GapMark, UnknownWord, AskedWords):
        columns = {column.name: str(column.type) for column in table.__table__.columns}
        assert not any("person" in name or name.endswith("_at") for name in columns)
        assert "DATETIME" not in str(columns.values())


def test_an_unknown_word_is_shown_from_five_people_on(database: Database) -> None:
    with database.transaction() as session:
        for _ in range(UNKNOWN_FROM - 1):
            service.count_unknown(session, words=("hoploppi", "frisbee"), language="fi", day=DAY)
        assert queries.unknown_words(session, since=DAY.replace(day=1)) == []
        service.count_unknown(session, words=("hoploppi",), language="fi", day=DAY)
        assert queries.unknown_words(session, since=DAY.replace(day=1)) == [("hoploppi", "fi", UNKNOWN_FROM)]


def test_what_is_old_is_forgotten(database: Database) -> None:
    with database.transaction() as session:
        service.note_gap(session, subject="question:1", seen=Seen.NOTHING_FOUND, remains=SLEEP, area="", day=DAY)
        service.keep_asked(session, subject="question:2", remains=SLEEP, day=DAY)
        service.count_unknown(session, words=("rare",), language="fi", day=DAY)
        for _ in range(UNKNOWN_FROM):
            service.count_unknown(session, words=("hoploppi",), language="fi", day=DAY)
        counts = []
        for days in (0, 41, 91, 130, 366):
            service.forget_old(session, day=DAY + timedelta(days=days))
            tables = (GapMark, AskedWords, UnknownWord, GapNote)
            counts.append([len(session.scalars(select(table)).all()) for table in tables])
    assert counts == [[2, 1, 2, 1], [0, 1, 1, 1], [0, 0, 1, 1], [0, 0, 0, 1], [0, 0, 0, 0]]


def test_past_questions_are_answered_ones_and_missed_ones(database: Database) -> None:
    with database.transaction() as session:
        service.note_gap(session, subject="question:1", seen=Seen.NOTHING_FOUND, remains=SLEEP, area="", day=DAY)
        service.keep_asked(session, subject="question:2", remains=Remains("sv", "", "", ("barn",), ()), day=DAY)
        service.keep_asked(session, subject="question:2", remains=Remains("sv", "", "", ("barn",), ()), day=DAY)
        service.keep_asked(session, subject="question:3", remains=Remains("sv", "", "", (), ()), day=DAY)
        assert sorted(queries.asked(session)) == [("fi", ("uni", "yö")), ("sv", ("barn",))]


def test_the_last_decision_holds_and_can_be_taken_back(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person = people.new_person(session, language="fi", now=now)
        for decision in ("watch", "do"):
            service.decide(session, about="gap", subject="topic:sleep", decision=decision, by=person.id, now=now)
        decided = queries.decision_on(session, about="gap", subject="topic:sleep")
        assert decided is not None
        assert (decided.decision, decided.decided_by_id) == ("do", person.id)
        assert queries.subjects_decided(session, about="overlap") == frozenset()
        service.undecide(session, about="gap", subject="topic:sleep")
        assert queries.decision_on(session, about="gap", subject="topic:sleep") is None
