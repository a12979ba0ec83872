"""What can go wrong with the owner's tools, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class ToolGone(Stale):
    """A button of something that is not there any more: an answer, a tag, a note, a time."""

    key = "tool-gone"


class WordsGone(Stale):
    """The words on the button were kept, sent or put away already, or newer ones were written."""

    key = "words-gone"


class DraftChanged(Stale):
    """What would be sent is not any more what was shown."""

    key = "answer-changed"


class VariableUnknown(Refusal):
    """A canned answer has a variable that nothing fills. Data: ``variable``."""

    key = "answer-variable-unknown"


class AnswerTooLong(Refusal):
    """A canned answer is empty, or too long for one message. Data: ``most`` characters."""

    key = "answer-too-long"


class DangerSeen(Refusal):
    """The family wrote of danger in the last day; taking urgency away wants a second press."""

    key = "urgency-danger-seen"


class NotADate(Refusal):
    """A day that is no day, is over, or lies too far ahead."""

    key = "tool-not-a-date"


class NotAPhoneNumber(Refusal):
    """What was written is no telephone number."""

    key = "call-not-a-number"


class TooLate(Refusal):
    """A minute has passed since the call was logged."""

    key = "phone-undo-too-late"


class ItemTooLong(Refusal):
    """A responsibility is empty or longer than 120 characters."""

    key = "item-too-long"
