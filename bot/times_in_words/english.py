"""English: weekdays, months and clock words, with and without am and pm."""

from __future__ import annotations

from bot.times_in_words.grammar import Grammar, any_of

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_NUMBER = any_of(_NUMBERS)
_COUNTS = {
    "half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "twenty five": 25,
}  # fmt: skip
_CLOCK = rf"{_NUMBER}|noon|\d{{1,2}}(?:[.:]\d\d)?(?:\s*[ap]\.?m\b\.?)?"

ENGLISH = Grammar(
    weekdays=(
        r"monday|mon", r"tuesday|tues|tue", r"wednesday|weds|wed", r"thursday|thurs|thur|thu", r"friday|fri",
        r"saturday|sat", r"sunday|sun",
    ),
    weekday_lead=r"(?:on\s+)?(?:the\s+)?",
    weekday_tail=r"(?:'s|\.(?!\d))?(?=\b|\s|$|[^\w-])",
    months=(
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
        "september|sept|sep", "october|oct", "november|nov", "december|dec",
    ),
    month_date=(
        r"(?:\bon\s+)?(?:\bthe\s+)?\b(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<month>MONTH)\.?(?!\w)(?:,?\s+(?P<year>2[01]\d\d))?"
        r"|(?:\bon\s+)?\b(?P<month2>MONTH)\.?\s+(?:the\s+)?(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?![\d:.])(?:,?\s+(?P<year2>2[01]\d\d))?"
    ),
    day_of_month=r"(?<!\w)(?:on\s+)?the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)(?!\s+floor)",
    repeats=r"every|each|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days",
    near={r"today|tonight|this\s+(?:morning|afternoon|evening)": 0, r"tomorrow": 1, r"(?:the\s+)?day\s+after\s+tomorrow": 2},
    next_day=r"next",
    this_day=r"this\s+coming|this|coming",
    next_week=r"(?:of\s+)?next\s+week(?:'s)?",
    this_week=r"(?:of\s+)?this\s+week(?:'s)?",
    week_number=r"(?:(?:of|in)\s+)?week\s+(?P<week>\d{1,2})\b",
    relative=(
        rf"in\s+(?P<count>\d{{1,2}}|an?|{_NUMBER})\s+(?P<unit>days?|weeks?|months?)(?:'s?\s+time)?"
        rf"|(?P<count2>\d{{1,2}}|an?|{_NUMBER})\s+(?P<unit2>days?|weeks?|months?)\s+from\s+(?:now|today)"
    ),
    numbers=_NUMBERS,
    hours=r"(?!)",
    marker=r"(?:at|@|from|by)",
    after_hour=r"o['’]?\s?clock",
    spoken=(
        rf"(?:at\s+)?(?:(?P<count>{any_of(_COUNTS)}|\d{{1,2}})\s+(?:minutes\s+)?(?P<way>past|after|to|before)\s+)"
        rf"(?P<hour>{_NUMBER}|\d{{1,2}}(?![.:\d]))(?!\w)(?!\s*[ap]\.?m\b)"
        rf"|(?:at\s+)?half\s+(?P<hour2>{_NUMBER})(?!\w)"
    ),
    counts=_COUNTS,
    before=r"to|before",
    half_is_past=True,
    between=(
        rf"(?:from\s+|at\s+)?(?P<first>{_CLOCK})\s+(?:to|till|until)\s+(?P<last>{_CLOCK})(?!\w)"
        rf"|between\s+(?P<first2>{_CLOCK})\s+and\s+(?P<last2>{_CLOCK})(?!\w)"
    ),
    noon=r"(?:at\s+)?(?:12\s+)?(?:noon|midday)",
    morning=r"(?:in\s+the\s+)?morning",
    later=r"(?:in\s+the\s+)?(?:afternoon|evening)|tonight",
    lengths={r"(?:an|one)\s+hour\s+and\s+a\s+half|one\s+and\s+a\s+half\s+hours": 90, r"half\s+an\s+hour": 30,
             r"three\s+quarters\s+of\s+an\s+hour": 45, r"(?:an|one)\s+hour": 60, r"two\s+hours": 120},
    length_hours=r"h|hrs?|hours?",
    length_minutes=r"mins?\.?|minutes?",
    length_not_after=r"(?<!\bin )",
    length_not_before=r"\s+(?:past|after|to|before|from)\b",
    idle=r"about|around|let['’]?s\s+meet|meet|meeting\s+is|see\s+you|we\s+meet|time|place(?=:)|where(?=:)",
    idle_before=r"at|in|on|from|@|for|,",
    idle_after=r"at|in|on|from|@|for|and|or|the",
)  # fmt: skip
