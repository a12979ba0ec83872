"""What the settings say of the matching reaches the desk; what cannot be used is told before it opens."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import SecretStr

from bot.app import assemble
from bot.catalogue.extras import open_extras
from bot.catalogue.importing import import_reading
from bot.catalogue.live import LiveCatalogue
from bot.catalogue.loaded import load
from bot.commands import checking
from bot.config import ConfigProblems, DatabaseSettings, MatchingSettings, Settings, TelegramSettings, load_settings
from bot.db import Database
from knowledge.matching import Decision, Thresholds
from knowledge.matching.extras import NO_EXTRAS, Extras
from tests.catalogue.conftest import a_service, reading
from tests.commands.test_commands import koppi
from tests.knowledge.tiny_model import make_model, make_tokenizer

CLEAR = "poikaa kiusataan koulussa"
STRANGE = "qworp"


def settings_file(folder: Path, matching: str) -> Path:
    file = folder / "koppi.toml"
    file.write_text(f'[database]\nurl = "sqlite:///{folder}/k.sqlite3"\n[matching]\n{matching}\n', encoding="utf-8")
    return file


def test_the_settings_say_how_sure_the_desk_must_be() -> None:
    assert load().understand(CLEAR).match.decision is Decision.ANSWER
    careful = MatchingSettings(answer_from=1.0, choose_from=0.0)
    assert load(matching=careful).understand(CLEAR).match.decision is Decision.CHOOSE
    silent = MatchingSettings(answer_from=1.0, choose_from=1.0)
    assert load(matching=silent).understand(CLEAR).match.decision is Decision.HAND_OVER


def test_the_defaults_are_those_of_the_matching() -> None:
    defaults = MatchingSettings()
    assert Thresholds(defaults.answer_from, defaults.choose_from) == Thresholds()
    assert defaults.meaning_weight == Extras().meaning_weight
    assert open_extras(defaults) == NO_EXTRAS


def test_a_desk_that_offers_before_it_answers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigProblems, match=r"matching\.choose_from must not be above matching\.answer_from"):
        load_settings(settings_file(tmp_path, "answer_from = 0.3"))


def test_a_model_named_in_the_settings_leads_the_desk_and_stays_when_the_catalogue_changes(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    make_model(tmp_path)
    loaded = load(matching=MatchingSettings(embedding_folder=str(tmp_path), answer_from=0.9, choose_from=0.1))
    assert loaded.understand(STRANGE).match.shown[0].service_id == "velkaneuvonta"
    live = LiveCatalogue(loaded, database, ZoneInfo("Europe/Helsinki"))
    services = [a_service(f"n{number}") for number in range(9)]
    with database.transaction() as session:
        import_reading(session, reading(*services, a_service("debt", "Velat")), source="ptv", full=True, now=now)
    assert asyncio.run(live.refresh(now))
    assert live.current is not loaded
    assert live.current.understand(STRANGE).match.ranked[0].service_id == "debt"
    assert live.current.thresholds == Thresholds(answer=0.9, choose=0.1)


def test_all_that_cannot_be_used_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "libvoikko", None)
    with pytest.raises(ConfigProblems) as caught:
        open_extras(MatchingSettings(voikko=True, embedding_folder=str(tmp_path)))
    voikko, folder = caught.value.problems
    assert voikko.startswith("matching.voikko: libvoikko is not installed")
    assert folder.startswith("matching.embedding_folder: ")
    assert folder.endswith("has no tokenizer.json and no model.onnx")


def test_the_check_tells_what_is_wrong_with_a_model_and_that_it_is_well(tmp_path: Path) -> None:
    file = settings_file(tmp_path, f'embedding_folder = "{tmp_path}"')
    make_tokenizer(tmp_path)
    found = asyncio.run(checking.check(file))
    assert f"matching.embedding_folder: {tmp_path} has no model.onnx" in found.problems
    assert any(line.startswith("catalogue: ") for line in found.well)
    make_model(tmp_path)
    found = asyncio.run(checking.check(file))
    assert "matching.embedding_folder: the sentence model answers" in found.well
    assert not any("matching" in problem for problem in found.problems)


def test_a_desk_whose_model_cannot_be_used_does_not_open(tmp_path: Path) -> None:
    file = settings_file(tmp_path, f'embedding_folder = "{tmp_path / "nowhere"}"')
    done = koppi("run", "--config", str(file), TELEGRAM__TOKEN="1:x")
    assert done.returncode == 1
    assert "matching.embedding_folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_desk_is_put_together_with_its_model(tmp_path: Path) -> None:
    make_model(tmp_path)
    settings = Settings(
        telegram=TelegramSettings(token=SecretStr("1:x")),
        database=DatabaseSettings(url=SecretStr(f"sqlite:///{tmp_path}/k.sqlite3")),
        matching=MatchingSettings(embedding_folder=str(tmp_path)),
    )
    desk = assemble(settings)
    desk.database.close()
    assert desk.catalogue.current.understand(STRANGE).match.ranked[0].service_id == "velkaneuvonta"


def test_one_question_can_be_asked_with_the_model_of_the_environment(tmp_path: Path) -> None:
    make_model(tmp_path)
    with_model = koppi("ask", STRANGE, "--json", MATCHING__EMBEDDING_FOLDER=str(tmp_path))
    assert json.loads(with_model.stdout)["candidates"][0]["service_id"] == "velkaneuvonta"
    broken = koppi("ask", STRANGE, "--json", MATCHING__EMBEDDING_FOLDER=str(tmp_path / "nowhere"))
    assert broken.returncode == 1
    assert "matching.embedding_folder" in broken.stderr
    assert "Traceback" not in broken.stderr
