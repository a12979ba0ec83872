"""Identifiers are taken out of a text: personal identity codes, phone numbers, e-mail addresses, names of a unit's list.

Pure: text in, text out. Nothing is looked up anywhere and nothing is kept. What the eye does not tell apart (full-width
digits, invisible characters, odd dashes) is read as what it looks like. In doubt a run of digits is masked: a date too
many may be asked again, a number too few cannot be taken back.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

#: What stands in the place of each kind. The marks hold no words of danger, so that none is hidden or made by them.
MARKS = {"code": "[henkilötunnus]", "phone": "[puhelin]", "email": "[sähköposti]", "name": "[nimi]"}
KINDS = tuple(MARKS)

_DASHES = "‐‑‒–—―−⁃﹘﹣－"
#: Combining marks that only dress a character: key caps and variation selectors.
_DRESSING = {chr(code) for code in (*range(0xFE00, 0xFE10), 0x20E3)}

#: ddmmyy, the sign of the century (also those since 2023), three digits, a check character that nobody checks.
_GAP = r"[\s.]*"
_SIGN = r"(?:[-+/*_:=~]|[A-FU-Y])"
_CODE = re.compile(
    rf"(?<!\d)[0-3]{_GAP}\d{_GAP}[01]{_GAP}\d{_GAP}(?:1{_GAP}[89]{_GAP}|2{_GAP}0{_GAP})?\d{_GAP}\d\s*"
    rf"{_SIGN}\s*\d\s*\d\s*\d\s*(?:[A-Z](?![^\W\d_])|\d(?!\d))"
    rf"|(?<!\d)[0-3]\d[01]\d{{3}}(?:{_SIGN}\d{{3}}[0-9A-Z]?|\d{{3}}[A-Z])",
    re.IGNORECASE,
)
#: Digits with whatever people put between them.
_DIGITS = re.compile(r"(?:\+\s?)?\(?\d(?:[\s().\-/:_*|·•+]{0,4}\d)+")
#: Numbers that look like a phone number to a machine only.
_HARMLESS = re.compile(
    r"(?<![\d.])(?:"
    r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"  # 2026-11-22
    r"|(?:0?[1-9]|[12]\d|3[01])[./]\s?(?:0?[1-9]|1[0-2])(?:[./]\s?(?:(?:19|20)\d\d|\d\d)|\.?)"  # 22.11.2026, 22.11.
    r"|(?:[01]?\d|2[0-4])[.:][0-5]\d"  # 14.30
    r"|\d{1,6}/(?:19|20)\d\d|(?:19|20)\d\d(?:[-/]\d\d)?"  # 123/2026, 2026, 2026–27
    r"|116\s?\d{3}|0\s?8\s?0\s?0[\s\d]{3,8}"  # numbers of services for everybody
    r"|[1-9]\d{0,2}(?:[ .]\d{3})*[ .]000"  # 150 000
    r")(?![\d]|\.\d)"
)
_MONEY = re.compile(r"\s?(?:[.,]\d\d\s?)?(?:€|e\b|eur|mk\b)", re.IGNORECASE)
#: Fewer digits than this are nobody's number.
_LEAST_DIGITS = 6
#: What may remain beside dates and times: a class, a count.
_FEW_DIGITS = 3

_AT = r"(?:@|[(\[{<]\s*(?:at|a|ät|@)\s*[)\]}>]|\s(?:miukumauku|ät-merkki|at-merkki|snabel-?a)\s)"
_LOCAL = r"[\w.+'-]*\w(?:\s?\.\s[\w+-]+)*"
_DOT = r"(?:\.|\s+\.\s*|\s*[(\[]\s*(?:dot|piste|punkt)\s*[)\]]\s*|\s(?:dot|piste|punkt)\s)"
_ENDS = r"(?:fi|com|net|org|eu|se|ee|info|edu|gov|io|me|nu|ax|ru|de|uk|no|dk)\b"
_MAILS = r"(?:gmail|hotmail|outlook|yahoo|icloud|live|luukku|suomi24|kolumbus|elisa|proton(?:mail)?)"
_EMAIL = re.compile(
    rf"{_LOCAL}\s*{_AT}\s*\w[\w-]*(?:{_DOT}[\w-]+|\.\s+{_ENDS})*"
    rf"|[\w.+-]*[\w.+-][._\d][\w.+-]*\s(?:at|ät)\s+[\w-]+(?:{_DOT}[\w-]+)*{_DOT}{_ENDS}"
    rf"|[\w+-]+(?:\s(?:dot|piste|punkt)\s[\w+-]+)*\s(?:at|ät)\s+"
    rf"(?:{_MAILS}{_DOT}\w+|[\w-]+(?:\s(?:dot|piste|punkt)\s[\w-]+)+)"
    r"|(?<![\w@])@\w{3,}",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W\d_]+")
_CASES = "n|t|a|ta|tta|ssa|sta|lla|lta|lle|na|ksi|an|en|in|on|un|yn|han|hen|hin|hon|hun|hyn|seen|ien|den|s|es|ns"
_ENDING = re.compile(rf"(?:[ie]?(?:{_CASES}))?(?:ni|si|nsa|mme|nne|an|en)?(?:kin|ko|kaan|han|pa)?", re.ASCII)
_GRADES = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr"),
    ("ht", "hd"), ("lk", "lj"), ("rk", "rj"), ("k", ""), ("p", "v"), ("t", "d"),
)  # fmt: skip
_LAST_VOWELS = re.compile(r"(?P<before>.*?)(?P<consonants>[^aeiouy]+)(?P<vowels>[aeiouy]+)$")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without identifiers, and how many of each kind were taken out of it."""

    text: str
    found: dict[str, int]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of a unit as keyed digests: whoever reads them without the key learns no name."""

    key: bytes = b""
    digests: frozenset[str] = field(default_factory=frozenset)

    def knows(self, form: str) -> bool:
        """Whether a folded form is one of them."""
        return bool(self.digests) and digest(form, self.key) in self.digests


NO_NAMES = KnownNames()


def mask(text: str, names: KnownNames = NO_NAMES) -> Masked:
    """The text with each identifier replaced by its mark; masking twice changes nothing more."""
    composed = unicodedata.normalize("NFC", text)
    folded, places = _fold(composed)
    spans = _merged([*_found(folded), *_names_in(folded, names)])
    for begins, ends, kind in reversed(spans):
        composed = composed[: places[begins]] + MARKS[kind] + composed[places[ends - 1] + 1 :]
    return Masked(composed if spans else text, marks_in(composed if spans else text))


def marks_in(text: str) -> dict[str, int]:
    """How many marks of each kind stand in a text; kinds that it does not have are left out."""
    return {kind: text.count(mark) for kind, mark in MARKS.items() if mark in text}


def digest(form: str, key: bytes) -> str:
    """A folded form as its keyed digest (HMAC-SHA-256, hexadecimal)."""
    return hmac.new(key, form.encode(), hashlib.sha256).hexdigest()


def digests_of(name: str, key: bytes) -> set[str]:
    """What is kept of a name: the digest of each of its words in the forms that case endings are put to."""
    return {digest(form, key) for word in _words_of(name) for form in forms_of(word)}


def forms_of(word: str) -> set[str]:
    """The stems of one word of a name, folded: ``Virtanen`` → virtanen, virtase, virtas; ``Pekka`` → pekka, peka."""
    stem = _plain(word)
    forms = {stem, *_weak(stem)}
    if stem.endswith("nen"):
        forms |= {stem[:-3] + "se", stem[:-3] + "s"}
    elif stem.endswith("s"):
        forms |= {stem[:-1] + "kse", stem[:-1] + stem[-2:-1], stem[:-1] + "de"}
    elif stem.endswith("i"):
        forms |= {form[:-1] + "e" for form in (stem, *_weak(stem))} | {stem[:-1]}
    return {form for form in forms if len(form) >= min(len(stem), 3)}


def _words_of(name: str) -> Iterator[str]:
    return (word for word in _WORD.findall(unicodedata.normalize("NFC", name)) if len(word) > 1)


def _weak(stem: str) -> set[str]:
    found = _LAST_VOWELS.match(stem)
    if found is None or not found["before"]:
        return set()
    for strong, weak in _GRADES:
        if found["consonants"].endswith(strong):
            return {found["before"] + found["consonants"][: -len(strong)] + weak + found["vowels"]}
    return set()


def _plain(word: str) -> str:
    """Small letters without marks above them: in haste ``Päivi`` is written ``paivi``."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _fold(text: str) -> tuple[str, list[int]]:
    """What a text looks like, and for each character of that the place in the text that it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for shown in _shown(letter):
            letters.append(shown)
            places.append(place)
    return "".join(letters), places


def _shown(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in _DRESSING or unicodedata.category(letter) == "Cf" or letter == "\u00ad":
        return ""
    if letter in _DASHES:
        return "-"
    number = unicodedata.digit(letter, None)
    return str(number) if number is not None else unicodedata.normalize("NFKC", letter)


def _found(folded: str) -> Iterator[tuple[int, int, str]]:
    yield from ((*found.span(), "email") for found in _EMAIL.finditer(folded))
    yield from ((*found.span(), "code") for found in _CODE.finditer(folded))
    for found in _DIGITS.finditer(folded):
        if _is_number(found[0], folded[found.end() : found.end() + 8]):
            yield (*found.span(), "phone")


def _is_number(run: str, after: str) -> bool:
    digits = [letter for letter in run if letter.isdigit()]
    if len(digits) < _LEAST_DIGITS:
        return False
    money = _MONEY.match(after) and run.lstrip()[0] not in "0+("
    return not money and bool(_left_over(run))


def _left_over(run: str) -> str:
    """The digits of a run beside its dates, times and years; nothing when they are so few that they are a count."""
    digits = re.sub(r"\D", "", _HARMLESS.sub(" ", run))
    is_beginning = run.lstrip()[:1] == "+" or digits[:1] == "0"
    return digits if len(digits) > (_FEW_DIGITS if not is_beginning else 1) else ""


def _names_in(folded: str, names: KnownNames) -> Iterator[tuple[int, int, str]]:
    if not names.digests:
        return
    words = list(_WORD.finditer(folded))
    known = [_is_name(found[0], names) and not _in_mark(folded, found) for found in words]
    for place, found in enumerate(words):
        if known[place] or any(known[beside] and _go_together(folded, words, place, beside)
                               for beside in (place - 1, place + 1) if 0 <= beside < len(words)):  # fmt: skip
            yield (*found.span(), "name")


def _is_name(word: str, names: KnownNames) -> bool:
    plain = _plain(word)
    least = 2 if word[:1].isupper() else 3
    return any(
        names.knows(plain[:length]) for length in range(len(plain), least - 1, -1) if _ENDING.fullmatch(plain[length:])
    )


def _in_mark(folded: str, found: re.Match[str]) -> bool:
    return folded[found.start() - 1 : found.end() + 1] in MARKS.values()


def _go_together(folded: str, words: list[re.Match[str]], place: int, beside: int) -> bool:
    """Two words with capitals and only a blank or a hyphen between them are one name."""
    first, second = sorted((words[place], words[beside]), key=lambda found: found.start())
    between = folded[first.end() : second.start()]
    return between in (" ", "-", "  ") and first[0][0].isupper() and second[0][0].isupper()


def _merged(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Overlapping spans become one, of the kind that begins first; in a tie of the longer one."""
    merged: list[tuple[int, int, str]] = []
    for begins, ends, kind in sorted(spans, key=lambda span: (span[0], -span[1], span[2] == "phone")):
        if merged and begins < merged[-1][1]:
            earlier = merged[-1]
            merged[-1] = (earlier[0], max(earlier[1], ends), earlier[2])
        else:
            merged.append((begins, ends, kind))
    return merged
