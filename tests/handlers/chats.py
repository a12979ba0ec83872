"""Small chats for steps: each event is one transaction on a real database, without Telegram and without a gateway."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from itertools import count

from sqlalchemy import select

from bot.catalogue.loaded import LoadedCatalogue
from bot.config import Settings
from bot.db import Database
from bot.directory.loaded import LoadedDirectory
from bot.directory.loaded import load as load_directory
from bot.gateway.render import Renderer
from bot.i18n.translator import the_translator
from bot.outbox.letter import Button, Letter, Part, from_json
from bot.outbox.tables import OutgoingMessage
from bot.people import service as people
from bot.people.tables import Person
from handlers.actions import format_data, parse_data
from handlers.steps import find_step
from handlers.visit import Action, Event, EventKind, Reply, Visit

_UPDATES = count(1)


@cache
def demonstration() -> LoadedDirectory:
    """The demonstration's contact list, read once."""
    return load_directory()


@dataclass
class House:
    """A desk with its database, its clock and what it knows."""

    database: Database
    catalogue: LoadedCatalogue
    settings: Settings
    now: datetime
    directory: LoadedDirectory = field(default_factory=demonstration)

    def later(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    def chat(self, language: str = "fi") -> Chat:
        """A new person who writes."""
        with self.database.transaction() as session:
            person = people.new_person(session, language=language, now=self.now)
        return Chat(self, person.id)

    def worker(
        self, name: str = "Anna", title: str = "perheohjaaja", language: str = "fi", role: str = "worker"
    ) -> Chat:
        """A person who came in by an invitation."""
        chat = self.chat(language)
        with self.database.transaction() as session:
            token = people.invite(session, role=role, name=name, title=title, now=self.now)
        chat.command("start", token)
        return chat


@dataclass
class Chat:
    """One person and what the desk answered last."""

    house: House
    person_id: int
    reply: Reply = field(default_factory=Reply)

    def says(self, text: str, *, more_waiting: bool = False, about: str = "", topic: str = "") -> str:
        """Write words; gives what the desk answers, as one text."""
        return self._event(EventKind.TEXT, text=text, more_waiting=more_waiting, about=about, topic=topic)

    def command(self, name: str, argument: str = "") -> str:
        """Write a command."""
        return self._event(EventKind.COMMAND, command=name, argument=argument)

    def edits(self, text: str, about: str) -> str:
        """Change an own message that is about something."""
        return self._event(EventKind.EDIT, text=text, about=about)

    def sends(self, media: str, caption: str = "") -> str:
        """Send something that is not text, with these words under it."""
        return self._event(EventKind.UNUSABLE, media=media, text=caption)

    def presses(self, action: str, *ids: int | str, about: str = "") -> str:
        """Press a button: with these ids, else the newest one of this action that the person sees."""
        data = format_data(action, ids) if ids else self._newest(action)
        return self._event(EventKind.PRESS, action=parse_data(data), about=about)

    def meets(self, kind: EventKind) -> str:
        """Something else happens in the chat."""
        return self._event(kind)

    def buttons(self) -> list[Button]:
        """The buttons under the last answer."""
        return [button for letter in self.reply.letters for row in letter.buttons for button in row]

    def actions(self) -> set[str]:
        """What the buttons under the last answer do."""
        return {button.action for button in self.buttons()}

    def shown(self, letter: Letter) -> str:
        """A letter as the person reads it, buttons in brackets."""
        renderer = Renderer(the_translator(), self.house.settings.desk.zone, format_data)
        language = self.person().language
        labels = [
            f"[{renderer.line(Part(button.label, button.args), language)}]" for row in letter.buttons for button in row
        ]
        return "\n".join([renderer.render(letter, language).text, *labels])

    def post(self) -> list[str]:
        """Every message that the rooms put into the outbox for this person, as the person reads it."""
        return [self.shown(letter) for letter in self._letters()]

    def person(self) -> Person:
        """The person's row."""
        with self.house.database.transaction() as session:
            return session.get_one(Person, self.person_id)

    def _letters(self) -> list[Letter]:
        mine = select(OutgoingMessage.payload).where(OutgoingMessage.person_id == self.person_id)
        with self.house.database.transaction() as session:
            rows = session.scalars(mine.order_by(OutgoingMessage.id)).all()
        return [from_json(row["letter"]) for row in rows if row.get("letter")]

    def _newest(self, action: str) -> str:
        answers = [button for button in self.buttons() if button.action == action]
        posted = [b for letter in self._letters() for row in letter.buttons for b in row if b.action == action]
        button = (answers or posted)[-1]
        return format_data(button.action, button.ids)

    def _event(
        self, kind: EventKind, *, more_waiting: bool = False, about: str = "", topic: str = "", **more: object
    ) -> str:
        update_id = next(_UPDATES)
        action = more.pop("action", None) or Action("")
        event = Event(update_id, kind, self.person_id, self.person_id, message_id=update_id, action=action, **more)  # type: ignore[arg-type]
        with self.house.database.transaction() as session:
            visit = Visit(
                session, self.house.now, event, session.get_one(Person, self.person_id), self.house.settings,
                self.house.catalogue, self.house.directory, about=about, topic=topic, more_waiting=more_waiting,
            )  # fmt: skip
            self.reply = find_step(visit)(visit)
        return "\n\n".join(self.shown(letter) for letter in self.reply.letters)
