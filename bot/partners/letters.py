"""What this room says. The exact text stands as words: the family, the invited one and the owner read the same."""

from __future__ import annotations

from datetime import datetime

from bot.cases.letters import emergency_button, full_name, signature
from bot.cases.tables import Case
from bot.i18n.translator import the_translator
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part, StartLink, letter
from bot.partners.rules import SUGGESTIONS, Arrival
from bot.partners.tables import Guidance, PartnerInvitation
from bot.people.tables import Person


def exact_text(kutsu: PartnerInvitation, case: Case, why: str, hope: str, stays: Person) -> str:
    """The invitation in the language in which the family writes; the whole of what the invited one gets."""
    given = {"who": kutsu.invitee_name, "why": why, "hope": hope, "stays": full_name(stays)}
    return the_translator().translate("kutsu-text", case.language, given)


def for_family(kutsu: PartnerInvitation, owner: Person, body: str) -> Letter:
    """The exact text with its three answers; the buttons name the version that is read."""
    version = (kutsu.id, kutsu.version)
    return Letter(
        (Part("family-kutsu-asked", {"worker": signature(owner), "who": kutsu.invitee_name}),),
        words=body,
        buttons=(
            (Button("kutsu-button-approve", "kutsu-approve", version),),
            (Button("kutsu-button-change", "kutsu-change", version),),
            (Button("kutsu-button-stop", "kutsu-stop", version),),
            emergency_button(),
        ),
    )


def for_invited(kutsu: PartnerInvitation, body: str) -> Letter:
    """What the invited one reads: the approved text, and no message of the family."""
    return Letter((Part("kutsu-for-you", bold=True), Part("kutsu-for-you-how")), words=body, buttons=_answers(kutsu))


def _answers(kutsu: PartnerInvitation) -> Buttons:
    ids = (kutsu.id, kutsu.version)
    return (
        (Button("kutsu-button-come", "kutsu-come", ids),),
        (Button("kutsu-button-cannot", "kutsu-cannot", ids),),
        emergency_button(),
    )


def being_changed() -> Letter:
    """What stands in place of the text while it is changed or when it is over."""
    return Letter((Part("kutsu-being-changed"),), buttons=(emergency_button(),))


def over() -> Letter:
    """What stands in place of the text of an invitation that was taken back."""
    return Letter((Part("kutsu-over"),), buttons=(emergency_button(),))


def cancelled_for_invited() -> Letter:
    """The invited one hears that nothing is asked of them any more; nothing here tells which case it was."""
    return Letter((Part("kutsu-cancelled-you"),), buttons=(emergency_button(),))


def cancelled_for_family(kutsu: PartnerInvitation, owner: Person) -> Letter:
    """The family hears that nobody is asked to join, and that its own worker stays."""
    args: dict[str, Arg] = {"worker": signature(owner), "who": kutsu.invitee_name}
    return Letter((Part("family-kutsu-cancelled", args),), buttons=(emergency_button(),))


def answered(kutsu: PartnerInvitation, comes: bool, is_worker: bool) -> Letter:
    """What the invited one sees after answering; a worker can take the koppi."""
    take = ((Button("card-button-claim", "kutsu-take", (kutsu.id,)),),) if comes and is_worker else ()
    return Letter((Part("kutsu-you-come" if comes else "kutsu-you-cannot"),), buttons=(*take, emergency_button()))


def _cancel(kutsu: PartnerInvitation) -> tuple[Button, ...]:
    return (Button("kutsu-button-cancel-this", "kutsu-cancel", (kutsu.id,)),)


def sent_for_owner(kutsu: PartnerInvitation) -> Letter:
    """The family approved and the invitation left."""
    return owner_told("kutsu-sent", kutsu, "", (_cancel(kutsu),))


def link_for_owner(kutsu: PartnerInvitation, token: str, until: datetime, body: str) -> Letter:
    """The link to pass on with the approved text, for the owner alone."""
    return letter(
        "kutsu-link", words=body, who=kutsu.invitee_name, link=StartLink(token), moment=until,
        buttons=(_cancel(kutsu),),
    )  # fmt: skip


def copy_for_owner(kutsu: PartnerInvitation, body: str) -> Letter:
    """The approved text to copy, and where its answer is written down."""
    come = Button("kutsu-button-they-come", "kutsu-they-come", (kutsu.id, kutsu.version))
    cannot = Button("kutsu-button-they-cannot", "kutsu-they-cannot", (kutsu.id, kutsu.version))
    return letter("kutsu-copy", who=kutsu.invitee_name, words=body, buttons=((come,), (cannot,), _cancel(kutsu)))


def owner_told(key: str, kutsu: PartnerInvitation, words: str = "", buttons: Buttons = ()) -> Letter:
    """Something that the owner has to know about an invitation."""
    why = Key(f"kutsu-suggestion-{kutsu.suggestion}") if kutsu.suggestion else ""
    return letter(key, number=kutsu.case_id, who=kutsu.invitee_name, suggestion=why, words=words, buttons=buttons)


def family_told(key: str, kutsu: PartnerInvitation) -> Letter:
    """How an invitation stands, in the words that are always used (row R5)."""
    return letter(key, who=kutsu.invitee_name, buttons=(emergency_button(),))


def suggestion_buttons(kutsu: PartnerInvitation, action: str, chosen: tuple[str, ...] = SUGGESTIONS) -> Buttons:
    """What can be suggested instead, a row for each."""
    return tuple((Button(f"kutsu-suggest-button-{one}", action, (kutsu.id, kutsu.version, one)),) for one in chosen)


def arrival_question(guidance: Guidance) -> Letter:
    """Did you get through? A service that others must not see on the screen is not named."""
    rows = tuple((Button(f"arrival-button-{one}", "arrival", (guidance.id, one.value)),) for one in Arrival)
    if guidance.service_names:
        part = Part("family-arrival-asked", {"service": Names(guidance.service_names)})
    else:
        part = Part("family-arrival-asked-discreetly")
    return Letter((part,), buttons=(*rows, emergency_button()))


def not_arrived(case: Case, guidance: Guidance) -> Letter:
    """The owner hears that the family did not get through."""
    service: Names | Key = Names(guidance.service_names) if guidance.service_names else Key("arrival-the-service")
    again = Button("together-button-guide", "guide", (case.id,))
    return letter("arrival-no-owner", number=case.id, service=service, buttons=((again,),))
