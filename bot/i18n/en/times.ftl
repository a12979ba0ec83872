# For families: agreed times and reminders of them.

# Agreed, moved, changed
time-agreed =
    Your appointment is booked: { $moment }.
    Allow { $minutes } minutes. You will meet { $worker }.
time-moved-to =
    Your appointment is now { $moment }. Allow { $minutes } minutes.
    The earlier one no longer holds. You will meet { $worker }.
time-details-changed =
    The details of your appointment have changed. The time stays: { $moment }, { $minutes } minutes.
    You will meet { $worker }.
time-changes = If it does not suit you, you can change or cancel it at any time.
time-place = Place: { $words }
time-address = Address: { $words }
time-link = Remote link: { $words }
time-directions = How to find your way: { $words }
time-people = Who will be there: { $words }
time-bring = Please bring: { $words }
time-interpreter = An interpreter will be there: { $language }.
time-support = You can bring somebody along for support.
time-place-shown = { $moment }, { $minutes } minutes

# Reminder
time-remind = Hi! You have an appointment: { $moment }. You will meet { $worker }.
time-remind-coming = Hi! See you { $moment }. You will meet { $worker }.
time-remind-discreet = Hi! A reminder: { $moment }.
time-remind-stop = You can change or stop reminders under Reminders.
time-button-come = I'm coming
time-button-move = Move it
time-button-cancel = Cancel it
time-button-place = Show the place
time-button-wishes = Reminders
time-button-new = I'd like a new appointment
time-thanks = Thank you! See you { $moment }.
time-no-place = The place has not been written down yet. Ask here and you will get an answer.

# The family's answers
time-move-how =
    That is fine! Write here when it would suit you.
    A worker reads it and suggests a new time. Your present appointment, { $moment }, stays until you have agreed on a new one.
time-cancel-sure = Cancel your appointment: { $moment }?
time-button-cancel-sure = Yes, cancel it
time-button-keep = No, keep it
time-kept = Good, your appointment stays: { $moment }.
time-cancelled-own = Your appointment is cancelled: { $moment }. Thank you for telling us.
time-cancelled = Sorry, your appointment has been cancelled: { $moment }. You were to meet { $worker }.
time-cancel-reason = Reason: { $reason }
time-new-offer = Would you like a new appointment? Press the button or write here.
time-new-how = Write here when it would suit you. A worker reads it and suggests a time.
time-missed = We did not meet as planned: { $moment }. That is all right, it happens.
time-missed-new = Shall we make a new appointment? Press the button or write what would suit you.
time-missed-again = Perhaps another way suits you better: a call, a remote meeting or messages here. Write what would feel good.

# When a button is old or the time has changed
time-unknown = This appointment is not here any more. Here is what you can do now.
time-moved = This appointment has changed, and the latest is further down among the messages. You can also ask here.
time-cancelled-already = This appointment has been cancelled. Write here if you would like a new one.
time-over = That time has passed. A new appointment can always be made.
time-skipped = The clocks change that night, and it is never { $time }. The next possible time is { $later }.
time-twice = The clocks change that night, and this time comes twice. Choose another time.
time-too-far = That is too far ahead. Make the appointment within two years.
time-too-long = An appointment can last { $most } minutes at most, and it has to end after it begins.
time-detail-too-long = The text is too long: { $most } characters at most.
time-not-begun = The appointment has not begun yet, or it was cancelled. Mark this only afterwards.
time-nobody = Choose whom the appointment is with. They need to be in the case.

# How I am reminded
remind-wishes =
    When would you like a reminder? Press, and the choice changes.
    We send no reminders between 21:00 and 8:00.
remind-none = You get no reminders now. Your appointments still hold.
remind-button-7d = A week before: { $on }
remind-button-3d = Three days before: { $on }
remind-button-1d = A day before: { $on }
remind-button-2h = Two hours before: { $on }
remind-button-place = Hide the place in messages: { $on }
remind-button-discreet = Show only the day and time: { $on }
remind-button-stop = Stop all reminders
remind-on = yes
remind-off = no
time-host-open = one of our workers
times-held-by = { $count ->
    [one] Your appointment stays. You will now meet { $worker }.
   *[other] Your appointments stay. You will now meet { $worker }.
}
times-stay-though-closed = { $count ->
    [one] Your appointment stays even though the matter is closed. If you do not need it, cancel it here or with /times.
   *[other] Your appointments stay even though the matter is closed. If you do not need them, cancel them here or with /times.
}
time-button-cancel-of = Cancel: { $moment }
time-move-ask = Your appointment { $moment } stays until a new one is agreed. Shall we ask the worker for a new one?
time-button-ask-new = Ask for another time
