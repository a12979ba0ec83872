"""``koppi answers``: out into a file, changed, and in again."""

from __future__ import annotations

from pathlib import Path

from tests.commands.test_commands import koppi


def test_answers_go_out_and_come_in_again(tmp_path: Path) -> None:
    url, file = f"sqlite:///{tmp_path / 'koppi.sqlite3'}", tmp_path / "answers.toml"
    assert "6" in koppi("answers", "export", str(file), DATABASE__URL=url).stdout
    text = file.read_text(encoding="utf-8")
    assert "[have-read.title]" in text
    file.write_text(text + '[uusi.title]\nfi = "Uusi"\n[uusi.text]\nfi = "Hei, {nimi}"\n', encoding="utf-8")
    assert koppi("answers", "import", str(file), DATABASE__URL=url).returncode == 0
    assert "7" in koppi("answers", "export", str(tmp_path / "again.toml"), DATABASE__URL=url).stdout
    file.write_text('[uusi.title]\nfi = "Uusi"\n[uusi.text]\nfi = "Moi"\n', encoding="utf-8")
    koppi("answers", "import", str(file), "--replace", DATABASE__URL=url)
    koppi("answers", "export", str(file), DATABASE__URL=url)
    assert file.read_text(encoding="utf-8") == '[uusi.title]\nfi = "Uusi"\n[uusi.text]\nfi = "Moi"\n'


def test_a_file_that_cannot_be_taken_in_is_told_in_words(tmp_path: Path) -> None:
    url, file = f"sqlite:///{tmp_path / 'koppi.sqlite3'}", tmp_path / "answers.toml"
    missing = koppi("answers", "import", str(file), DATABASE__URL=url)
    file.write_text('[uusi.title]\nfi = "Uusi"\n[uusi.text]\nfi = "{outo}"\n', encoding="utf-8")
    broken = koppi("answers", "import", str(file), DATABASE__URL=url)
    assert missing.returncode == broken.returncode == 1
    assert "cannot be read" in missing.stderr
    assert "uusi.text.fi" in broken.stderr
    assert "Traceback" not in missing.stderr + broken.stderr
