"""A worker makes a time by a sentence: what has two meanings is chosen, what is old is refused, nothing happens unseen."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.appointments import service as appointments
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.errors import TimeUnknown
from bot.appointments.proposals.errors import SameChoice
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment
from bot.cases.errors import NotYourCase
from bot.cases.tables import Case
from bot.casework.errors import ToolGone, WordsGone
from bot.outbox.letter import Button
from bot.wall import Wall
from tests.handlers.chats import Chat, House


class Desk:
    """A family, its worker and a colleague; today is Monday 23.11.2026, noon."""

    def __init__(self, house: House, language: str = "fi") -> None:
        self.house = house
        self.worker, self.other = house.worker(language=language), house.worker("Mikael")
        self.family = house.chat()
        self.family.says("vauva itkee joka yö eikä meillä kukaan nuku")
        self.family.command("human")
        with house.database.transaction() as session:
            self.case = session.scalars(select(Case.id)).one()
        self.worker.presses("claim", self.case)

    def writes(self, sentence: str, chat: Chat | None = None) -> str:
        """The worker wants a time and writes this."""
        self.worker.presses("agree-new", self.case)
        return self.says(sentence)

    def says(self, sentence: str) -> str:
        """The worker writes and presses *read this as a time*."""
        self.worker.says(sentence)
        return self.worker.presses("words-keep")

    def times(self) -> list[Appointment]:
        """Every agreed time."""
        with self.house.database.transaction() as session:
            return list(session.scalars(select(Appointment).order_by(Appointment.id)))

    def draft(self) -> TimeDraft | None:
        """What the worker is making."""
        with self.house.database.transaction() as session:
            return session.scalars(select(TimeDraft)).one_or_none()

    def of(self, action: str) -> list[Button]:
        """The buttons of an action under the last answer."""
        return [button for button in self.worker.buttons() if button.action == action]

    def taps(self, button: Button) -> str:
        """Press this one."""
        return self.worker.presses(button.action, *button.ids)


@pytest.fixture
def desk(house: House) -> Desk:
    """A case in the worker's hands."""
    return Desk(house)


def test_nothing_is_agreed_before_the_press_and_the_press_counts_once(desk: Desk) -> None:
    shown = desk.writes("ensi viikon torstaina puoli kolmelta neuvolassa")
    assert "torstaina 3.12. klo 14.30" in shown
    assert "neuvolassa" in shown
    assert desk.times() == []
    data = desk.of("agree-yes")[0]
    desk.taps(data)
    with pytest.raises(ToolGone):
        desk.taps(data)
    (made,) = desk.times()
    assert (made.local, made.zone, made.minutes, made.place) == (
        "2026-12-03T14:30",
        "Europe/Helsinki",
        60,
        "neuvolassa",
    )


@pytest.mark.parametrize(
    ("fold", "moment"),
    [(0, datetime(2027, 10, 31, 0, 30, tzinfo=UTC)), (1, datetime(2027, 10, 31, 1, 30, tzinfo=UTC))],
)
def test_a_time_that_comes_twice_is_asked_about(desk: Desk, fold: int, moment: datetime) -> None:
    shown = desk.writes("31.10.2027 03.30")
    assert "Ensimmäinen (kesäaikaa)" in shown
    assert not desk.of("agree-yes")
    desk.taps(desk.of("agree-which")[fold])
    desk.worker.presses("agree-yes")
    (made,) = desk.times()
    assert (made.begins_at, made.local, made.fold) == (moment, "2027-10-31T03:30", fold)


def test_a_time_that_the_clocks_skip_is_refused_with_the_next_one(desk: Desk) -> None:
    shown = desk.writes("28.3.2027 03.30")
    assert "sunnuntaina 28.3. klo 4.30" in shown
    assert "Näytän sen sinulle" in shown
    assert "vuosi 2027" in desk.says("28.3.2027 klo 10")


def test_which_week_is_chosen(desk: Desk) -> None:
    shown = desk.writes("ensi torstaina klo 9")
    assert "torstaina 26.11. klo 9.00" in shown
    assert "torstaina 3.12. klo 9.00" in shown
    assert not desk.of("agree-yes")
    desk.taps(desk.of("agree-which")[0])
    desk.worker.presses("agree-yes")
    assert [one.local for one in desk.times()] == ["2026-11-26T09:00"]


def test_whether_the_day_or_the_month_is_first_is_chosen(house: House) -> None:
    desk = Desk(house, "en")
    desk.writes("12/1 at 2 pm")
    first, second = desk.of("agree-which")
    assert desk.taps(second).startswith("Tuesday 12 January at 14:00, year 2027")
    assert desk.draft() is not None
    desk.writes("12/1 at 2 pm")
    assert desk.taps(desk.of("agree-which")[0]).startswith("Tuesday 1 December at 14:00")
    with pytest.raises(ToolGone):
        desk.taps(first)


def test_a_day_that_was_some_weeks_ago_is_asked_about_with_its_year(desk: Desk) -> None:
    assert "maanantaina 15.11. klo 9.00 2027" in desk.writes("15.11. klo 9")
    desk.taps(desk.of("agree-which")[0])
    desk.worker.presses("agree-yes")
    assert [one.local for one in desk.times()] == ["2027-11-15T09:00"]


def test_the_guessed_half_of_the_day_can_be_turned(desk: Desk) -> None:
    shown = desk.writes("huomenna klo 3")
    assert "tiistaina 24.11. klo 15.00" in shown
    assert "tiistaina 24.11. klo 3.00" in desk.worker.presses("agree-half")
    assert not desk.of("agree-half")


def test_an_older_screen_agrees_nothing(desk: Desk) -> None:
    desk.writes("huomenna klo 10")
    old = desk.of("agree-yes")[0]
    desk.worker.presses("agree-again")
    assert "klo 13.00" in desk.says("klo 13")
    with pytest.raises(ToolGone):
        desk.taps(old)
    assert desk.times() == []
    desk.worker.presses("agree-yes")
    assert [one.local for one in desk.times()] == ["2026-11-24T13:00"]


def test_nobody_else_can_agree_what_a_worker_wrote(desk: Desk) -> None:
    desk.writes("huomenna klo 10")
    button = desk.of("agree-yes")[0]
    with pytest.raises(ToolGone):
        desk.other.presses(button.action, *button.ids)
    with pytest.raises(NotYourCase):
        desk.other.presses("agree-new", desk.case)
    with pytest.raises(NotYourCase):
        desk.other.presses("agree", desk.case)


def test_who_gave_the_case_back_agrees_nothing_in_it(desk: Desk) -> None:
    desk.writes("huomenna klo 10")
    button = desk.of("agree-yes")[0]
    desk.worker.presses("release-reason", desk.case, "absent")
    desk.other.presses("claim", desk.case)
    with pytest.raises(NotYourCase):
        desk.taps(button)
    assert desk.times() == []


def test_a_time_of_another_case_is_nobodys_to_move(desk: Desk) -> None:
    desk.writes("huomenna klo 10")
    desk.worker.presses("agree-yes")
    (made,) = desk.times()
    stranger = desk.house.chat()
    stranger.says("taapero ei syö mitään")
    stranger.command("human")
    desk.other.presses("claim", desk.case + 1)
    for action in ("agree-move", "agree-change", "agree-cancel-sure"):
        with pytest.raises(TimeUnknown):
            desk.other.presses(action, desk.case + 1, made.id, made.version)
    with pytest.raises(TimeUnknown):
        desk.other.presses("agree-one", desk.case + 1, made.id)


def test_what_a_move_leaves_out_stays(desk: Desk) -> None:
    desk.writes("huomenna klo 10-10.45 neuvolassa")
    desk.worker.presses("agree-yes")
    desk.worker.presses("agree-move")
    assert "tiistaina 24.11. klo 16.15" in desk.says("klo 16.15")
    desk.worker.presses("agree-yes")
    desk.worker.presses("agree-move")
    desk.says("ke perhekeskus")
    desk.worker.presses("agree-yes")
    (made,) = desk.times()
    assert (made.local, made.minutes, made.place, made.version) == ("2026-11-25T16:15", 45, "perhekeskus", 2)


def test_a_place_that_is_too_long_is_asked_for_again(desk: Desk) -> None:
    assert "300" in desk.writes(f"huomenna klo 10 {'hyvin pitkä paikka ' * 20}")
    assert "klo 10.00" in desk.says("huomenna klo 10 neuvola")


def test_the_same_time_twice_is_not_proposed(desk: Desk) -> None:
    desk.worker.presses("agree-propose", desk.case)
    desk.says("huomenna klo 10")
    desk.worker.presses("agree-add")
    desk.says("huomenna klo 10")
    with pytest.raises(SameChoice):
        desk.worker.presses("agree-add")
    with pytest.raises(SameChoice):
        desk.worker.presses("agree-send")
    assert not any("ehdottaa" in one for one in desk.family.post())


def test_what_is_proposed_so_far_can_be_sent_without_another_one(desk: Desk) -> None:
    desk.worker.presses("agree-propose", desk.case)
    desk.says("huomenna klo 10")
    desk.worker.presses("agree-add")
    assert [button.args for button in desk.of("agree-send")] == [{"count": 1}]
    desk.worker.presses("agree-send")
    assert any("ehdottaa sinulle tätä aikaa" in one for one in desk.family.post())
    assert "tiistaina 24.11. klo 10.00" in desk.family.presses("time-pick")
    assert [one.local for one in desk.times()] == ["2026-11-24T10:00"]


def test_who_picks_a_time_beside_another_one_is_told_so(desk: Desk) -> None:
    desk.writes("huomenna klo 10")
    desk.worker.presses("agree-yes")
    desk.worker.presses("agree-propose", desk.case)
    assert "samaan aikaan jo aika tiistaina 24.11. klo 10.00" in desk.says("huomenna klo 10.30")
    desk.worker.presses("agree-send")
    assert "samaan aikaan toinenkin sovittu aika" in desk.family.presses("time-pick")
    assert any("samaan aikaan toinenkin aika" in one for one in desk.worker.post())


def test_what_is_proposed_to_others_is_said_before_it_is_proposed_again(desk: Desk) -> None:
    desk.worker.presses("agree-propose", desk.case)
    desk.says("huomenna klo 10")
    desk.worker.presses("agree-send")
    assert "olet jo ehdottanut" in desk.writes("huomenna klo 10.15")


def test_a_family_cannot_press_a_workers_buttons(desk: Desk) -> None:
    desk.writes("huomenna klo 10")
    button = desk.of("agree-yes")[0]
    with pytest.raises(Exception, match="of-another-role"):
        desk.family.presses(button.action, *button.ids)


def test_the_way_back_of_the_details_leads_to_the_time_and_words_are_not_awaited_any_more(desk: Desk) -> None:
    desk.writes("ensi viikon torstaina klo 14.30 neuvolassa")
    desk.taps(desk.of("agree-more")[0])
    desk.taps(desk.of("agree-part")[0])
    assert [one.label for one in desk.of("agree-more")] == ["button-back"]
    desk.taps(desk.of("agree-more")[0])
    desk.taps(desk.of("agree-spoken")[0])
    desk.taps(desk.of("agree-more")[0])
    assert "klo 14.30" in desk.taps(desk.of("agree-back")[-1])
    assert "neuvolakortti" in desk.worker.says("neuvolakortti mukaan")
    assert not desk.of("words-keep"), "words after the way back are for the family"


def test_a_sentence_that_is_read_without_doubt_is_agreed_by_one_press_and_only_once(desk: Desk) -> None:
    desk.worker.presses("agree-new", desk.case)
    shown = desk.worker.says("ensi viikon torstaina klo 14.30 neuvolassa")
    assert "torstaina 3.12. klo 14.30" in shown
    assert "neuvolassa" in shown
    assert desk.times() == []
    (agree,) = desk.of("words-agree")
    desk.taps(agree)
    (made,) = desk.times()
    assert (made.local, made.place) == ("2026-12-03T14:30", "neuvolassa")
    with pytest.raises(WordsGone):
        desk.taps(agree)
    assert len(desk.times()) == 1


@pytest.mark.parametrize(
    "sentence",
    ["ensi viikon torstaina puoli kolmelta", "torstaina", "klo 14.30", "nähdään pian", "33.14. klo 9", "3.12. klo 25"],
)
def test_what_is_doubtful_is_looked_at_before_it_is_agreed(desk: Desk, sentence: str) -> None:
    desk.worker.presses("agree-new", desk.case)
    desk.worker.says(sentence)
    assert desk.of("words-agree") == []
    assert next(one.action for one in desk.worker.buttons()) == "words-keep"


def test_a_press_on_words_that_became_doubtful_shows_them_and_agrees_nothing(desk: Desk) -> None:
    desk.worker.presses("agree-new", desk.case)
    desk.worker.says("ensi viikon torstaina klo 14.30")
    (agree,) = desk.of("words-agree")
    _is_taken(desk, datetime(2026, 12, 3, 14, 0))  # noqa: DTZ001
    assert "samaan aikaan" in desk.taps(agree)
    assert len(desk.times()) == 1
    desk.taps(desk.of("agree-yes")[0])
    assert len(desk.times()) == 2


def test_a_moment_that_somebody_took_since_it_was_shown_is_shown_again_before_it_is_agreed(desk: Desk) -> None:
    assert "samaan aikaan" not in desk.writes("ensi viikon torstaina klo 14.30")
    button = desk.of("agree-yes")[0]
    _is_taken(desk, datetime(2026, 12, 3, 15, 0))  # noqa: DTZ001
    assert "samaan aikaan" in desk.taps(button)
    assert len(desk.times()) == 1
    desk.taps(desk.of("agree-yes")[0])
    assert len(desk.times()) == 2


def _is_taken(desk: Desk, local: datetime) -> None:
    """The worker has a time with somebody else then."""
    with desk.house.database.transaction() as session:
        worker_id = session.get_one(Case, desk.case).owner_id
        appointments.new_appointment(
            session, host_id=worker_id, wall=Wall(local, "Europe/Helsinki"), minutes=60, details=Details(),
            now=desk.house.now,
        )  # fmt: skip
