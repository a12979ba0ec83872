"""Finnish: weekdays, months and clock words in the cases in which people say them."""

from __future__ import annotations

from bot.times_in_words.grammar import Grammar, any_of

#: Nominative, then the cases of "from", "out of", "into", "of" and the partitive, without *toista*.
_FORMS: dict[int, tuple[str, ...]] = {
    1: ("yksi", "yhdeltä", "yhdestä", "yhteen", "yhden", "yhtä"),
    2: ("kaksi", "kahdelta", "kahdesta", "kahteen", "kahden", "kahta"),
    3: ("kolme", "kolmelta", "kolmesta", "kolmeen", "kolmen", "kolmea"),
    4: ("neljä", "neljältä", "neljästä", "neljään", "neljän", "neljää"),
    5: ("viisi", "viideltä", "viidestä", "viiteen", "viiden", "viittä"),
    6: ("kuusi", "kuudelta", "kuudesta", "kuuteen", "kuuden", "kuutta"),
    7: ("seitsemän", "seitsemältä", "seitsemästä", "seitsemään", "seitsemän", "seitsemää"),
    8: ("kahdeksan", "kahdeksalta", "kahdeksasta", "kahdeksaan", "kahdeksan", "kahdeksaa"),
    9: ("yhdeksän", "yhdeksältä", "yhdeksästä", "yhdeksään", "yhdeksän", "yhdeksää"),
    10: ("kymmenen", "kymmeneltä", "kymmenestä", "kymmeneen", "kymmenen", "kymmentä"),
}
_FORMS[11] = tuple(f"{form}toista" for form in _FORMS[1])
_FORMS[12] = tuple(f"{form}toista" for form in _FORMS[2])
_NUMBERS = {form: number for number, forms in _FORMS.items() for form in forms}
_NUMBER = any_of(_NUMBERS)
_FROM = "|".join(sorted((forms[1] for forms in _FORMS.values()), key=len, reverse=True))
_OUT_OF = "|".join(sorted((forms[2] for forms in _FORMS.values()), key=len, reverse=True))
_INTO = "|".join(sorted((forms[3] for forms in _FORMS.values()), key=len, reverse=True))
_COUNTS = {
    "vartin": 15, "varttia": 15, "viittätoista": 15, "viisitoista": 15, "kahtakymmentä": 20, "kaksikymmentä": 20,
    "viittä": 5, "viisi": 5, "kymmentä": 10, "kymmenen": 10, "viittä minuuttia": 5, "kymmentä minuuttia": 10,
    "kahtakymmentäviittä": 25, "kaksikymmentäviisi": 25, "kahtakymmentä minuuttia": 20,
}  # fmt: skip

FINNISH = Grammar(
    weekdays=(
        r"maanantai|ma", r"tiistai|ti", r"keskiviikko|ke", r"torstai|to", r"perjantai|pe", r"lauantai|la", r"sunnuntai|su",
    ),
    weekday_lead=r"",
    weekday_tail=r"(?:na|ta|ksi|n|lle|\.(?!\d))?(?=-?(?:aamu|iltapäiv|aamupäiv|ilta)|\b|\s|$|[^\w-])",
    months=(
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
    ),
    month_date=(
        r"\b(?P<day>\d{1,2})\s*\.?\s*(?:päivä(?:nä)?\s+)?(?P<month>MONTH)(?:kuu(?:ta|n|ssa)?|k\.?|\.)?(?!\w)(?:\s+(?P<year>2[01]\d\d))?"
        r"|\b(?P<month2>MONTH)(?:kuun)\s+(?P<day2>\d{1,2})\.?(?:\s*(?:päivä(?:nä)?|pv\.?|pnä)\b)?(?:\s+(?P<year2>2[01]\d\d))?"
    ),
    day_of_month=r"(?<![\w.:/])(?P<day>\d{1,2})\.?\s*(?:päivä(?:nä)?|pv\.?|pnä)(?!\w)"
    r"|(?<![\w.:/])(?P<day3>\d{1,2})\.(?=\s+(?:klo|kello|kl)\b)",
    repeats=r"joka|viikoittain|(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)sin",
    near={r"tänään|tänä\s+iltana|tänä\s+aamuna": 0, r"huomenna|huomen": 1, r"huomis": 1, r"ylihuomenna|ylihuomen": 2},
    next_day=r"ensi|seuraava(?:na)?",
    this_day=r"tämä|tänä|tulevana|tuleva",
    next_week=r"(?:ensi|seuraavan|seuraavalla|tulevan|tulevalla)\s+viikon|(?:ensi|seuraavalla|tulevalla)\s+viikolla|ens\s+viikolla",
    this_week=r"(?:tämän\s+viikon|tällä\s+viikolla)",
    week_number=r"(?:viikolla|viikon|viikko|vko|vk)\.?\s*(?P<week>\d{1,2})\b(?!\s*(?:päästä|kuluttua))",
    relative=rf"(?:(?P<count>\d{{1,2}}|{_NUMBER})\s+)?(?P<unit>päivän|viikon|kuukauden)\s+(?:päästä|kuluttua)",
    numbers=_NUMBERS,
    hours=_FROM,
    marker=r"(?:klo|kello|kl)\b\.?|tasan",
    after_hour=r"",
    spoken=(
        rf"(?:(?:klo|kello)\s+)?(?:(?:(?P<count>{any_of(_COUNTS)}|\d{{1,2}}(?:\s*min(?:uuttia)?)?)\s+(?P<way>yli|vaille|vailla|vajaa)"
        rf"|(?P<half>puoli|puol))\s+)(?P<hour>{_NUMBER}|\d{{1,2}}(?![.:\d]))(?!\w)"
    ),
    counts=_COUNTS,
    before=r"vaille|vailla|vajaa",
    half_is_past=False,
    between=rf"(?:(?:klo|kello)\s+)?(?P<first>{_OUT_OF}|{_FROM})\s+(?P<last>{_INTO})(?!\w)",
    noon=r"keskipäivällä|puol(?:el|il)ta\s*päivin",
    morning=r"aamulla|aamusta|aamuna|aamupäiv(?:ällä|änä|ä)|ap\.?",
    later=r"iltapäiv(?:ällä|änä|ä)|illalla|iltana|ip\.?",
    lengths={r"puolitoista\s+tuntia": 90, r"puoli\s+tuntia|puolituntinen": 30, r"kolme\s+varttia": 45,
             r"(?:yksi\s+|yhden\s+)?(?:tunti|tunnin)": 60, r"kaksi\s+tuntia|kahden\s+tunnin": 120},
    length_hours=r"h|t|tuntia|tunti|tunnin",
    length_minutes=r"min\.?|minuuttia|minuutin|minsaa",
    length_not_after=r"",
    length_not_before=r"\s+(?:yli|vaille|vailla|päästä|kuluttua)\b",
    idle=r"että|noin|n\.|kesto|kestää|tavataan|nähdään|nähdäänkö|sovitaan|sovittu|aika|aikaa|päivä|päivänä|alkaen|asti|olisi|olis|paikka(?=:)|on|tapaaminen\s+on",
    idle_before=r"kello|klo|kl",
    idle_after=r"kello|klo|kl|ja|tai|sekä|alkaen",
)  # fmt: skip
