"""The desk's own vocabulary, and what remains of a text when only its words are kept.

What remains are forms that the catalogue or the lexicon holds, never letters as somebody wrote them. So no name, no
number and no sentence can remain, however a text is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.gaps.prepared import Prepared
from knowledge.catalogue import Catalogue, Service
from knowledge.matching.analyse import Query, analyse
from knowledge.matching.lexicon import Lexicon, load_lexicon
from knowledge.matching.normalise import fold, words

#: Words that remain of one text at most; a long list would be as telling as a text. Own choice.
MOST_WORDS = 8
#: Letters of the shortest word that remains.
_FEWEST_LETTERS = 3
#: Letters that a form and the vocabulary's word share at least; Finnish endings change what follows.
_SHARED_LETTERS = 5
#: An unknown word has so many letters; longer ones are two words run together or nonsense.
_UNKNOWN_LETTERS = range(4, 25)
#: Addresses of mail and of the web, and account names.
_ADDRESS = re.compile(r"\S*@\S*|\S+://\S*|\bwww\.\S+")
#: Ends a word or stem of the lexicon, which is not written as people write it.
STEM_MARK = "*"


@dataclass(frozen=True)
class Remains:
    """What may be kept of a text."""

    language: str
    #: Id of the matter of life that the text tells most surely; empty when it tells none.
    topic: str
    age_group: str
    words: tuple[str, ...]
    #: Words that nobody knows, small letters; they may be counted alone, and are among ``words`` only when many wrote them.
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Every word of the catalogue's names and labels, and every stem of the lexicon."""

    lexicon: Lexicon
    #: Folded word → as the catalogue writes it.
    whole: dict[str, str]
    #: Beginning of a folded word → folded words.
    beginnings: dict[str, list[str]] = field(default_factory=dict)

    def known_form(self, token: str) -> str:
        """The vocabulary's form of a folded word; empty when it has none."""
        if token in self.whole:
            return self.whole[token]
        if token in self.lexicon.exact:
            return token + STEM_MARK
        return self._other_form(token) or self._stem(token)

    def _other_form(self, token: str) -> str:
        """A word of the catalogue with another ending: ``neuvolasta`` is ``neuvola``."""
        near = [word for word in self.beginnings.get(token[:_SHARED_LETTERS], ()) if _is_form(token, word)]
        return self.whole[min(near, key=lambda word: (-_shared(token, word), len(word), word))] if near else ""

    def _stem(self, token: str) -> str:
        ends = range(len(token), 1, -1)
        found = next((token[:end] for end in ends if token[:end] in self.lexicon.prefix), "")
        if not found:
            spans = ((start, end) for start in range(len(token) - 3) for end in range(len(token), start + 3, -1))
            found = next((token[start:end] for start, end in spans if token[start:end] in self.lexicon.infix), "")
        return found + STEM_MARK if found else ""


def vocabulary_of(catalogue: Catalogue) -> Vocabulary:
    """The vocabulary of a catalogue; made once for each, because a catalogue is never changed."""
    return _vocabularies.of(catalogue)


def remains_of(text: str, vocabulary: Vocabulary, many_wrote: Iterable[str] = ()) -> Remains:
    """What may be kept of a text; ``many_wrote`` are words that so many people wrote that they are no secret."""
    query = analyse(_ADDRESS.sub(" ", text), vocabulary.lexicon)
    known, unknown = [], []
    shared = frozenset(many_wrote)
    for place in query.content:
        token, surface = query.tokens[place], query.surfaces[place].lower()
        form = _form(token, vocabulary)
        if not form and _may_be_counted(query, place):
            unknown.append(surface)
            form = surface if surface in shared else ""
        if form:
            known.append(form)
    return Remains(query.language, _topic(query, vocabulary.lexicon), _age_group(query), _few(known), _few(unknown))


def _form(token: str, vocabulary: Vocabulary) -> str:
    if len(token) < _FEWEST_LETTERS or any(letter.isdigit() for letter in token):
        return ""
    return vocabulary.known_form(token)


def _may_be_counted(query: Query, place: int) -> bool:
    """Neither a number nor written like a name, with a capital letter in a text that has small ones."""
    surface = query.surfaces[place]
    is_name = surface[0].isupper() and not query.text.isupper()
    return surface.isalpha() and len(surface) in _UNKNOWN_LETTERS and not is_name


def _few(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(list(found)))[:MOST_WORDS])


def _topic(query: Query, lexicon: Lexicon) -> str:
    """The topic that the most words tell most surely."""
    best = sorted(query.topics.values(), key=lambda hit: (-hit.strength, -len(hit.positions), hit.positions))
    return lexicon.concepts[best[0].concept].id if best else ""


def _age_group(query: Query) -> str:
    """Child up to 12, young up to 24, adult above; the middle of the years that a text tells."""
    if query.ages is None:
        return ""
    middle = sum(query.ages) / 2
    return "child" if middle < 13 else "young" if middle < 25 else "adult"


def _make(catalogue: Catalogue) -> Vocabulary:
    whole: dict[str, str] = {}
    for surface in dict.fromkeys(word.lower() for service in catalogue.services for word in _label_words(service)):
        token = fold(surface)
        if len(token) >= _FEWEST_LETTERS and not any(letter.isdigit() for letter in token):
            whole.setdefault(token, surface)
    beginnings: dict[str, list[str]] = {}
    for token in whole:
        if len(token) >= _SHARED_LETTERS:
            beginnings.setdefault(token[:_SHARED_LETTERS], []).append(token)
    return Vocabulary(load_lexicon(), whole, beginnings)


def _label_words(service: Service) -> list[str]:
    phrases = [*service.name.values()]
    phrases += [
        phrase for listed in (service.keywords, service.everyday) for found in listed.values() for phrase in found
    ]
    return [word for phrase in phrases for word in words(phrase)]


def _is_form(token: str, word: str) -> bool:
    """Two words that differ only in an ending of at most four letters, and of the shorter one lose two at most."""
    shared = _shared(token, word)
    shorter, longer = sorted((len(token), len(word)))
    return shared >= max(_SHARED_LETTERS, shorter - 2) and longer - shared <= 4


def _shared(token: str, word: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(token, word, strict=False)) if a != b), min(len(token), len(word)))


_vocabularies = Prepared(_make)
