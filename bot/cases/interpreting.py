"""In which language a case is spoken, and whether an interpreter is needed."""

from __future__ import annotations

from bot.cases.tables import Case
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Key, Names

#: Languages in which an interpreter is asked for most; own choice after the desk's languages and the most spoken others.
INTERPRETED = ("ar", "so", "ru", "uk", "fa", "prs", "ku", "ckb", "tr", "et", "sq", "vi", "zh", "th", "ti", "fse", "fss")


def spoken_in(case: Case) -> Key | Names:
    """The family's language, and the interpreter's when one is needed; for cards and heads."""
    if not case.interpreter:
        return Key(f"case-language-{case.language}")
    return Names({language: _with_interpreter(case, language) for language in LANGUAGES})


def _with_interpreter(case: Case, reader: str) -> str:
    words = the_translator()
    named = words.translate(f"spoken-{case.interpreter}", reader)
    spoken = words.translate(f"case-language-{case.language}", reader)
    return words.translate("case-language-interpreter", reader, {"language": spoken, "interpreter": named})
