"""Ten workers with five families each who write, edit, switch and answer old messages, and a look at who reads what.

Some families have two or three people in their case, of whom one joins late: they share some messages, and their worker
answers one of them or all.
"""

from __future__ import annotations

import asyncio
import re
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
#: Every so many-th family has a second person in its case from the beginning, and a third from the middle on.
WITH_SECOND, WITH_THIRD = 3, 6
#: The numbers of those who join begin here, so that they are nobody else's.
JOINED_FROM = 1000


@dataclass
class Side:
    """One person, their messages by word, and for whom each word was meant."""

    number: int
    phone: Phone
    #: Telegram's id of the own message that carries a word.
    messages: dict[str, int] = field(default_factory=dict)
    #: The numbers of the persons on the other side who are to read the word.
    meant: dict[str, set[int]] = field(default_factory=dict)
    #: The numbers of the others of the family with whom the word was shared.
    shared: dict[str, set[int]] = field(default_factory=dict)
    #: A worker's words that wait until the desk is told whom they are for.
    waiting: str = ""
    #: The family in whose case they go to somebody, once the desk has asked to whom.
    choosing: int = -1
    #: The newest message on the screen when the person asked with whom they would share; 0 when they did not.
    sharing: int = 0


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
    #: Everybody in each family's case, in the order of their numbers there, and the family of everybody.
    inside: dict[int, list[int]] = field(default_factory=dict)
    home_of: dict[int, int] = field(default_factory=dict)
    joined: list[Side] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)

    async def open_cases(self) -> None:
        """Every family asks for a person, and every worker takes the same number of cases."""
        for family in self.families:
            family.phone.start()
        await self.calm()
        for family in self.families:
            self._write(family, f"fq{family.number}x0q", set())
            family.phone.press("Puhu ihmiselle")
        await self.calm()
        self.case_of = await self.house.koppi.database.run(self._cases)
        for number, case_id in self.case_of.items():
            worker = self.workers[number % len(self.workers)]
            self.worker_of[number] = worker.number
            card = next(one for one in worker.phone.from_bot if data_of(one, f"claim:{case_id}"))
            worker.phone.press_at(card.message_id, f"claim:{case_id}")
            self.inside[number], self.home_of[number] = [number], number
        await self.calm()
        for family in self.families[::WITH_SECOND]:
            await self._somebody_joins(family)

    async def _somebody_joins(self, family: Side) -> None:
        """One more person comes in by a link of whoever opened the case."""
        family.phone.say("/tilanne")
        await self.calm()
        family.phone.press("Kutsu perheenjäsen mukaan")
        await self.calm()
        link = next(found for one in reversed(family.phone.from_bot) if (found := re.search(r"perhe-[\w-]+", one.text)))
        number = JOINED_FROM + len(self.joined)
        other = Side(number, self.house.add_family(f"j{number}", f"Liittyjä {number}"))
        other.phone.start(link[0])
        await self.calm()
        other.phone.press("Suostun ja liityn")
        await self.calm()
        self.joined.append(other)
        self.inside[family.number].append(number)
        self.home_of[number], self.worker_of[number] = family.number, self.worker_of[family.number]

    def _cases(self, session: Session) -> dict[int, int]:
        rows = select(Address.chat_id, Case.id).join(Case, Case.family_id == Address.person_id)
        cases = {row.chat_id: row.id for row in session.execute(rows)}
        return {family.number: cases[family.phone.id] for family in self.families}

    async def go_on(self, messages: int) -> None:
        """Write, edit, share and answer until so many messages were relayed; late joiners come in the middle."""
        await self._go_on(messages // 2)
        await self._choose_everything()  # who was shown to a worker is who gets the words: nobody comes in between
        for family in self.families[::WITH_THIRD]:
            await self._somebody_joins(family)
        for one in self.asking:
            one.sharing = 0
        await self._go_on(messages)
        await self._choose_everything()

    async def _choose_everything(self) -> None:
        for _ in range(2):
            for worker in self.workers:
                self._say_whom(worker)
            await self.calm()

    async def _go_on(self, messages: int) -> None:
        while self.done.total() < messages:
            for family in self.random.sample(self.asking, len(self.asking) // 2):
                self._family_acts(family)
            for worker in self.workers:
                self._worker_acts(worker)
            await self.calm()

    @property
    def asking(self) -> list[Side]:
        """Everybody of every family."""
        return [*self.families, *self.joined]

    def _family_acts(self, family: Side) -> None:
        if family.sharing:
            self._share(family)
        elif len(self.inside[self.home_of[family.number]]) > 1 and self.random.random() < 0.2:
            self._ask_to_share(family)
        elif self.random.random() < 0.25:
            self._edit(family)
        else:
            self._write(family, f"fq{family.number}x{len(family.messages)}q", {self.worker_of[family.number]})

    def _ask_to_share(self, family: Side) -> None:
        """Press *Jaa perheelle* under some acknowledgment; the desk shows who would read the message."""
        there = [(one, data) for one in family.phone.from_bot for data in data_of(one, "share:")]
        if there:
            message, data = self.random.choice(there)
            family.sharing = family.phone.from_bot[-1].message_id
            family.phone.press_at(message.message_id, data)

    def _share(self, family: Side) -> None:
        """Share what was shown; what was shared before is not shown again."""
        since, family.sharing = family.sharing, 0
        asked = [one for one in family.phone.from_bot if one.message_id > since and data_of(one, "share-yes:")]
        if not asked:
            return
        (data,), (word,) = data_of(asked[-1], "share-yes:"), words_in(asked[-1])
        family.phone.press_at(asked[-1].message_id, data)
        others = set(self.inside[self.home_of[family.number]]) - {family.number}
        family.shared.setdefault(word, others)
        self.done["shared"] += 1

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
        return [family for family in self.case_of if self.worker_of[family] == worker.number]

    def _reply(self, worker: Side) -> None:
        """Answer any message that a family ever sent, old ones too."""
        theirs = [one for one in worker.phone.from_bot if any(word[0] == "f" for word in words_in(one))]
        message = self.random.choice(theirs)
        word = f"wq{worker.number}x{len(worker.messages)}q"
        self._write(worker, word, {family_in(message)}, reply_to=message.message_id)

    def _say_whom(self, worker: Side) -> None:
        """The desk asked whom words are for: any of the own cases, and then anybody in it, or everybody."""
        if not worker.waiting:
            return
        if worker.choosing >= 0:
            self._say_who_of_them(worker)
            return
        asked = [one for one in worker.phone.from_bot if worker.waiting in one.text and data_of(one, "send:")]
        family = self.random.choice(self._own(worker))
        (data,) = data_of(asked[-1], f"send:{self.case_of[family]}:")
        worker.phone.press_at(asked[-1].message_id, data)
        if len(self.inside[family]) > 1:
            worker.choosing = family
        else:
            self._chosen(worker, {family})

    def _say_who_of_them(self, worker: Side) -> None:
        """Several people are in the case: one of them, by their place in it, or all."""
        family, worker.choosing = worker.choosing, -1
        asked = [one for one in worker.phone.from_bot if worker.waiting in one.text and data_of(one, "send-to:")]
        data = self.random.choice(data_of(asked[-1], f"send-to:{self.case_of[family]}:"))
        worker.phone.press_at(asked[-1].message_id, data)
        place, inside = data.split(":")[2], self.inside[family]
        self._chosen(worker, set(inside) if place.startswith("all") else {inside[int(place) - 1]})

    def _chosen(self, worker: Side, to: set[int]) -> None:
        worker.meant[worker.waiting], worker.waiting = to, ""
        self.done["to everybody" if len(to) > 1 else "chosen"] += 1

    def _write(self, side: Side, word: str, to: set[int], reply_to: int | None = None) -> None:
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
    wrong = []
    for one in post.asking:
        read = {word for message in one.phone.from_bot for word in words_in(message)}
        own = set(one.messages) | _meant_for(one.number, post.workers) | _shared_with(one.number, post.asking)
        wrong += [f"{word} came to family {one.number}" for word in sorted(read - own)]
    for worker in post.workers:
        read = {word for message in worker.phone.from_bot for word in words_in(message) if word[0] == "f"}
        own = {word for one in post.asking if post.worker_of[one.number] == worker.number for word in one.messages}
        wrong += [f"{word} came to worker {worker.number}" for word in sorted(read - own)]
    return wrong


def _meant_for(number: int, sides: list[Side]) -> set[str]:
    return {word for side in sides for word, to in side.meant.items() if number in to}


def _shared_with(number: int, sides: list[Side]) -> set[str]:
    return {word for side in sides for word, to in side.shared.items() if number in to}


def lost(post: Post) -> list[str]:
    """Words that are not on a screen that they were meant for."""
    screens = {one.number: _read_by(one) for one in post.asking}
    at_work = {one.number: _read_by(one) for one in post.workers}
    missing = []
    for one in post.asking:
        missing += [word for word in one.meant if word not in at_work[post.worker_of[one.number]]]
        missing += [word for word, to in one.shared.items() for number in to if word not in screens[number]]
    for worker in post.workers:
        missing += [word for word, to in worker.meant.items() for number in to if word not in screens[number]]
    return missing


def _read_by(side: Side) -> set[str]:
    return {word for message in side.phone.from_bot for word in words_in(message)}
