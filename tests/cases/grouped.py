"""A desk that may have a duty group, for stories."""

from __future__ import annotations

from sqlalchemy import select

from bot.cases.queue import groupcards
from bot.cases.tables import QueueCard
from bot.dutygroup import service as dutygroup
from tests.cases.conftest import Story


class Grouped(Story):
    """A desk that may have a duty group."""

    def group(self, by: int) -> int:
        """A group becomes the duty group; its id among persons."""
        group_id = self.family()
        self.binds(group_id, by)
        return group_id

    def binds(self, group_id: int, by: int) -> bool:
        """The coordinator makes a group the duty group."""
        return bool(self.do(dutygroup.bind, group_id=group_id, by=by, organisation="Suvantomaa", leaving_removes=True))

    def pays(self) -> int:
        """The ticker puts cards where they belong."""
        due = self._owed()
        return sum(self.do(groupcards.pay, case_id=case_id) for case_id in due)

    def _owed(self) -> list[int]:
        with self.transaction() as session:
            return groupcards.owed(session)

    def cards(self, reader_id: int) -> list[int]:
        """The cases of the cards that somebody has, in order."""
        with self.transaction() as session:
            mine = select(QueueCard.case_id).where(QueueCard.reader_id == reader_id)
            return sorted(session.scalars(mine))
