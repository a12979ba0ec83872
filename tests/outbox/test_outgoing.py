"""A letter comes out of the outbox as it went in, once for each event, and what is withdrawn never leaves."""

from __future__ import annotations

from base64 import b64decode
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.db import Database
from bot.outbox import service as outbox
from bot.outbox.dropping import drop_unsent
from bot.outbox.letter import Arg, Button, Key, Letter, Names, Part, from_json, letter, to_json
from bot.outbox.tables import OutgoingClass, OutgoingMessage
from bot.people import service as people

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
words = st.text(max_size=30)
moments = st.datetimes(timezones=st.just(UTC))
values: st.SearchStrategy[Arg] = st.one_of(
    words,
    st.integers(-9, 9),
    moments,
    st.builds(Key, words),
    st.builds(Names, st.dictionaries(words, words, max_size=3)),
)
arguments = st.dictionaries(words, values, max_size=3)
parts = st.tuples(st.builds(Part, words, arguments, st.booleans()))
buttons = st.tuples(st.tuples(st.builds(Button, words, words, st.tuples(st.integers(), words), arguments)))


@given(st.builds(Letter, parts, words, buttons, st.tuples(st.tuples(words, words))))
def test_any_letter_comes_out_as_it_went_in(one: Letter) -> None:
    assert from_json(to_json(one)) == one


def rows(database: Database) -> list[OutgoingMessage]:
    with database.transaction() as session:
        found = session.query(OutgoingMessage).order_by(OutgoingMessage.id).all()
        session.expunge_all()
        return found


def put(database: Database, *keys: str) -> int:
    with database.transaction() as session:
        person = people.new_person(session, language="fi", now=NOW)
        for key in keys:
            outbox.enqueue(session, person_id=person.id, key=key, letter=letter("menu"), now=NOW)
        return person.id


def test_the_same_event_twice_is_one_message(database: Database) -> None:
    put(database, "a", "a", "b")
    put(database, "a")
    assert [row.key for row in rows(database)] == ["a", "b"]


def test_what_is_withdrawn_before_it_left_never_leaves_and_keeps_no_words(database: Database) -> None:
    person_id = put(database, "a")
    with database.transaction() as session:
        outbox.enqueue_deletion(session, person_id=person_id, key="gone", target="a", now=NOW)
    first, deletion = rows(database)
    assert (first.status, first.payload) == ("expired", {})
    assert (deletion.status, deletion.target) == ("pending", "a")


def edit(database: Database, person_id: int, key: str, target: str, words: str, klass: OutgoingClass) -> None:
    with database.transaction() as session:
        outbox.enqueue_edit(
            session,
            person_id=person_id,
            key=key,
            target=target,
            letter=letter("text", text=words),
            now=NOW,
            klass=klass,
        )


def test_an_edit_of_what_is_withdrawn_never_leaves_in_its_place(database: Database) -> None:
    person = put(database, "a", "b")
    for key, target in (("e1", "a"), ("e2", "b")):
        edit(database, person, key, target, "uudet sanat", OutgoingClass.RELAY)
    with database.transaction() as session:
        outbox.enqueue_deletion(session, person_id=person, key="gone", target="a", now=NOW)
    waiting = {row.key: (row.status, bool(row.payload)) for row in rows(database)}
    assert waiting["a"] == waiting["e1"] == ("expired", False)
    assert waiting["b"] == waiting["e2"] == ("pending", True)


def test_of_edits_of_a_card_that_wait_only_the_newest_leaves(database: Database) -> None:
    person = put(database, "card", "other card")
    for key, target in (("e1", "card"), ("e2", "other card"), ("e3", "card"), ("e3", "card")):
        edit(database, person, key, target, key, OutgoingClass.CARD)
    assert {row.key: row.status for row in rows(database) if row.kind == "edit"} == {
        "e1": "expired", "e2": "pending", "e3": "pending",
    }  # fmt: skip


def test_many_cards_at_once_are_as_one_after_the_other(database: Database) -> None:
    """New ones once, edits in the place of those that wait, and a replay of the event changes nothing."""
    person = put(database, "card", "other card")
    edit(database, person, "e1", "card", "vanha", OutgoingClass.CARD)
    words = letter("text", text="uusi")
    cards = [
        outbox.Card(person, "third card", words),
        outbox.Card(person, "e2", words, target="card"),
        outbox.Card(person, "e3", words, target="other card"),
    ]
    for _ in range(2):
        with database.transaction() as session:
            outbox.enqueue_cards(session, cards=cards, now=NOW, about="case:1")
            outbox.enqueue_cards(session, cards=[], now=NOW)
    assert [(row.key, row.kind, row.status, row.target) for row in rows(database)[2:]] == [
        ("e1", "edit", "expired", "card"),
        ("third card", "message", "pending", ""),
        ("e2", "edit", "pending", "card"),
        ("e3", "edit", "pending", "other card"),
    ]


def test_every_edit_of_somebodys_words_leaves(database: Database) -> None:
    person = put(database, "words")
    for key in ("e1", "e2"):
        edit(database, person, key, "words", key, OutgoingClass.RELAY)
    assert [row.status for row in rows(database) if row.kind == "edit"] == ["pending", "pending"]


def put_file(database: Database, content: bytes, *keys: str) -> int:
    with database.transaction() as session:
        person = people.new_person(session, language="fi", now=NOW)
        for key in keys:
            outbox.enqueue_document(
                session, person_id=person.id, key=key, letter=letter("menu"), name="aika.ics", content=content, now=NOW
            )
        return person.id


def test_a_file_waits_once_for_each_event_with_its_words(database: Database) -> None:
    content = bytes(range(256)) * 195
    put_file(database, content, "a", "a", "b")
    kept = rows(database)
    assert [(row.key, row.kind) for row in kept] == [("a", "document"), ("b", "document")]
    assert b64decode(kept[0].payload["file"]["base64"]) == content
    assert from_json(kept[0].payload["letter"]) == letter("menu")


@pytest.mark.parametrize("size", [0, outbox.LARGEST_FILE_BYTES + 1])
def test_a_file_that_is_empty_or_large_is_refused(database: Database, size: int) -> None:
    with pytest.raises(ValueError, match="at least one byte"):
        put_file(database, b"x" * size, "a")


def test_a_file_that_waits_is_taken_back_with_the_rest(database: Database) -> None:
    person = put_file(database, b"x", "a")
    with database.transaction() as session:
        assert drop_unsent(session, person_id=person, keep=()) == 1
    assert [(row.status, row.payload) for row in rows(database)] == [("expired", {})]
