"""The plan as one plain page to print: HTML by itself, without a script, a picture or an address.

On the screen it is as wide as the screen; on paper it is one A4 page, however full the plan is (``rules.py`` says how
full it can be). Nothing on it names a person, a service or the desk: a paper lies about.
"""

from __future__ import annotations

import math
import unicodedata
from datetime import date
from html import escape

from bot.i18n.translator import the_translator
from bot.plans import lines
from bot.plans.queries import GoalSeen, Seen
from bot.plans.rules import Doer
from bot.plans.tables import PlanStep

_STYLE = """
@page { size: A4; margin: 14mm 16mm; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 24px 20px; max-width: 178mm; background: #fff; color: #1c2430;
  font: 16px/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 0 1em; flex-wrap: wrap;
  border-bottom: 3px solid #2f6f62; padding-bottom: .5em; }
h1 { margin: 0; font-size: 1.75em; letter-spacing: -.01em; }
header time { color: #54606e; }
.next { margin: 1em 0 0; padding: .6em .9em; background: #eef5f2; border-radius: 8px; font-weight: 600;
  overflow-wrap: anywhere; }
section { margin-top: 1.1em; break-inside: avoid; }
h2 { display: flex; gap: .5em; margin: 0 0 .3em; font-size: 1.2em; line-height: 1.3; overflow-wrap: anywhere; }
h2 .place { flex: none; width: 1.5em; height: 1.5em; border-radius: 50%; background: #2f6f62; color: #fff;
  font-size: .8em; line-height: 1.5em; text-align: center; margin-top: .06em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { padding: 0 .5em .1em; text-align: left; font-size: .8em; font-weight: 600; color: #54606e; }
td { padding: .35em .5em; border-top: 1px solid #d5dbe1; vertical-align: top; overflow-wrap: anywhere; }
.box { width: 2em; padding-right: 0; }
.box span { display: block; width: 1em; height: 1em; margin-top: .2em; border: .1em solid #2f6f62; border-radius: .25em; }
.who { width: 24%; } .when { width: 21%; }
ul { margin: .3em 0 0; padding-left: 1.3em; } li { margin: .2em 0; overflow-wrap: anywhere; }
.quiet { margin: .3em 0 0; color: #54606e; }
footer { margin-top: 1.4em; padding-top: .5em; border-top: 1px solid #d5dbe1; color: #54606e; font-size: .88em; }
footer p { margin: .1em 0; }
@media print {
  body { max-width: none; padding: 0; font-size: var(--size); line-height: 1.35; }
  td { padding: .22em .5em; }
  .next, h2 .place { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen and (max-width: 520px) {
  body { padding: 16px 14px; }
  thead { display: none; }
  tr { display: grid; grid-template-columns: 2em auto 1fr; border-top: 1px solid #d5dbe1; padding: .35em 0; }
  td, .who, .when { border: 0; padding: 0 .9em 0 0; width: auto; }
  td:nth-child(2) { grid-column: 2 / 4; }
  .who { grid-column: 2; color: #54606e; } .when { grid-column: 3; color: #54606e; }
}
"""
#: Sizes of the letters on paper, in points, and what fits on a sheet at the first, in its lines; measured in a browser.
_SIZES, _FITS = tuple(half / 2 for half in range(22, 11, -1)), 52.0
#: How many ordinary letters a line of a goal, a step, a role, a task and of what comes next takes at the first size.
_GOAL, _STEP, _ROLE, _TASK, _NEXT = 68, 50, 20, 94, 84


def page(seen: Seen, language: str, today: date) -> str:
    """The whole page in a language; every word of people is shown as plain text."""
    goals = "".join(_goal(seen, one, place, language) for place, one in enumerate(seen.goals, start=1))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f"<title>{_text('plan-page-title', language)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f'<body style="--size: {_size(seen)}pt">\n'
        f"{_head(today, language)}{_next(seen, language)}<main>{goals or _empty(language)}{_tasks(seen, language)}"
        f"</main>\n{_foot(language)}</body>\n</html>\n"
    )


def _size(seen: Seen) -> float:
    """The largest letters with which the plan stays on one sheet; in points."""
    return next((size for size in _SIZES if _lines(seen, _SIZES[0] / size) <= _FITS * _SIZES[0] / size), _SIZES[-1])


def _lines(seen: Seen, finer: float) -> float:
    """How many lines the plan takes with letters so many times finer than the first size; gaps between count too."""
    step = seen.next_step
    head_and_foot = 6.5 + (2 + _wrapped(step.body + step.role + " " * 24, _NEXT * finer) if step is not None else 0)
    goals = sum(2 + 1.25 * _wrapped(one.goal.body, _GOAL * finer) for one in seen.goals)
    steps = sum(
        0.4 + max(_wrapped(step.body, _STEP * finer), _wrapped(step.role, _ROLE * finer))
        for one in seen.goals
        for step in one.steps
    )
    tasks = sum(0.2 + _wrapped(one.task.body + " " * 50, _TASK * finer) for one in seen.tasks)
    return head_and_foot + goals + steps + (2.6 + tasks if seen.tasks else 0)


def _wrapped(text: str, fits: float) -> int:
    """How many lines a text takes."""
    return max(1, math.ceil(sum(_width(one) for one in text) / fits))


def _width(character: str) -> float:
    """A character's width in ordinary letters."""
    if unicodedata.east_asian_width(character) in "WF":
        return 2.2
    return 1.8 if character.isupper() or character in "mw@%&" else 1


def _head(today: date, language: str) -> str:
    made = the_translator().translate(
        "plan-page-made", language, {"day": lines.day_in(today, language), "year": today.year}
    )
    title = _text("plan-page-title", language)
    return f'<header><h1>{title}</h1><time datetime="{today}">{escape(made)}</time></header>\n'


def _next(seen: Seen, language: str) -> str:
    step = seen.next_step
    if step is None:
        return ""
    who, day = _who(seen, step, language), lines.day_in(step.due, language)
    said = the_translator().translate("plan-next", language, {"words": step.body, "who": who, "day": day})
    return f'<p class="next">{escape(said)}</p>\n'


def _goal(seen: Seen, one: GoalSeen, place: int, language: str) -> str:
    title = f'<h2><span class="place">{place}</span><span>{escape(one.goal.body)}</span></h2>'
    if not one.steps:
        return f'<section>{title}<p class="quiet">{_text("plan-page-no-steps", language)}</p></section>\n'
    names = "".join(
        f'<th scope="col" class="{name}">{_text(f"plan-page-{name}", language)}</th>'
        for name in ("step", "who", "when")
    )
    rows = "".join(_row(seen, step, language) for step in one.steps)
    head = f'<thead><tr><th class="box"></th>{names}</tr></thead>'
    return f"<section>{title}<table>{head}<tbody>{rows}</tbody></table></section>\n"


def _row(seen: Seen, step: PlanStep, language: str) -> str:
    who, day = _who(seen, step, language), lines.day_in(step.due, language)
    return (
        f'<tr><td class="box"><span></span></td><td>{escape(step.body)}</td>'
        f'<td class="who">{escape(who)}</td><td class="when">{escape(day)}</td></tr>'
    )


def _who(seen: Seen, step: PlanStep, language: str) -> str:
    """On one's own paper it is *I*."""
    return (
        the_translator().translate("plan-page-me", language)
        if step.doer == Doer.PERSON
        else lines.doer_in(seen, step, language)
    )


def _empty(language: str) -> str:
    return f'<p class="quiet">{_text("plan-empty", language)}</p>'


def _tasks(seen: Seen, language: str) -> str:
    coming = [one for one in seen.tasks if one.next_on is not None]
    if not coming:
        return ""
    items = "".join(
        f"<li>{escape(one.task.body)} ({escape(lines.when_in(one, None, language))})</li>" for one in coming
    )
    return f"<section><h2>{_text('plan-page-tasks', language)}</h2><ul>{items}</ul></section>\n"


def _foot(language: str) -> str:
    return f"<footer><p>{_text('plan-page-yours', language)}</p><p>{_text('plan-page-help', language)}</p></footer>\n"


def _text(key: str, language: str) -> str:
    return escape(the_translator().translate(key, language))
