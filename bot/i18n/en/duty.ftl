# Duty shifts: what workers and coordinators read.

command-shift = My shifts
command-rota = The rota
duty-day = { $weekday } { $day }/{ $month }
duty-stretch = { $day } { $hours }
duty-button-rota = The rota
duty-unstaffed =
    Nobody is on shift:
    { $gaps }
duty-nobody =
    The rota has nobody in sight. Families are promised answers by the desk's hours. Add shifts soon:
    { $gaps }

# What cannot be done
duty-overlap = The shifts overlap: { $worker } is already on shift { $begins }–{ $ends }. Nothing was changed.
duty-hours-unclear = A shift ends after it begins, on the same day. Nothing was changed.
duty-day-over = This day cannot be changed any more. Open the shifts again.
duty-away-already = The worker is already marked as away on some of these days. Take the old mark back first.
duty-no-shift = You have no shift on that day.
duty-not-a-colleague = They are not on the team any more. Choose somebody else.
duty-swap-gone = This shift is not offered to you any more. Nothing was changed.
duty-row-gone = This has been taken back already.

# Own shifts
shift-on = You are on shift now.
shift-off = You are not on shift now.
shift-next =
    Your next shifts:
    { $shifts }
shift-line = { $day } { $hours }
shift-none = You have no shifts in the next four weeks.
shift-no-rota = There is no rota, so everybody is reachable in the desk's hours.
shift-here-until = Right, you are here until { $clock }.
shift-gone = Right, you are not here any more today. Your own cases stay with you.
shift-sick-sure = Shall I note that you cannot come { $day }? If that is today, your cases go back to the queue and the families hear of it.
shift-sick-noted = Noted that you cannot come { $day }. Take care.
shift-offered = { $name } offers you the shift of { $day }
shift-button-gone = I am not here
shift-button-here = I am here
shift-button-sick = I cannot come { $day }
shift-button-sick-yes = Yes, I cannot come
shift-button-give = Swap { $day }
shift-button-own = My shifts

# Giving a shift away
swap-whom = To whom do you offer your shift of { $day }?
swap-nobody = Nobody else is available on { $day }
swap-proposed = Your shift of { $day } is offered: { $name } will answer. It is yours until they take it.
swap-offered = { $name } offers you the shift of { $day }, { $hours }.
swap-taken = { $name } took your shift of { $day }
swap-declined = { $name } cannot take your shift of { $day }. It is still yours.
swap-you-taken = The shift of { $day } is now yours. { $name } hears of it.
swap-you-declined = Right, you do not take the shift of { $day }. { $name } hears of it.
swap-button-to = { $name }
swap-button-take = I take the shift
swap-button-decline = I cannot

# The coordinator's week
rota-title = The rota
rota-none = There is no rota. All workers are reachable in the desk's hours.
rota-nobody = The rota has nobody in sight. Families are promised answers by the desk's hours.
rota-day =
    { $day }
    { $rows }
rota-on = · { $name } { $hours }
rota-gap = · Nobody { $hours }
rota-is-away = · { $name } is away
rota-substitute = · { $name } is away, { $substitute } instead
rota-closed = · The desk is closed
rota-holiday = · Public holiday
rota-desk = · The desk's hours { $hours }
rota-free = · No service
rota-button-day = { $day }
rota-button-later = Next week
rota-button-week = The whole week
rota-button-close = Desk closed
rota-button-hours = Other hours
rota-button-extra = Extra shift
rota-button-away = Absence
rota-button-undo-closed = Take back: closed
rota-button-undo-hours = Take back: hours { $hours }
rota-button-undo-extra = Take back: { $name } { $hours }
rota-button-undo-away = Take back: { $name } away
rota-button-who = { $name }
rota-button-hour = { $hour }
rota-button-until = Until { $day }
rota-button-no-substitute = No substitute
rota-whose-extra = Whose extra shift on { $day }?
rota-from-when = From what time on { $day }?
rota-until-when = Until what time on { $day }?
rota-who-is-away = Who is away from { $day } on?
rota-away-how-long = Until what day is { $name } away?
rota-away-who-instead = Who has the shifts while { $name } is away?
rota-now-closed = The desk is closed on { $day }
rota-hours-set = The hours of { $day } are changed.
rota-extra-added = The extra shift of { $day } is noted.
rota-away-noted = The absence is noted from { $day } on.
rota-taken-back = The mark of { $day } is taken back.
rota-moved = { $count ->
        [one] One family hears that its answer comes later.
       *[other] { $count } families hear that their answers come later.
    }
