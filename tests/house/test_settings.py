"""The example of the configuration shows every setting with its default, and bad settings are told in words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel, SecretStr

from bot.config import ConfigProblems, Settings, load_settings
from bot.hours import parse_hours
from tests.house.reading import ROOT

CANARY = "1234567:CANARY-canary-CANARY-canary-CANARY-0"


def _flat(values: object, prefix: str = "") -> dict[str, object]:
    if isinstance(values, BaseModel):
        values = {key: getattr(values, key) for key in type(values).model_fields}
    if not isinstance(values, dict):
        return {prefix: values.get_secret_value() if isinstance(values, SecretStr) else values}
    return {key: value for name, below in values.items() for key, value in _flat(below, f"{prefix}.{name}").items()}


def test_the_example_shows_every_setting_with_its_default() -> None:
    example = tomllib.loads((ROOT / "config.example.toml").read_text(encoding="utf-8"))
    assert _flat(example) == _flat(Settings())


def test_every_setting_in_the_example_says_what_it_is() -> None:
    lines = (ROOT / "config.example.toml").read_text(encoding="utf-8").splitlines()
    keys = [line for line in lines if "=" in line and not line.startswith("#")]
    assert [line for line in keys if "#" not in line and line[:3] not in ("mon", "tue", "wed", "thu", "fri")
            and line.split()[0] not in ("port", "time_zone", "messages_per_second", "private_chat_seconds",
                                        "group_messages_per_minute")] == []  # fmt: skip


def test_all_problems_are_told_at_once_and_none_shows_a_secret(tmp_path: Path) -> None:
    file = tmp_path / "koppi.toml"
    file.write_text(
        f"""
        [telegram]
        token = "{CANARY}"
        tokne = "{CANARY}"
        base_url = "{CANARY}"
        [telegram.webhook]
        url = "https://koppi.example"
        secret = "{CANARY} too strange"
        [desk]
        time_zone = "Europe/Rovaniemi"
        answer_within_hours = "{CANARY}"
        [desk.hours]
        mon = "9-8"
        """,
        encoding="utf-8",
    )
    with pytest.raises(ConfigProblems) as caught:
        load_settings(file)
    told = "\n".join(caught.value.problems)
    assert CANARY not in told
    for key in (
        "telegram.tokne",
        "telegram.base_url",
        "telegram.webhook",
        "desk.time_zone",
        "desk.hours",
        "answer_within",
    ):
        assert key in told
    assert CANARY not in repr(caught.value)


@pytest.mark.parametrize("content", ["[telegram\n", f'[telegram]\ntoken = "{CANARY}\n', "\ufeff[telegram]\n="])
def test_a_broken_file_is_told_without_its_content(tmp_path: Path, content: str) -> None:
    file = tmp_path / "koppi.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigProblems) as caught:
        load_settings(file)
    assert CANARY not in "".join(caught.value.problems)


def test_a_missing_file_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigProblems, match="there is no such file"):
        load_settings(tmp_path / "none.toml")


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "koppi.toml"
    file.write_text('[desk]\nphone = "1"\norganisation = "A"\n', encoding="utf-8")
    monkeypatch.setenv("KOPPI_DESK__PHONE", "2")
    monkeypatch.setenv("KOPPI_TELEGRAM__TOKEN", CANARY)
    settings = load_settings(file)
    assert (settings.desk.phone, settings.desk.organisation) == ("2", "A")
    assert CANARY not in repr(settings)
    assert CANARY not in str(settings.model_dump())


@pytest.mark.parametrize("text", ["9", "9-25", "9-8", "a-b", "9-12, 11-13", "9--12"])
def test_hours_that_are_no_hours_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="hour"):
        parse_hours(text)
