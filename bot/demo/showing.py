"""The two ways to show the desk: a page with phones, and stories printed as they happen."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.console import Console
from rich.markup import escape
from rich.text import Text
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.demo import people
from bot.demo.house import DAY_CARE, QUICK, WORKERS, House, open_house
from bot.demo.story import STORIES, NotSeen, Player, read_story
from bot.gateway.pacing import Pace
from bot.jobs.tickers import tick, tickers
from bot.organisations import service as organisations
from bot.organisations.rules import TOPICS
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person

#: Twentieths of a second in which whoever was invited has come in.
_LOOKS = 200
_COLOURS = ("cyan", "magenta", "green", "yellow")


async def show(out: Console, port: int, *, topics: bool) -> bool:
    """Keep the page open until Ctrl-C."""
    async with furnished_house(port=port, pace=Pace(), topics=topics) as house:
        out.print(f"Koppi is open: [bold]{house.emulator.base_url}/[/bold]  (Ctrl-C closes it)")
        stop = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        await stop.wait()
    return True


@asynccontextmanager
async def furnished_house(
    *, port: int = 0, pace: Pace | None = QUICK, topics: bool = False, seed: int | None = None, language: str = "fi"
) -> AsyncIterator[House]:
    """A house with the phones of a family, a professional and a worker, where moving the clock moves everything.

    ``language`` is that of their phones.
    """
    async with open_house(port=port, pace=pace, topics=topics, seed=seed) as house, asyncio.TaskGroup() as group:

        def catch_up() -> None:
            group.create_task(_catch_up(house))

        house.emulator.on_clock_moved = catch_up
        _furnish(house, language)
        await house.koppi.directory.refresh(house.koppi.clock.now())
        group.create_task(_somebody_answers(house, WORKERS[0][0]))
        yield house


async def _catch_up(house: House) -> None:
    """The clock was moved: what became due happens now, not when the tickers come round."""
    koppi = house.koppi
    files = koppi.catalogue.current.file, koppi.directory.current.file
    for ticker in tickers(koppi.settings.desk, koppi.settings.consults, *files):
        await tick(koppi.database, koppi.clock, ticker, koppi.sender.wake)
    koppi.sender.wake()


def _furnish(house: House, language: str) -> None:
    house.add_family("family", language_code=language)
    house.add_lead("professional", "Sanna", "päiväkodin johtaja", DAY_CARE, language)
    name, title = WORKERS[0]
    house.add_worker("worker", name, title, language)
    now = house.koppi.clock.now()
    with house.koppi.database.transaction() as session:
        people.seed(session, today=house.koppi.directory.current.day(now), now=now)


async def _somebody_answers(house: House, name: str) -> None:
    """As soon as somebody has come in, they like to be asked about everything: a consultation finds its way."""
    for _ in range(_LOOKS):
        if await house.koppi.database.run(lambda session: _volunteers(session, name)):
            return
        await asyncio.sleep(0.05)


def _volunteers(session: Session, name: str) -> bool:
    person = session.scalars(select(Person).where(Person.name == name, Person.role.in_(BY_INVITATION))).first()
    if person is not None:
        organisations.volunteer(session, person_id=person.id, topics=TOPICS)
    return person is not None


async def play(out: Console, language: str, *, topics: bool) -> bool:
    """Play the story of a language, or all of them; true when every step was seen."""
    stories = [STORIES / f"{language}.toml"] if language else sorted(STORIES.glob("*.toml"))
    results = [await _play_one(out, path.stem, topics=topics) for path in stories if path.exists()]
    return bool(results) and all(results)


async def _play_one(out: Console, language: str, *, topics: bool) -> bool:
    story = read_story(STORIES / f"{language}.toml")
    colours = {member.phone: _COLOURS[place % len(_COLOURS)] for place, member in enumerate(story.cast)}
    names = {member.phone: member.name for member in story.cast}
    out.rule(escape(story.title))

    def narrate(phone: str, mine: bool, words: str, buttons: list[str]) -> None:
        out.print(Text(f"{names[phone]}{' ▸' if mine else ' ◂ Koppi'}", style=colours[phone]))
        out.print(Text(words), soft_wrap=True)
        if buttons:
            out.print(Text("  ".join(f"[{label}]" for label in buttons), style="dim"), soft_wrap=True)

    async with open_house(topics=topics) as house:
        try:
            steps = await Player(house, story, narrate).play()
        except NotSeen as error:
            out.print(Text(f"Not seen: {error}", style="bold red"))
            return False
    out.print(f"[bold green]All {steps} steps were seen.[/bold green]")
    return True
