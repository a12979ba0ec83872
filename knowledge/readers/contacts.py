"""Telephone numbers, addresses on the web and e-mail as documents write them, made fit to use or left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.readers.shapes import text

_SCHEME = re.compile(r"^\s*(?P<scheme>[a-z]{2,8})\s*(?::\s*/{0,3}|/{2,3})\s*", re.IGNORECASE)
_HOST = re.compile(
    r"^(?=.{4,253}(?:[/?#:]|$))(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,}(?::\d{1,5})?(?:[/?#].*)?$"
)
_EMAIL = re.compile(r"^[^\s@<>,;]+@(?:[\w-]+\.)+[^\W\d_]{2,}$")
_NOT_DIALLED = re.compile(r"[^\d+]")
FINLAND = "+358"


@dataclass(frozen=True)
class Number:
    """A telephone number as people read it and as a telephone dials it."""

    shown: str
    dial: str


def phone(number: object, prefix: object = None, *, service_number: bool = False) -> Number | None:
    """A number that can be shown and dialled, or None when there are no digits.

    With a country's prefix the number has no leading 0; Finnish ones are shown with it. Service numbers
    (116117, 0800 …) have no prefix and are dialled as they are.
    """
    shown, code = " ".join(text(number).split()), _NOT_DIALLED.sub("", text(prefix))
    digits = _NOT_DIALLED.sub("", shown)
    if not any(sign.isdigit() for sign in digits):
        return None
    if service_number or not code or digits.startswith("+"):
        return Number(shown, digits)
    code = code if code.startswith("+") else f"+{code.lstrip('0')}"
    bare = shown[1:].lstrip() if shown.startswith("0") and len(digits) > 1 else shown
    dial = code + _NOT_DIALLED.sub("", bare)
    return Number(f"0{bare}" if code == FINLAND else f"{code} {bare}", dial)


def web(address: object) -> str | None:
    """An address on the web with its slips mended, or None when it leads nowhere.

    Mended: blanks, a missing scheme, one written twice or with a letter too many, one colon or slash too few.
    """
    bare, schemes = "".join(text(address).split()), []
    while found := _SCHEME.match(bare):
        if not _is_like_http(found["scheme"]):
            return None
        schemes.append(found["scheme"].lower())
        bare = bare[found.end() :]
    secure = not schemes or schemes[-1].endswith("s")
    return f"{'https' if secure else 'http'}://{bare}" if _HOST.match(bare) else None


def email(address: object) -> str | None:
    """An e-mail address, or None when it is not one."""
    bare = text(address).removeprefix("mailto:").strip().rstrip(".,;")
    return bare if _EMAIL.match(bare) else None


def _is_like_http(scheme: str) -> bool:
    return set(scheme.lower()) <= set("htps") and {"t", "p"} <= set(scheme.lower())
