"""``parse_mode`` MarkdownV2 and the older Markdown, with Telegram's complaints."""

from __future__ import annotations

from dataclasses import dataclass

from bot.emulator.marks import MarkedText, byte_offset, link_mark, unparsable

#: characters that must be escaped in MarkdownV2 where they mark nothing
RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
#: what opens and closes a mark; longer ones are looked for first
DELIMITERS = {
    "||": ("spoiler", "Spoiler"), "__": ("underline", "Underline"), "_": ("italic", "Italic"),
    "*": ("bold", "Bold"), "~": ("strikethrough", "Strikethrough"),
}  # fmt: skip
CODE = {"```": ("pre", "Pre"), "`": ("code", "Code")}
ESCAPABLE_LAST = 126


@dataclass(slots=True)
class Open:
    """A mark that waits for its end."""

    delimiter: str
    offset: int
    position: int


class MarkdownV2:
    """A reader of one text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.marked = MarkedText()
        self.stack: list[Open] = []
        self.quote: int | None = None

    def read(self) -> MarkedText:
        """The text and its marks.

        Raises:
            TelegramRefusal: 400 with what is wrong and where.
        """
        while self.position < len(self.source):
            self._step()
        if self.stack:
            raise self._unended(self.stack[-1])
        self._end_quote()
        return self.marked

    def _step(self) -> None:
        character = self.source[self.position]
        if character == "\\" and self._escapes():
            self.marked.add(self.source[self.position + 1])
            self.position += 2
        elif character == ">" and self._at_line_start():
            self.quote = self.marked.length if self.quote is None else self.quote
            self.position += 1
        elif character not in RESERVED:
            self._plain(character)
        elif not (self._code() or self._delimiter() or self._link()):
            raise unparsable(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _escapes(self) -> bool:
        following = self.source[self.position + 1 : self.position + 2]
        return bool(following) and 0 < ord(following) <= ESCAPABLE_LAST

    def _at_line_start(self) -> bool:
        return self.position == 0 or self.source[self.position - 1] == "\n"

    def _plain(self, character: str) -> None:
        if character == "\n" and self.source[self.position + 1 : self.position + 2] != ">":
            self._end_quote()
        self.marked.add(character)
        self.position += 1

    def _end_quote(self) -> None:
        if self.quote is not None:
            self.marked.mark({"type": "blockquote"}, self.quote)
            self.quote = None

    def _code(self) -> bool:
        for delimiter, (kind, called) in CODE.items():
            if not self.source.startswith(delimiter, self.position):
                continue
            begins = self.position + len(delimiter)
            ends = _unescaped(self.source, delimiter, begins)
            if ends < 0:
                where = byte_offset(self.source, self.position)
                raise unparsable(f"Can't find end of {called} entity at byte offset {where}")
            self._add_code(kind, self.source[begins:ends])
            self.position = ends + len(delimiter)
            return True
        return False

    def _add_code(self, kind: str, body: str) -> None:
        shape = {"type": kind}
        first, newline, rest = body.partition("\n")
        if kind == "pre" and newline and " " not in first:
            shape |= {"language": first} if first else {}
            body = rest
        offset = self.marked.length
        self.marked.add(body.replace("\\`", "`").replace("\\\\", "\\"))
        self.marked.mark(shape, offset)

    def _delimiter(self) -> bool:
        for delimiter, (kind, _) in DELIMITERS.items():
            if self.source.startswith(delimiter, self.position):
                if self.stack and self.stack[-1].delimiter == delimiter:
                    self.marked.mark({"type": kind}, self.stack.pop().offset)
                else:
                    self.stack.append(Open(delimiter, self.marked.length, self.position))
                self.position += len(delimiter)
                return True
        return False

    def _link(self) -> bool:
        character = self.source[self.position]
        if character == "[":
            self.stack.append(Open("[", self.marked.length, self.position))
            self.position += 1
            return True
        if character != "]" or not self.stack or self.stack[-1].delimiter != "[":
            return False
        opened = self.stack.pop()
        self._end_link(opened)
        return True

    def _end_link(self, opened: Open) -> None:
        self.position += 1
        url = self.marked.since(opened.offset)
        if self.source.startswith("(", self.position):
            ends = _unescaped(self.source, ")", self.position + 1)
            if ends < 0:
                where = byte_offset(self.source, self.position)
                raise unparsable(f"Can't find end of a URL at byte offset {where}")
            url = self.source[self.position + 1 : ends].replace("\\", "")
            self.position = ends + 1
        shape = link_mark(url)
        if shape is not None:
            self.marked.mark(shape, opened.offset)

    def _unended(self, opened: Open) -> Exception:
        called = DELIMITERS[opened.delimiter][1] if opened.delimiter in DELIMITERS else "TextUrl"
        where = byte_offset(self.source, opened.position)
        return unparsable(f"Can't find end of {called} entity at byte offset {where}")


def _unescaped(source: str, wanted: str, position: int) -> int:
    while (found := source.find(wanted, position)) > 0 and source[found - 1] == "\\":
        position = found + 1
    return found


def parse_markdown_v2(source: str) -> MarkedText:
    """Read MarkdownV2.

    Raises:
        TelegramRefusal: 400 with what is wrong and where.
    """
    return MarkdownV2(source).read()


LEGACY = {"*": "bold", "_": "italic", "`": "code", "```": "pre"}


def parse_markdown(source: str) -> MarkedText:
    """Read the older Markdown: no nesting, and a backslash only before ``_``, ``*``, ````` and ``[``.

    Raises:
        TelegramRefusal: 400, a mark has no end.
    """
    marked = MarkedText()
    position = 0
    while position < len(source):
        character = source[position]
        if character == "\\" and source[position + 1 : position + 2] in set("_*`["):
            marked.add(source[position + 1])
            position += 2
        elif character in "*_`[":
            position = _legacy_mark(source, position, marked)
        else:
            marked.add(character)
            position += 1
    return marked


def _legacy_mark(source: str, begins: int, marked: MarkedText) -> int:
    delimiter = "```" if source.startswith("```", begins) else source[begins]
    closing = "]" if delimiter == "[" else delimiter
    body_begins = begins + len(delimiter)
    ends = source.find(closing, body_begins)
    if ends < 0:
        where = byte_offset(source, begins)
        raise unparsable(f"Can't find end of the entity starting at byte offset {where}")
    offset = marked.length
    marked.add(source[body_begins:ends])
    position = ends + len(closing)
    if delimiter != "[":
        marked.mark({"type": LEGACY[delimiter]}, offset)
        return position
    return _legacy_link(source, position, offset, marked)


def _legacy_link(source: str, position: int, offset: int, marked: MarkedText) -> int:
    ends = source.find(")", position) if source.startswith("(", position) else -1
    if ends < 0:
        return position
    shape = link_mark(source[position + 1 : ends])
    if shape is not None:
        marked.mark(shape, offset)
    return ends + 1
