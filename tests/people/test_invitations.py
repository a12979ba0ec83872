"""An invitation lets one person in, once, in time, and tells nothing to those who guess."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text

from bot.db import Database
from bot.people.rules import WRONG_TRIES_OF_ALL, WRONG_TRIES_OF_ONE
from bot.people.service import InvitationNotValid, invite, new_person, note_wrong_token, redeem
from bot.people.tables import Invitation, Person, WrongToken


def _newcomer(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        return new_person(session, language="fi", now=now).id


def _invited(database: Database, now: datetime, role: str = "worker") -> str:
    with database.transaction() as session:
        return invite(session, role=role, name="Anna K.", title="perheohjaaja", now=now)


def _redeem(database: Database, token: str, person_id: int, now: datetime) -> Person:
    with database.transaction() as session:
        return redeem(session, token=token, person_id=person_id, now=now)


def test_an_invitation_gives_role_name_and_title(database: Database, now: datetime) -> None:
    person = _redeem(database, _invited(database, now), _newcomer(database, now), now)
    assert (person.role, person.name, person.title) == ("worker", "Anna K.", "perheohjaaja")


def test_a_token_has_22_characters_that_fit_a_start_link(database: Database, now: datetime) -> None:
    tokens = {_invited(database, now) for _ in range(20)}
    assert len(tokens) == 20
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", token) for token in tokens)


def test_the_database_never_holds_the_token_itself(database: Database, now: datetime) -> None:
    token = _invited(database, now)
    with database.transaction() as session:
        rows = session.execute(text("SELECT * FROM invitation")).mappings().all()
        assert token not in str(rows)
        assert len(session.scalars(select(Invitation.token_hash)).one()) == 64


def test_an_invitation_is_used_once(database: Database, now: datetime) -> None:
    token = _invited(database, now)
    _redeem(database, token, _newcomer(database, now), now)
    with pytest.raises(InvitationNotValid):
        _redeem(database, token, _newcomer(database, now), now)


def test_an_invitation_is_good_for_72_hours_and_not_a_moment_longer(database: Database, now: datetime) -> None:
    token = _invited(database, now)
    with pytest.raises(InvitationNotValid):
        _redeem(database, token, _newcomer(database, now), now + timedelta(hours=72))
    in_time = now + timedelta(hours=72) - timedelta(seconds=1)
    assert _redeem(database, token, _newcomer(database, now), in_time).role == "worker"


def test_wrong_old_and_used_tokens_are_refused_with_the_same_words(database: Database, now: datetime) -> None:
    used, old = _invited(database, now), _invited(database, now - timedelta(days=4))
    _redeem(database, used, _newcomer(database, now), now)
    refusals = []
    for token in (used, old, "a" * 22, "", "ä💥"):
        with pytest.raises(InvitationNotValid) as refused:
            _redeem(database, token, _newcomer(database, now), now)
        refusals.append((refused.value.key, dict(refused.value.data)))
    assert refusals == [("invitation-not-valid", {})] * 5


def test_of_many_with_one_token_exactly_one_comes_in(database: Database, now: datetime) -> None:
    token = _invited(database, now)
    newcomers = [_newcomer(database, now) for _ in range(12)]

    def come_in(person_id: int) -> bool:
        try:
            return _redeem(database, token, person_id, now).role == "worker"
        except InvitationNotValid:
            return False

    with ThreadPoolExecutor(8) as doors:
        assert sum(doors.map(come_in, newcomers)) == 1


def test_after_five_wrong_tries_even_the_right_token_waits_an_hour(database: Database, now: datetime) -> None:
    token, person_id = _invited(database, now), _newcomer(database, now)
    with database.transaction() as session:
        for _ in range(WRONG_TRIES_OF_ONE):
            note_wrong_token(session, person_id=person_id, now=now)
    with pytest.raises(InvitationNotValid):
        _redeem(database, token, person_id, now + timedelta(minutes=59))
    assert _redeem(database, token, person_id, now + timedelta(hours=1)).role == "worker"


def test_one_who_guesses_alone_cannot_shut_the_door_for_others(database: Database, now: datetime) -> None:
    guesser = _newcomer(database, now)
    with database.transaction() as session:
        for _ in range(WRONG_TRIES_OF_ALL * 2):
            note_wrong_token(session, person_id=guesser, now=now)
        assert len(session.scalars(select(WrongToken)).all()) == WRONG_TRIES_OF_ONE
    assert _redeem(database, _invited(database, now), _newcomer(database, now), now).role == "worker"


def test_when_many_guess_nobody_comes_in(database: Database, now: datetime) -> None:
    guessers = [_newcomer(database, now) for _ in range(WRONG_TRIES_OF_ALL // WRONG_TRIES_OF_ONE)]
    with database.transaction() as session:
        for guesser in guessers:
            for _ in range(WRONG_TRIES_OF_ONE):
                note_wrong_token(session, person_id=guesser, now=now)
    with pytest.raises(InvitationNotValid):
        _redeem(database, _invited(database, now), _newcomer(database, now), now)


def test_old_wrong_tries_are_forgotten(database: Database, now: datetime) -> None:
    person_id = _newcomer(database, now)
    with database.transaction() as session:
        note_wrong_token(session, person_id=person_id, now=now)
        note_wrong_token(session, person_id=person_id, now=now + timedelta(hours=2))
        assert [tried.tried_at for tried in session.scalars(select(WrongToken))] == [now + timedelta(hours=2)]


@pytest.mark.parametrize(("role", "name"), [("family", "Anna"), ("worker", "  "), ("king", "Anna")])
def test_an_invitation_without_sense_is_not_made(database: Database, now: datetime, role: str, name: str) -> None:
    with database.transaction() as session, pytest.raises(ValueError):
        invite(session, role=role, name=name, title="", now=now)
