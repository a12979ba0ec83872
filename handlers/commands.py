"""Commands: one meaning, a word for it in each language, and which role sees which."""

from __future__ import annotations

from bot.outbox.service import enqueue_commands
from bot.people.rules import Role
from handlers.visit import Visit

#: Meaning → the command as Finnish, Swedish and English speakers write it (Bot API: a–z, 0–9, _, up to 32).
_WORDS: dict[str, dict[str, str]] = {
    "start": {"fi": "start", "sv": "start", "en": "start"},
    "help": {"fi": "apua", "sv": "hjalp", "en": "help"},
    "status": {"fi": "tilanne", "sv": "lage", "en": "status"},
    "who": {"fi": "kuka", "sv": "vem", "en": "who"},
    "emergency": {"fi": "hata", "sv": "nod", "en": "emergency"},
    "human": {"fi": "ihminen", "sv": "manniska", "en": "human"},
    "language": {"fi": "kieli", "sv": "sprak", "en": "language"},
    "withdraw": {"fi": "peru", "sv": "angra", "en": "withdraw"},
    "about": {"fi": "tietoa", "sv": "om", "en": "about"},
    "municipality": {"fi": "kunta", "sv": "kommun", "en": "municipality"},
    "queue": {"fi": "jono", "sv": "ko", "en": "queue"},
    "ask": {"fi": "kysy", "sv": "fraga", "en": "ask"},
    "own": {"fi": "omat", "sv": "mina", "en": "mine"},
    "shift": {"fi": "vuoro", "sv": "tur", "en": "shift"},
    "rota": {"fi": "vuorot", "sv": "turer", "en": "rota"},
    "gaps": {"fi": "katveet", "sv": "luckor", "en": "gaps"},
    "overlaps": {"fi": "paallekkaisyydet", "sv": "overlappningar", "en": "overlaps"},
    "phone": {"fi": "puhelu", "sv": "samtal", "en": "phone"},
    "plan": {"fi": "suunnitelma", "sv": "plan", "en": "plan"},
    "items": {"fi": "vastuut", "sv": "ansvar", "en": "tasks"},
    "entry": {"fi": "palvelu", "sv": "tjanst", "en": "service"},
    "staff": {"fi": "henkilosto", "sv": "personal", "en": "staff"},
    "group": {"fi": "paivystysryhma", "sv": "jourgrupp", "en": "dutygroup"},
    "times": {"fi": "ajat", "sv": "tider", "en": "times"},
    "events": {"fi": "tapahtumat", "sv": "evenemang", "en": "events"},
    "permissions": {"fi": "luvat", "sv": "tillstand", "en": "permissions"},
    "finish": {"fi": "lopeta", "sv": "sluta", "en": "finish"},
    "whom": {"fi": "kenelta", "sv": "vem_kan", "en": "whom"},
    "here": {"fi": "paikalla", "sv": "pa_plats", "en": "here"},
    "consult": {"fi": "konsultoi", "sv": "konsultera", "en": "consult"},
    "thinker": {"fi": "pari", "sv": "par", "en": "pair"},
    "bulletins": {"fi": "tiedotteet", "sv": "meddelanden", "en": "bulletins"},
    "rounds": {"fi": "kierrokset", "sv": "rundor", "en": "rounds"},
    "mine_entries": {"fi": "tietoni", "sv": "uppgifter", "en": "entries"},
    "profile": {"fi": "profiili", "sv": "profil", "en": "profile"},
}
#: Other ways to write a command by hand.
_ALSO = {"tillstånd": "permissions",
         "hätä": "emergency", "nöd": "emergency", "hjälp": "help", "läge": "status", "språk": "language",
         "ångra": "withdraw", "kö": "queue", "fråga": "ask", "människa": "human",
         "päällekkäisyydet": "overlaps", "överlappningar": "overlaps", "tjänst": "entry",
         "henkilöstö": "staff", "päivystysryhmä": "group",
         "keneltä": "whom", "på_plats": "here"}  # fmt: skip
#: A meaning is also its own word: the keyboard below the writing field comes back as one.
_MEANING = {
    **{meaning: meaning for meaning in _WORDS},
    **{word: meaning for meaning, words in _WORDS.items() for word in words.values()},
    **_ALSO,
}

FAMILY_COMMANDS = ("emergency", "human", "status", "times", "plan", "events", "who", "language", "municipality", "items",
                   "permissions",
                   "withdraw", "about", "help", "start")  # fmt: skip
WORKER_COMMANDS = ("queue", "own", "shift", "times", "ask", "phone", "plan", "items", "events", "whom", "here", "consult",
                   "bulletins", "mine_entries", "withdraw", "language", "emergency", "about", "help", "start", "staff",
                   "finish")  # fmt: skip
COORDINATOR_COMMANDS = ("queue", "own", "shift", "rota", "entry", "gaps", "overlaps", *WORKER_COMMANDS[3:], "group",
                        "rounds")  # fmt: skip
PROFESSIONAL_COMMANDS = ("whom", "here", "consult", "thinker", "bulletins", "rounds", "mine_entries", "profile", "human",
                         "times", "withdraw", "language", "emergency", "about", "help", "start", "finish")  # fmt: skip
_OF_ROLE = {Role.WORKER: WORKER_COMMANDS, Role.COORDINATOR: COORDINATOR_COMMANDS,
            Role.PROFESSIONAL: PROFESSIONAL_COMMANDS}  # fmt: skip


def meaning_of(command: str) -> str:
    """What a command means in any language, such as ``status`` for ``lage``; empty for an unknown one."""
    return _MEANING.get(command.lower(), "")


def commands_of(role: str) -> tuple[str, ...]:
    """The meanings that a role's menu has room for, in order; ``handlers/steps.py`` knows which of them are answered."""
    return next((meanings for one, meanings in _OF_ROLE.items() if one == role), FAMILY_COMMANDS)


def in_words(meaning: str, language: str) -> tuple[str, str]:
    """A command as ``(command, key of its description)`` for the chat's menu."""
    return _WORDS[meaning].get(language, _WORDS[meaning]["fi"]), f"command-{meaning}".replace("_", "-")


def show_commands(visit: Visit) -> None:
    """Bring the chat's menu to the person's present role and language."""
    person = visit.person
    key = f"commands:{person.id}:{visit.event.update_id}"
    enqueue_commands(visit.session, person_id=person.id, role=person.role, key=key, now=visit.now)
