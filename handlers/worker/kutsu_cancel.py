"""An owner takes an invitation back: one press asks, the second does it."""

from __future__ import annotations

from bot.cases.tables import Case
from bot.outbox.letter import Button, Letter, Part
from bot.partners import cancelling
from bot.partners.rules import Way
from bot.partners.tables import PartnerInvitation
from handlers.visit import Reply, Visit
from handlers.wording import short


def buttons_for(visit: Visit, case: Case) -> list[tuple[Button, ...]]:
    """A row for each invitation of the case that can be taken back."""
    there = cancelling.cancellable_of(visit.session, case_id=case.id, worker_id=visit.person.id)
    return [
        (Button("kutsu-button-cancel", "kutsu-cancel", (one.id,), {"who": short(one.invitee_name)}),) for one in there
    ]


def on_cancel(visit: Visit) -> Reply:
    """Take the invitation back: ``kutsu-cancel:7`` asks, ``kutsu-cancel:7:yes`` does it.

    Raises:
        KutsuMoved: it was never shown to the family, or is over.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    kutsu_id, worker_id = visit.event.action.number(), visit.person.id
    if visit.event.action.word(1) != "yes":
        kutsu = cancelling.look(visit.session, kutsu_id=kutsu_id, worker_id=worker_id)
        yes = (Button("kutsu-button-cancel-yes", "kutsu-cancel", (kutsu.id, "yes")),)
        keep = (Button("kutsu-button-cancel-no", "kutsu", (kutsu.case_id,)),)
        return _about(visit, kutsu, Letter((_part("kutsu-cancel-sure", kutsu),), buttons=(yes, keep)))
    kutsu = cancelling.cancel(visit.session, kutsu_id=kutsu_id, worker_id=worker_id, now=visit.now)
    done = "kutsu-cancelled-copy" if kutsu.way == Way.COPY else "kutsu-cancelled"
    return _about(visit, kutsu, Letter((_part(done, kutsu),)))


def _part(key: str, kutsu: PartnerInvitation) -> Part:
    return Part(key, {"number": kutsu.case_id, "who": kutsu.invitee_name})


def _about(visit: Visit, kutsu: PartnerInvitation, said: Letter) -> Reply:
    return Reply([said], about=f"case:{kutsu.case_id}", topic=visit.topic)
