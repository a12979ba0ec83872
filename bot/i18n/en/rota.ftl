# Duty shifts, continued: away for part of a day, changes of the weekly shifts.

duty-away-then = There is an absence at that time already. Take the old mark back first. Nothing was changed.
duty-shift-ended = The shift has ended by then. Choose an earlier day. Nothing was changed.
duty-shift-not-begun = The shift begins later, so it cannot end before that. Nothing was changed.

# Away for part of a day
shift-button-part = Away for part of a day
shift-button-part-back = Take back: { $day } { $hours }
away-which-day = On what day are you away for some hours? Your own cases stay with you.
away-from-when = From what time are you away { $day }?
away-until-when = Until what time are you away { $day }?
away-from-when-other = From what time is { $name } away { $day }?
away-until-when-other = Until what time is { $name } away { $day }?
away-noted = Noted: you are away { $day } { $hours }. Your own cases stay with you.
away-other-noted = The absence is noted { $day } { $hours }. The worker keeps their own cases.
rota-button-part = Part of the day
rota-button-undo-part = Take back: { $name } away { $hours }
rota-part-away = · { $name } is away { $hours }

# The weekly shifts
rota-button-weekly = Weekly shifts
week-whose = Whose weekly shifts are to be changed?
week-title = Weekly shifts: { $name }
week-none = No shifts.
week-line = { $day } { $hours }, from { $first }
week-line-until = { $day } { $hours }, from { $first }, last day { $last }
week-button-shift = { $day } { $hours }
week-button-add = New shift
week-button-change = Change the hours
week-button-end = End the shift
week-button-day = { $day }
week-button-since = From { $day }
week-which-day = On what day of the week is the shift?
week-from-when = From what time?
week-until-when = Until what time?
week-since-when = From what day on?
week-end-when = From what day on is the shift no longer there?
week-added = The new shift is noted.
week-changed = The hours of the shift are changed.
week-ended = The shift is ended.
week-no-gaps = Somebody is on shift in all hours of service of the next two weeks.
week-gaps =
    In the next two weeks nobody is on shift:
    { $gaps }
week-gaps-rest = And at { $count } more times.

# When somebody leaves
staff-shifts-end = The shifts to come leave the rota.
