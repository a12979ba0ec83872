"""Swedish: weekdays, months and clock words."""

from __future__ import annotations

from bot.times_in_words.grammar import Grammar, any_of

_NUMBERS = {
    "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11,
    "tolv": 12, "en": 1,
}  # fmt: skip
_NUMBER = any_of(_NUMBERS)
_COUNTS = {
    "kvart": 15, "en kvart": 15, "fem": 5, "tio": 10, "tjugo": 20, "fem minuter": 5, "tio minuter": 10, "tjugo minuter": 20,
}  # fmt: skip
_CLOCK = rf"{_NUMBER}|\d{{1,2}}(?:[.:]\d\d)?"

SWEDISH = Grammar(
    weekdays=(
        r"måndag|mån|må", r"tisdag|tis|ti", r"onsdag|ons|on", r"torsdag|tors|tor|to", r"fredag|fre|fr(?!\.o)",
        r"lördag|lör|lö", r"söndag|sön|sö",
    ),
    weekday_lead=r"(?:(?:nu\s+)?på\s+|om\s+)?",
    weekday_tail=r"(?:en|ens|\.(?!\d))?(?=s?(?:morgon|förmiddag|eftermiddag|kväll)|\b|\s|$|[^\w-])",
    months=(
        "januari|jan", "februari|feb", "mars|mar", "april|apr", "maj", "juni|jun", "juli|jul", "augusti|aug",
        "september|sept|sep", "oktober|okt", "november|nov", "december|dec",
    ),
    month_date=(
        r"(?:\bden\s+)?\b(?P<day>\d{1,2})(?:\.|:e|:a|e)?\s*(?P<month>MONTH)\.?(?!\w)(?:\s+(?P<year>2[01]\d\d))?"
        r"|\b(?P<month2>MONTH)\.?\s+(?:den\s+)?(?P<day2>\d{1,2})(?:\.|:e|:a)?(?![\d:.])(?:\s+(?P<year2>2[01]\d\d))?"
    ),
    day_of_month=r"(?<!\w)den\s+(?P<day>\d{1,2})(?:\.|:e|:a|e)?(?=\s+(?:kl|klockan)|\s*$|,)",
    repeats=r"varje|varannan|(?:mån|tis|ons|tors|fre|lör|sön)dagar(?:na)?",
    near={r"idag|i\s+dag|ikväll|i\s+kväll|i\s+eftermiddag": 0, r"imorgon|i\s+morgon|imorron|i\s+morron": 1,
          r"övermorgon|i\s+övermorgon|iövermorgon": 2},
    next_day=r"nästa",
    this_day=r"nu\s+på|nu|den\s+här|denna|kommande",
    next_week=r"(?:under\s+|i\s+)?nästa\s+veckas?",
    this_week=r"den\s+här\s+veckan|denna\s+vecka|i\s+veckan",
    week_number=r"(?:i\s+)?(?:vecka|veckan|v)\.?\s*(?P<week>\d{1,2})\b",
    relative=rf"om\s+(?P<count>\d{{1,2}}|{_NUMBER})\s+(?P<unit>dagar|dag|veckor|vecka|månader|månad)",
    numbers=_NUMBERS,
    hours=r"(?!)",
    marker=r"(?:klockan|kl|klo)\b\.?|prick",
    after_hour=r"",
    spoken=(
        rf"(?:(?:klockan|kl\.?|vid)\s+)?(?:(?P<count>{any_of(_COUNTS)}|\d{{1,2}}(?:\s*min(?:uter)?)?)\s+(?P<way>över|i)\s+)"
        rf"(?P<half>halv\s*)?(?P<hour>{_NUMBER}|\d{{1,2}}(?![.:\d]))(?!\w)"
        rf"|(?:(?:klockan|kl\.?|vid)\s+)?(?P<half2>halv)\s*(?P<hour2>{_NUMBER}|\d{{1,2}}(?![.:\d]))(?!\w)"
    ),
    counts=_COUNTS,
    before=r"i",
    half_is_past=False,
    between=(
        rf"(?:från\s+)?(?:klockan\s+|kl\.?\s+)?(?P<first>{_CLOCK})\s+till\s+(?:klockan\s+|kl\.?\s+)?(?P<last>{_CLOCK})(?!\w)"
        rf"|mellan\s+(?:klockan\s+|kl\.?\s+)?(?P<first2>{_CLOCK})\s+och\s+(?:klockan\s+|kl\.?\s+)?(?P<last2>{_CLOCK})(?!\w)"
    ),
    noon=r"mitt\s+på\s+dagen",
    morning=r"på\s+morgonen|på\s+förmiddagen|s?morgon|s?förmiddag|bitti|fm\.?|f\.m\.",
    later=r"på\s+eftermiddagen|på\s+kvällen|s?eftermiddag|s?kväll|em\.?|e\.m\.",
    lengths={r"(?:en\s+och\s+en\s+halv|halvannan)\s+timme": 90, r"(?:en\s+)?(?:halvtimme|halv\s+timme)": 30,
             r"tre\s+kvart": 45, r"(?:en\s+)?timme": 60, r"två\s+timmar": 120},
    length_hours=r"h|t|tim\.?|timmar|timme",
    length_minutes=r"min\.?|minuter",
    length_not_after=r"(?<!\bom )",
    length_not_before=rf"\s+(?:över|i)\s+(?:halv\s*)?(?:{_NUMBER}|\d)",
    idle=r"ungefär|ca|cirka|vi\s+ses|vi\s+träffas|vi\s+hörs|ses|träffas|tid|möts|då|är|plats(?=:)",
    idle_before=r"vi\s+ses|klockan|kl\.?|på|i|vid|den",
    idle_after=r"klockan|kl\.?|på|i|vid|den|och|eller|hos",
)  # fmt: skip
