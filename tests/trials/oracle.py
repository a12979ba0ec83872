"""Compares what people wrote with what arrived: nothing lost, nothing astray, in order, nothing doubled without a reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import select

from bot.db import Database
from bot.gateway.tables import Address
from bot.outbox.tables import OutgoingMessage
from tests.trials.crowd import MARK, Family, Worker, from_bot_with, words_in


@dataclass
class Findings:
    """What is wrong, and what was counted. A trial passes when every list is empty."""

    lost: list[str] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    out_of_order: list[str] = field(default_factory=list)
    #: Copies beyond the first that no row in doubt explains, or that do not say what they are.
    doubled: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)
    copies_in_doubt: int = 0
    rows_in_doubt: int = 0

    @property
    def wrong(self) -> dict[str, list[str]]:
        """The lists that are not empty."""
        lists = ("lost", "astray", "out_of_order", "doubled", "unanswered", "unfinished")
        return {name: found for name in lists if (found := getattr(self, name))}


def everything_arrived(families: list[Family], workers: list[Worker]) -> bool:
    """Whether every word is on a screen of the other side."""
    at_workers = {word for worker in workers for message in worker.phone.from_bot for word in words_in(message)}
    to_families = all(
        from_bot_with(families[_family_of(theirs)].phone, word)
        for worker in workers
        for word, theirs in worker.answered.items()
    )
    return to_families and all(word in at_workers for family in families for word in family.wrote)


def look(database: Database, families: list[Family], workers: list[Worker]) -> Findings:
    """Compare chats, books and what people did; the desk has stopped."""
    found = Findings()
    for family in families:
        _look_at_family(found, family, workers)
    for worker in workers:
        _look_at_answers(found, worker, families)
    _look_at_books(found, database, [*families, *workers])
    return found


def _family_of(word: str) -> int:
    return int(word[2:].partition("x")[0])


def _look_at_family(found: Findings, family: Family, workers: list[Worker]) -> None:
    arrivals = [
        [
            word
            for message in worker.phone.from_bot
            for word in words_in(message)
            if word.startswith(f"fq{family.number}x")
        ]
        for worker in workers
    ]
    arrived = [words for words in arrivals if words]
    found.lost += sorted(set(family.wrote) - {word for words in arrived for word in words})
    if len(arrived) > 1:
        found.astray.append(f"family {family.number} is read by {len(arrived)} workers")
    for words in arrived:
        firsts = list(dict.fromkeys(words))
        if firsts != [word for word in family.wrote if word in firsts]:
            found.out_of_order.append(f"family {family.number}: {firsts}")
    if not family.phone.from_bot:
        found.unanswered.append(f"family {family.number}")


def _look_at_answers(found: Findings, worker: Worker, families: list[Family]) -> None:
    for word, theirs in worker.answered.items():
        readers = [family.number for family in families if from_bot_with(family.phone, word)]
        if _family_of(theirs) not in readers:
            found.lost.append(word)
        found.astray += [f"{word} came to family {number}" for number in readers if number != _family_of(theirs)]
    for family in families:
        words = [word for message in family.phone.from_bot for word in words_in(message) if word[0] == "w"]
        firsts = list(dict.fromkeys(word for word in words if word in worker.answered))
        if firsts != [word for word in worker.answered if word in firsts]:
            found.out_of_order.append(f"answers to family {family.number}: {firsts}")


def _look_at_books(found: Findings, database: Database, people: list[Family | Worker]) -> None:
    """Each chat holds as many messages as the outbox sent into it, and one more for each row in doubt at most."""
    with database.transaction() as session:
        rows = session.execute(
            select(OutgoingMessage, Address.chat_id).join(Address, Address.person_id == OutgoingMessage.person_id)
        ).all()
    found.rows_in_doubt = sum(row.unsure_times for row, _ in rows)
    found.unfinished += [f"{row.key} {row.status}" for row, _ in rows if row.status != "sent" and row.kind != "answer"]
    sent, doubtful = Counter[int](), Counter[int]()
    for row, chat_id in rows:
        if row.kind == "message":
            sent[chat_id] += 1
            doubtful[chat_id] += row.unsure_times
    for person in people:
        _look_at_copies(found, person, sent[person.phone.id], doubtful[person.phone.id])


def _look_at_copies(found: Findings, person: Family | Worker, sent: int, doubtful: int) -> None:
    """Copies of the same text, its mark left aside: all but the first must be marked or be another row's."""
    messages = person.phone.from_bot
    marked = sum(MARK in message.text for message in messages)
    more = len(messages) - sent
    found.copies_in_doubt += max(more, 0)
    if more > doubtful or marked > doubtful:
        found.doubled.append(f"chat {person.phone.label}: {len(messages)} messages, {sent} rows, {doubtful} in doubt")
    copies = Counter(word for message in messages if MARK not in message.text for word in words_in(message))
    echoes = {
        word for message in messages if (message.markup or {}).get("inline_keyboard") for word in words_in(message)
    }
    found.doubled += [f"{word} twice, unmarked" for word, times in copies.items() if times > 1 and word not in echoes]
