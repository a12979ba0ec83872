"""What the walks of handover, invitation and one contact share: people who know each other, and their words."""

from __future__ import annotations

from tests.walks.walkers import Walk, Walker
from tests.walks.words import WORRY

#: How often the tickers run before what depends on them has happened.
MOMENT = {"seconds": 15}
WHO = {"fi": "/kuka", "sv": "/vem", "en": "/who"}
STATUS = {"fi": "/tilanne", "sv": "/lage", "en": "/status"}
NOTE = {
    "fi": "Kiva perhe, soita iltapäivällä.",
    "sv": "En fin familj, ring på eftermiddagen.",
    "en": "Call after noon.",
}
WHY = {"fi": "koulunkäynti kotona puhuttaa", "sv": "skolgången oroar hemma", "en": "school is talked about at home"}
HOPE = {"fi": "rauhallisia aamuja", "sv": "lugna morgnar", "en": "calm mornings"}


async def with_worker(walk: Walk) -> tuple[Walker, Walker]:
    """A family and the worker who has its case."""
    worker = await walk.worker()
    family = await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    return family, worker


async def proposed(walk: Walk, worker: Walker, other: Walker, reason: str = "skill") -> None:
    """The owner asks a colleague, for a reason."""
    await worker.presses("case-button-together")
    await worker.presses("together-button-handover")
    assert worker.reads("handover-to-whom")
    await worker.presses(other.signature)
    assert worker.reads("handover-why")
    await worker.presses(f"handover-why-button-{reason}")


async def professional(walk: Walk) -> Walker:
    """A professional with a name of their own: those of earlier walks stay in the house."""
    return await walk.worker(f"Liisa{len(walk.house.phones)}", "kuraattori", role="professional")
