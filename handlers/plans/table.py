"""Which step answers which button, command or words of plans; merged into ``handlers/steps.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.plans import adding, case, own, tasks, words
from handlers.visit import Reply, Visit

Step = Callable[[Visit], Reply]

FAMILY_COMMANDS: Mapping[str, Step] = {"plan": own.on_plan}
WORKER_COMMANDS: Mapping[str, Step] = {"plan": case.on_plan_of_worker}
FAMILY_ACTIONS: Mapping[str, Step] = {**own.FAMILY_ACTIONS, **tasks.FAMILY_ACTIONS, **words.FAMILY_ACTIONS}
WORKER_ACTIONS: Mapping[str, Step] = {**case.WORKER_ACTIONS, **adding.WORKER_ACTIONS}
