# For workers: the own plan, and offering free times.

day-button-back = My appointments
week-plan-button = My free times
week-plan-title = My free times
week-plan-none = You have no free times for families yet.
week-plan-none-how = Begin with a ready-made week or write your own. Everything can be changed later.
week-plan-button-start-1 = Mon–Fri 9–12
week-plan-button-start-2 = Mon–Fri 9–12 and 13–15
week-plan-line = { $day } at { $hours }
week-plan-line-away = { $day } away
week-plan-line-usual = { $day } as usual
week-plan-line-more = { $count ->
    [one] … and one more day
   *[other] … and { $count } more days
}
week-plan-no-week = The week has no hours.
week-plan-days = Exceptional days
week-plan-no-place = No place is noted.
week-plan-free = { $count ->
    [one] One time is free: { $moment }.
   *[other] { $count } times are free. The first is { $moment }.
}
week-plan-nothing-free = No time is free at the moment.
week-plan-changed = Changed. Appointments stay as they are.
week-plan-button-minutes = Length: { $value } min
week-plan-button-buffer = Between: { $value } min
week-plan-button-most = At most { $value } a day
week-plan-button-most-none = No daily limit
week-plan-button-capacity = Places: { $value }
week-plan-button-notice = Book { $value } h ahead
week-plan-button-ahead = { $value } weeks ahead
week-plan-button-week = Change the week
week-plan-button-day = Exceptional day
week-plan-button-place = Where we meet
week-plan-button-drop = Remove free times
week-plan-button-drop-sure = Yes, remove
week-plan-drop-sure = Remove your free times? Appointments stay as they are.
week-plan-button-yes = Yes, like this
week-plan-ask-week = Write the whole week, for example: mon-thu 9-12, 13-15.30; fri 9-12
week-plan-ask-day = Write the day and what is on it, for example: 12.12. away, 3.1. 10-12 or 24.12.-2.1. away. The word “usual” brings the day back.
week-plan-ask-place = Write the place as the family reads it, for example: Family centre, Koulukatu 1
week-plan-check-week = The week would be:
week-plan-check-day = These days would be:
week-plan-check-place = The family would read:
week-plan-unclear = I could not make this out. Write for example: mon-thu 9-12, 13-15.30 or 12.12. away
week-plan-too-long = The text is too long: { $most } characters at most.
week-plan-too-many-days = I cannot take so long a period: { $most } days at once at most.
tools-button-slots = Offer times
slots-offer-sees = The family in case { $number } sees your free times and picks one of them.
slots-button-offer = Offer now
slots-button-offer-to = Offer: { $who }
slots-offered = You offered times in case { $number }. You will hear when one is picked.
slots-told-taken = { $who } picked a free time: { $moment }, { $minutes } minutes. Case { $number }.
slots-told-moved = { $who } changed the appointment. It is now { $moment }, { $minutes } minutes. Case { $number }.
slots-offer-waits = The family in case { $number } can join the list and wait for a time to become free.
week-plan-waiting = { $count ->
    [one] One person waits
   *[other] { $count } people wait
} on the list.

# Times that repeat
series-button-repeat = Make it recurring
series-button-move = Move this and later ones
series-button-cancel = Cancel this and later ones
series-button-cancel-sure = Yes, cancel all of these
series-button-week = Every week
series-button-two-weeks = Every other week
series-button-month = Every month, same weekday
series-button-count = { $count } times
series-button-until = until { $day }
series-button-skip = Leave holidays out
series-button-keep = Keep holidays too
series-button-yes = Make these
series-button-day = { $day }
series-button-move-yes = Move like this
series-how-often = How often does the appointment { $moment } repeat?
series-how-many = How many times, the first one counted, or until when?
series-check = There would be { $count } appointments. After the first, these:
series-holidays = There are holidays among them. Leave them out, or keep them?
series-holiday = holiday
series-clash = overlaps
series-skipped = the clocks change, so later
series-twice = the clock shows it twice, this is the first
series-made = Made, { $count } appointments in all. The family got one message about them.
series-which-day = To which weekday?
series-which-hour = At which hour?
series-which-time = Exactly when?
series-move-check = { $count ->
    [one] The appointment would move like this:
   *[other] { $count } appointments would move like this:
}
series-moved-done = { $count ->
    [one] Moved. The family got a message about it.
   *[other] Moved, { $count } appointments. The family got one message about them.
}
series-cancel-sure = { $count ->
    [one] Cancel this appointment?
   *[other] Cancel these { $count } appointments?
}
series-cancelled-done = { $count ->
    [one] Cancelled. The family got a message about it.
   *[other] Cancelled, { $count } appointments. The family got one message about them.
}
series-already = This appointment repeats already. Open it again.
series-nothing = That would make no new appointment. Choose more times or a later day.
