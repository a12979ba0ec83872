"""A catalogue that is never sure enough to answer at once: every question that it knows gets one question back."""

from __future__ import annotations

from bot.catalogue.loaded import LoadedCatalogue
from knowledge.answer import Understanding, understand
from knowledge.matching import Thresholds

#: No confidence reaches the first, every one reaches the second.
_NEVER_SURE = Thresholds(answer=1.1, choose=0.0)


class Unsure(LoadedCatalogue):
    """The desk's own catalogue with other thresholds."""

    def understand(self, text: str, **where: object) -> Understanding:
        """As ever, but never sure."""
        return understand(text, self._index, **where, thresholds=_NEVER_SURE)  # type: ignore[arg-type]
