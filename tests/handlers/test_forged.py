"""Every button of the desk with ids that nobody gave it: answered or refused, never a fault."""

from __future__ import annotations

from contextlib import suppress
from itertools import product

import pytest

from bot.errors import HelpdeskError
from handlers.steps import _FAMILY_ACTIONS, _PRO_ACTIONS, _WORKER_ACTIONS
from tests.handlers.chats import House

ACTIONS = sorted({*_FAMILY_ACTIONS, *_WORKER_ACTIONS, *_PRO_ACTIONS})
FIRST = ["0", "1", "2", "x", "99", "9" * 18, "9" * 22, "1.5", "fi", "child", "sha256-0"]
SECOND = ["1", "x", "9" * 22, "child", "absent", "maybe"]


@pytest.mark.parametrize("action", ACTIONS)
def test_no_button_breaks_a_step_whatever_its_ids(house: House, action: str) -> None:
    family, worker, professional = house.chat(), house.worker(), house.worker(role="professional")
    family.says("vauva itkee yöt")
    family.command("human")
    for chat, ids in product((family, worker, professional), [*((one,) for one in FIRST), *product(FIRST, SECOND)]):
        with suppress(HelpdeskError):
            chat.presses(action, *ids)
