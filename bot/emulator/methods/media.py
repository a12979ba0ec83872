"""Files: sending, copying and fetching them."""

from __future__ import annotations

from bot.emulator.chats import Json
from bot.emulator.files import StoredFile, media_content
from bot.emulator.methods.sending import captioned, put
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

#: bytes that a bot may download
MOST_DOWNLOAD = 20 * 1024 * 1024
#: bytes that a bot may upload
MOST_UPLOAD = 50 * 1024 * 1024
ATTACHED = "attach://"


@method("getFile")
def get_file(call: Call) -> Json:
    """Where a file can be downloaded."""
    file = call.world.files.get(call.given.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > MOST_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


@method("sendDocument")
def send_document(call: Call) -> Json:
    """Send a file."""
    return _send(call, "sendDocument", "document")


@method("sendPhoto")
def send_photo(call: Call) -> Json:
    """Send a picture."""
    return _send(call, "sendPhoto", "photo")


@method("sendVoice")
def send_voice(call: Call) -> Json:
    """Send a voice message."""
    return _send(call, "sendVoice", "voice")


@method("sendSticker")
def send_sticker(call: Call) -> Json:
    """Send a sticker."""
    return _send(call, "sendSticker", "sticker")


@method("sendVideo")
def send_video(call: Call) -> Json:
    """Send a video."""
    return _send(call, "sendVideo", "video")


def _send(call: Call, method_name: str, kind: str) -> Json:
    media = media_content(_file(call, kind))
    content = media if kind == "sticker" else captioned(call, media)
    return put(call, method_name, content).as_json()


def _file(call: Call, kind: str) -> StoredFile:
    wanted = call.given.text(kind)
    upload = call.given.files.get(wanted.removeprefix(ATTACHED) if wanted.startswith(ATTACHED) else kind)
    if upload is None:
        return _known_file(call, kind, wanted)
    if not upload.body:
        raise bad_request("file must be non-empty")
    if len(upload.body) > MOST_UPLOAD:
        raise bad_request("file is too big")
    return call.world.files.store(kind, upload.name, upload.body)


def _known_file(call: Call, kind: str, file_id: str) -> StoredFile:
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    file = call.world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file
