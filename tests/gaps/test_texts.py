"""Keys that are put together from parts have texts."""

from __future__ import annotations

from bot.gaps.rules import Decision
from handlers.coordinator.edits import _DEEDS
from handlers.coordinator.spots import DECISIONS
from tests.i18n.texts import messages


def test_every_deed_decision_and_age_has_its_texts() -> None:
    made = {f"edit-button-{deed}" for deed in _DEEDS}
    made |= {f"spot-decided-{one}{end}" for one in DECISIONS for end in ("", "-by")}
    made |= {f"spot-button-{one}" for one in DECISIONS} | {f"spot-age-{age}" for age in ("child", "young", "adult")}
    done = ("word", "phone", "until", "endless", "right", "hide", "show", "pin", "unpin", "owner")
    made |= {f"edited-{deed}" for deed in done}
    assert sorted(made - set(messages("fi"))) == []
    assert set(done) == set(_DEEDS)
    assert Decision.DIFFERENT not in DECISIONS
