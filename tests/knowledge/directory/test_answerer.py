"""Who answers: nobody who is away or gone is ever named, and no chain of substitutes goes round for ever."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from knowledge.directory.answerer import MOST_STEPS, Absence, answering, is_there, turn
from knowledge.directory.loading import load_directory, problems_of
from knowledge.directory.model import DirectoryData, Expert, Organisation, Situation
from knowledge.directory.themes import THEMES

_IDS = [f"e{n}" for n in range(6)]
_DAY = date(2026, 3, 2)
_DAYS = st.integers(-3, 3).map(lambda n: _DAY + timedelta(days=n))


@st.composite
def _lists(draw: st.DrawFn) -> DirectoryData:
    experts = tuple(
        Expert(id=one, name=one, role={"fi": one}, organisation="o", direct_line="0",
               substitute=draw(st.none() | st.sampled_from(_IDS)), valid_to=draw(st.none() | _DAYS))
        for one in draw(st.lists(st.sampled_from(_IDS), unique=True, min_size=2))
    )  # fmt: skip
    row = Situation(id="s", theme="school", name={"fi": "s"}, sector="ngo", first=draw(st.sampled_from(_IDS)), wait=5,
                    next=draw(st.sampled_from(_IDS)), then={"fi": "x"}, permission="ask", anonymous=True)  # fmt: skip
    return DirectoryData(
        organisations=(Organisation(id="o", name={"fi": "o"}, sector="ngo"),), experts=experts, situations=(row,)
    )


_ABSENCES = st.lists(
    st.builds(
        lambda who, first, days, sub: Absence(who, first, first + timedelta(days=days), sub),
        st.sampled_from(_IDS), _DAYS, st.integers(0, 4), st.none() | st.sampled_from(_IDS),
    ),
    max_size=6,
)  # fmt: skip


@given(_lists(), _ABSENCES, st.sampled_from(_IDS))
def test_whoever_is_named_is_there(data: DirectoryData, absences: list[Absence], wanted: str) -> None:
    found = answering(data, wanted, day=_DAY, absences=absences)
    if found is not None:
        assert is_there(found.expert, day=_DAY, absences=absences)
        assert (found.instead_of is None) == (found.expert.id == wanted)
    elif wanted in data.expert:
        assert not is_there(data.expert[wanted], day=_DAY, absences=absences)


@given(_lists(), _ABSENCES)
def test_first_and_next_are_there_and_different(data: DirectoryData, absences: list[Absence]) -> None:
    found = turn(data, data.situations[0], day=_DAY, absences=absences)
    people = [one.expert for one in (found.first, found.next) if one]
    assert len({one.id for one in people}) == len(people)
    assert all(is_there(one, day=_DAY, absences=absences) for one in people)
    assert found.first is not None or found.next is None


def test_a_substitute_of_a_substitute_is_followed_so_far_and_no_further() -> None:
    chain = [f"c{n}" for n in range(MOST_STEPS + 3)]
    experts = tuple(
        Expert(id=one, name=one, role={"fi": one}, organisation="o", direct_line="0", substitute=after)
        for one, after in zip(chain, [*chain[1:], None], strict=True)
    )
    data = DirectoryData(experts=experts)
    for away in range(MOST_STEPS + 2):
        absences = [Absence(one, _DAY, _DAY) for one in chain[:away]]
        found = answering(data, "c0", day=_DAY, absences=absences)
        assert (found.expert.id if found else None) == (chain[away] if away <= MOST_STEPS else None)


def test_the_demonstration_is_whole() -> None:
    data = load_directory()
    assert [row.id for row in data.situations] == [one for ids in THEMES.values() for one in ids]
    assert not list(problems_of(data))
    assert DirectoryData.model_validate_json(data.model_dump_json()) == data
    for row in data.situations:
        assert {"fi", "sv", "en"} <= row.name.keys() & row.then.keys() & row.everyday.keys()
        found = turn(data, row, day=_DAY)
        assert found.first is not None
        assert found.next is not None
    lines = [one.direct_line for one in data.experts]
    assert len(set(lines)) == len(lines)
    assert all(line.startswith("000 ") for line in lines)
