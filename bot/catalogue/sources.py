"""Where an import comes from: a file, a folder of files, or an address; and the name under which its rows are kept."""

from __future__ import annotations

from pathlib import Path

from knowledge.readers import Document

#: Endings of the files that each form is read from in a folder.
_ENDINGS = {
    "ptv12": {".json", ".jsonl"},
    "ptv11": {".json", ".jsonl"},
    "hsds": {".json", ".jsonl", ".csv"},
    "toml": {".toml", ".json"},
    "csv": {".csv"},
    "xlsx": {".xlsx"},
}


def is_address(source: str) -> bool:
    """Whether a source is on the web."""
    return source.startswith(("https://", "http://"))


def documents_of(source: Path, form: str) -> list[Document]:
    """The documents of a file, or of every file of the form in a folder, in the order of their names.

    Raises:
        OSError: one of them cannot be read.
        FileNotFoundError: the folder has no such file.
    """
    files = sorted(file for file in source.rglob("*") if file.suffix.lower() in _ENDINGS[form])
    if source.is_dir() and not files:
        raise FileNotFoundError(f"{source}: no file that ends in {', '.join(sorted(_ENDINGS[form]))}")
    return [Document(file.name, file.read_bytes()) for file in (files if source.is_dir() else [source])]


def source_name(source: str, form: str, area: str = "") -> str:
    """Under which name the rows of a source are kept when nobody says: one import replaces only its own rows.

    Both versions of the national catalogue have one name, so that a desk can go over to the newer one. A file or
    folder of our own forms has the name of that file.
    """
    base = "ptv" if form.startswith("ptv") else "hsds" if form == "hsds" else Path(source).stem
    return f"{base}:{area}" if area else base
