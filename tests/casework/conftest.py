"""The stories of the cases' room, with a worker who has a case."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.cases.tables import Case
from tests.cases.conftest import Story, story

__all__ = ["story"]


@dataclass
class Held:
    """A family, its case and the worker who has it."""

    story: Story
    family: int
    worker: int
    case: Case

    def now(self) -> Case:
        """The case as it stands."""
        return self.story.case(self.case)

    @property
    def ids(self) -> dict[str, int]:
        """Whose and which, as the services want it."""
        return {"case_id": self.case.id, "worker_id": self.worker}


@pytest.fixture
def held(story: Story) -> Held:
    """A case in somebody's hands, an answer promised in four hours."""
    family, worker = story.family(), story.worker()
    case = story.opens(family, "vauva itkee")
    story.claims(worker, case)
    return Held(story, family, worker, case)
