"""*Jatka turvallisesti*: the family is shown the organisation's own protected channel."""

from __future__ import annotations

from bot.cases.letters import signature
from bot.cases.tables import Case
from bot.casework import service as casework
from bot.casework.errors import ToolGone
from bot.outbox.letter import Button, Names, Part
from handlers.visit import Reply, Visit
from handlers.worker.tools.screen import own_case, screen


def on_secure(visit: Visit) -> Reply:
    """What the family will read, and a button that sends it.

    Raises:
        ToolGone: the organisation has no such channel.
    """
    case = own_case(visit)
    url = _url(visit, case)
    send = ((Button("secure-button-send", "secure-send", (case.id,)),),)
    return screen(visit, case.id, Part("secure-preview", {"url": url}), *_told(visit), rows=send)


def on_send(visit: Visit) -> Reply:
    """Send it, and show the worker what was sent."""
    case = own_case(visit)
    casework.show_secure_channel(
        visit.session, case_id=case.id, worker_id=visit.person.id, name=_name(visit), url=_url(visit, case),
        now=visit.now,
    )  # fmt: skip
    return screen(visit, case.id, Part("secure-sent", {"number": case.id}), *_told(visit))


def _told(visit: Visit) -> tuple[Part, ...]:
    return (
        Part("casework-secure", {"worker": signature(visit.person), "name": _name(visit)}),
        Part("casework-secure-how"),
        Part("casework-secure-here"),
    )


def _name(visit: Visit) -> Names:
    return Names(dict(visit.settings.secure_channel.name))


def _url(visit: Visit, case: Case) -> str:
    url = visit.settings.secure_channel.url_in(case.language)
    if not url:
        raise ToolGone
    return url
