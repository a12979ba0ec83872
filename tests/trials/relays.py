"""Ten workers with five families each who write, edit, switch and answer old messages, and a look at who reads what."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from random import Random

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from bot.cases.tables import Case
from bot.demo.house import House
from bot.emulator.chats import Message
from bot.emulator.phone import Phone
from bot.gateway.tables import Address
from bot.inbox.tables import IncomingStatus, IncomingUpdate
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from tests.trials.crowd import data_of, words_in

_LEAVING = (OutgoingStatus.PENDING, OutgoingStatus.SENDING)


@dataclass
class Side:
    """One person, their messages by word, and to whom each word was meant."""

    number: int
    phone: Phone
    #: Telegram's id of the own message that carries a word.
    messages: dict[str, int] = field(default_factory=dict)
    #: The number of the person on the other side who is to read the word.
    meant: dict[str, int] = field(default_factory=dict)
    #: A worker's words that wait until the desk is told whom they are for.
    waiting: str = ""


@dataclass
class Post:
    """Everybody, and what they do."""

    house: House
    random: Random
    families: list[Side]
    workers: list[Side]
    #: The number of each family's worker, and of each family's case.
    worker_of: dict[int, int] = field(default_factory=dict)
    case_of: dict[int, int] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)

    async def open_cases(self) -> None:
        """Every family asks for a person, and every worker takes the same number of cases."""
        for family in self.families:
            family.phone.start()
        await self.calm()
        for family in self.families:
            self._write(family, f"fq{family.number}x0q", 0)
            family.phone.press("Puhu ihmiselle")
        await self.calm()
        self.case_of = await self.house.koppi.database.run(self._cases)
        for number, case_id in self.case_of.items():
            worker = self.workers[number % len(self.workers)]
            self.worker_of[number] = worker.number
            card = next(one for one in worker.phone.from_bot if data_of(one, f"claim:{case_id}"))
            worker.phone.press_at(card.message_id, f"claim:{case_id}")
        await self.calm()

    def _cases(self, session: Session) -> dict[int, int]:
        rows = select(Address.chat_id, Case.id).join(Case, Case.family_id == Address.person_id)
        cases = {row.chat_id: row.id for row in session.execute(rows)}
        return {family.number: cases[family.phone.id] for family in self.families}

    async def go_on(self, messages: int) -> None:
        """Write and edit until so many messages were relayed."""
        while self.done.total() < messages:
            for family in self.random.sample(self.families, len(self.families) // 2):
                self._family_acts(family)
            for worker in self.workers:
                self._worker_acts(worker)
            await self.calm()
        for worker in self.workers:
            self._say_whom(worker)
        await self.calm()

    def _family_acts(self, family: Side) -> None:
        if self.random.random() < 0.25:
            self._edit(family)
            return
        self._write(family, f"fq{family.number}x{len(family.messages)}q", self.worker_of[family.number])

    def _worker_acts(self, worker: Side) -> None:
        if worker.waiting:
            self._say_whom(worker)
        elif self.random.random() < 0.2:
            self._edit(worker)
        elif self.random.random() < 0.3:
            worker.phone.press_at(*self._in_hand(worker))
            worker.waiting = f"wq{worker.number}x{len(worker.messages)}q"
            worker.messages[worker.waiting] = worker.phone.say(f"vastaan {worker.waiting}")
        else:
            self._reply(worker)

    def _in_hand(self, worker: Side) -> tuple[int, str]:
        """Some message of the bot with buttons, and the press that takes some case of the worker's in hand."""
        case_id = self.case_of[self.random.choice(self._own(worker))]
        return self.random.choice(worker.phone.from_bot).message_id, f"active:{case_id}"

    def _own(self, worker: Side) -> list[int]:
        return [family for family, number in self.worker_of.items() if number == worker.number]

    def _reply(self, worker: Side) -> None:
        """Answer any message that a family ever sent, old ones too."""
        theirs = [one for one in worker.phone.from_bot if any(word[0] == "f" for word in words_in(one))]
        message = self.random.choice(theirs)
        word = f"wq{worker.number}x{len(worker.messages)}q"
        self._write(worker, word, family_in(message), reply_to=message.message_id)

    def _say_whom(self, worker: Side) -> None:
        """The desk asked whom words are for: any of the own cases."""
        if not worker.waiting:
            return
        asked = [one for one in worker.phone.from_bot if worker.waiting in one.text and data_of(one, "send:")]
        family = self.random.choice(self._own(worker))
        (data,) = data_of(asked[-1], f"send:{self.case_of[family]}:")
        worker.phone.press_at(asked[-1].message_id, data)
        worker.meant[worker.waiting], worker.waiting = family, ""
        self.done["chosen"] += 1

    def _write(self, side: Side, word: str, to: int, reply_to: int | None = None) -> None:
        side.messages[word] = side.phone.say(f"kirjoitan {word}", reply_to=reply_to)
        side.meant[word] = to
        self.done["written" if reply_to is None else "replied"] += 1

    def _edit(self, side: Side) -> None:
        if side.meant:
            word = self.random.choice(list(side.meant))
            side.phone.edit(side.messages[word], f"korjaan {self.done.total()} {word}")
            self.done["edited"] += 1

    async def calm(self) -> None:
        """Wait until nothing is on its way."""
        koppi, world = self.house.koppi, self.house.emulator.world
        async with asyncio.timeout(120):
            while world.queue.count(world.now()) or await koppi.database.run(_is_busy):
                await asyncio.sleep(0.01)


def _is_busy(session: Session) -> bool:
    waits = exists().where(IncomingUpdate.status == IncomingStatus.NEW)
    leaves = exists().where(OutgoingMessage.status.in_(_LEAVING))
    return bool(session.scalar(select(or_(waits, leaves))))


def family_in(message: Message) -> int:
    """The number of the family whose word a message holds."""
    return int(next(word for word in words_in(message) if word[0] == "f")[2:].partition("x")[0])


def astray(post: Post) -> list[str]:
    """Words on a screen on which nobody meant them to be."""
    meant = {word: to for worker in post.workers for word, to in worker.meant.items()}
    wrong = []
    for family in post.families:
        read = {word for message in family.phone.from_bot for word in words_in(message)}
        own = {word for word, to in meant.items() if to == family.number} | set(family.messages)
        wrong += [f"{word} came to family {family.number}" for word in sorted(read - own)]
    for worker in post.workers:
        read = {word for message in worker.phone.from_bot for word in words_in(message) if word[0] == "f"}
        own = {word for number in post._own(worker) for word in post.families[number].messages}
        wrong += [f"{word} came to worker {worker.number}" for word in sorted(read - own)]
    return wrong


def lost(post: Post) -> list[str]:
    """Words that are not on the screen that they were meant for."""
    missing = []
    for sides, others in ((post.families, post.workers), (post.workers, post.families)):
        screens = {one.number: {word for m in one.phone.from_bot for word in words_in(m)} for one in others}
        for side in sides:
            to = {
                word: post.worker_of[side.number] if sides is post.families else side.meant[word] for word in side.meant
            }
            missing += [word for word, number in to.items() if word not in screens[number]]
    return missing
