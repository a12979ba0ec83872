"""Files that go through the world, and the media messages made of them."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from random import Random

from bot.emulator.chats import Json

#: the smallest valid PNG: one transparent point
ONE_POINT_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360"
    "000200000500017a5eab3f0000000049454e44ae426082"
)
#: media that have a caption
CAPTIONED = frozenset({"photo", "document", "voice", "video"})
FOLDERS = {
    "photo": "photos",
    "sticker": "stickers",
    "voice": "voice",
    "document": "documents",
    "video": "videos",
}
SUFFIXES = {"photo": ".jpg", "sticker": ".webp", "voice": ".oga", "document": ".pdf", "video": ".mp4"}
MEDIA_KINDS = frozenset(FOLDERS)


@dataclass(slots=True)
class StoredFile:
    """One file, by the name that the bot knows it under."""

    file_id: str
    unique_id: str
    path: str
    body: bytes
    name: str
    kind: str
    #: bytes; a person may send more than is really kept
    size: int


class Files:
    """All files of a world."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._by_id: dict[str, StoredFile] = {}

    def store(self, kind: str, name: str, body: bytes, *, size: int | None = None) -> StoredFile:
        """Keep a file and give it its names."""
        unique_id = f"AQAD{self._random.getrandbits(64):016x}"
        number = len(self._by_id)
        suffix = "." + name.rpartition(".")[2] if "." in name else SUFFIXES[kind]
        file = StoredFile(
            file_id=f"AgACAgQAAxk{self._random.getrandbits(160):040x}",
            unique_id=unique_id,
            path=f"{FOLDERS[kind]}/file_{number}{suffix}",
            body=body,
            name=name or f"{kind}{suffix}",
            kind=kind,
            size=len(body) if size is None else size,
        )
        self._by_id[file.file_id] = file
        return file

    def get(self, file_id: str) -> StoredFile | None:
        """A file by its id."""
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        """A file by the path that getFile gave."""
        return next((file for file in self._by_id.values() if file.path == path), None)


def media_content(file: StoredFile) -> Json:
    """The content of a message that carries a file."""
    shape: Json = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
    if file.kind == "photo":
        return {"photo": [shape | {"width": 1, "height": 1}]}
    return {file.kind: shape | _particulars(file)}


def _particulars(file: StoredFile) -> Json:
    if file.kind == "sticker":
        return {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    if file.kind == "voice":
        return {"duration": 3, "mime_type": "audio/ogg"}
    if file.kind == "video":
        return {"duration": 3, "width": 320, "height": 240, "mime_type": "video/mp4"}
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return {"file_name": file.name, "mime_type": kind}
