"""A case with several people of a family, and an oracle: who was meant to read which words, and who was sent them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from bot.cases import service as cases
from bot.cases.family import joining
from bot.cases.rules import EVERYBODY
from bot.cases.tables import Case, CaseMember, CaseMessage
from bot.cases.words import sharing
from tests.cases.conftest import Story


@dataclass
class Household:
    """People who do things in one case; each word stands for itself and is noted with those who are meant to read it."""

    story: Story
    worker: int
    founder: int
    case: Case
    #: Which words each person is meant to be sent.
    meant: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    people: list[int] = field(default_factory=list)
    #: Whose words each message holds now, and who has it.
    having: dict[int, set[int]] = field(default_factory=dict)

    @classmethod
    def opened(cls, story: Story) -> Household:
        """The founder's case, with its worker."""
        worker, founder = story.worker(), story.family()
        case = story.claims(worker, story.opens(founder, "AVAUS"))
        house = cls(story, worker, founder, case, people=[founder])
        house.meant[worker].add("AVAUS")
        return house

    def joins(self, person_id: int | None = None, relation: str = "parent") -> int:
        """Somebody comes in by a link of the founder's."""
        person_id = person_id or self.story.family()
        self.member(person_id, relation)
        return person_id

    def member(self, person_id: int, relation: str = "parent") -> CaseMember:
        """The same, with the row."""
        link = self.story.do(joining.link_of_founder, case_id=self.case.id, family_id=self.founder)
        token = link.start.removeprefix(joining.LINK_PREFIX)
        self.story.do(joining.join, token=token, person_id=person_id)
        member: CaseMember = self.story.do(joining.set_relation, person_id=person_id, relation=relation)
        self.people.append(person_id)
        return member

    def leaves(self, person_id: int) -> None:
        """Somebody goes, having got what was on its way."""
        self.story.arrives(person_id)
        self.story.do(joining.leave, person_id=person_id)
        self.people.remove(person_id)

    def writes(self, person_id: int, word: str) -> CaseMessage:
        """Somebody of the family writes: for the worker alone."""
        message = self.story.writes(person_id, word)
        self._note(message, word, {self.worker})
        return message

    def answers(self, word: str, *to: int) -> CaseMessage:
        """The worker writes to one person, or to everybody who is in."""
        message: CaseMessage = self.story.do(
            cases.write_as_worker, case_id=self.case.id, worker_id=self.worker, body=word,
            origin=self.story.origin(), to=to[0] if to else EVERYBODY,
        )  # fmt: skip
        self._note(message, word, set(to or self.people))
        return message

    def shares(self, person_id: int, message: CaseMessage, word: str) -> None:
        """Somebody shares an own message with all who are in."""
        with self.story.transaction() as session:
            seen = sharing.may_share(session, message_id=message.id, person_id=person_id).stamp
        self.story.do(sharing.share_message, message_id=message.id, person_id=person_id, seen=seen)
        self._note(message, word, set(self.people) - {person_id})

    def edits(self, person_id: int, message: CaseMessage, word: str) -> None:
        """Somebody changes an own message: for whoever has it and is still in."""
        self.story.edits(person_id, message, word)
        inside = {*self.people, self.worker}
        self._note(message, word, self.having[message.id] & inside)

    def _note(self, message: CaseMessage, word: str, readers: set[int]) -> None:
        self.having.setdefault(message.id, set()).update(readers)
        for reader in readers:
            self.meant[reader].add(word)

    def wrong(self, *more: int) -> list[str]:
        """Words that somebody was sent and was not meant to read, or was meant to read and was not sent."""
        everybody = {*self.meant, *self.people, self.worker, self.founder, *more}
        words = set().union(*self.meant.values())
        found = []
        for person in sorted(everybody):
            there = {word for word in words if f'"{word}"' in self.story.everything_for(person)}
            found += [f"{word} came to {person}" for word in sorted(there - self.meant[person])]
            found += [f"{word} never came to {person}" for word in sorted(self.meant[person] - there)]
        return found

    def taken_from(self, person_id: int) -> set[str]:
        """The keys of the messages that are taken out of a person's chat."""
        return {row.target for row in self.story.outbox(person_id, "delete")}

    def withdraws(self, person_id: int, message: CaseMessage, *words: str) -> set[int]:
        """Somebody takes an own message back; who had it, and is to lose it. Its words are nobody's any more."""
        self.story.withdraws(person_id, message)
        for meant in self.meant.values():
            meant.difference_update(words)
        return self.having[message.id]
