"""What a baseline reads of a service, and its plain way of cutting text into words."""

from __future__ import annotations

import re
import unicodedata

from knowledge.service import Service

_WORD = re.compile(r"[^\W_]+")


def names_of(service: Service) -> list[str]:
    """The service's name in every language, small letters, each once."""
    return sorted({name.lower() for name in service.name.values()})


def text_in(service: Service, language: str) -> str:
    """All that the catalogue says of the service in one language."""
    told = [texts.get(language, "") for texts in (service.name, service.summary, service.description)]
    listed = [phrase for phrases in (service.keywords, service.everyday) for phrase in phrases.get(language, ())]
    return "\n".join([*told, *listed])


def whole_text(service: Service) -> str:
    """All that the catalogue says of the service, in all languages, and its class."""
    groups = (service.name, service.summary, service.description, service.keywords, service.everyday)
    languages = sorted({language for texts in groups for language in texts})
    return "\n".join([*(text_in(service, language) for language in languages), service.service_class])


def words_of(text: str) -> list[str]:
    """Words in small letters, without dots and accents."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
