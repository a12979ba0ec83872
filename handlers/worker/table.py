"""A worker's buttons for lists and skills."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.visit import Reply, Visit
from handlers.worker import skills, writing

WORKER_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "skills": skills.on_skills,
    "skill-language": skills.on_language,
    "skill-topic": skills.on_topic,
    "whom": writing.on_whom,
}
