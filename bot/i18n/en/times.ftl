# For families: agreed times and reminders of them.

# Agreed, moved, changed
time-agreed = Your appointment is booked: { $moment }. Allow { $minutes } minutes. { $worker } will be waiting for you.
time-moved-to = 
    Your appointment is now { $moment }. Allow { $minutes } minutes.
    The earlier one no longer holds. { $worker } will be waiting for you.
time-details-changed = The details of your appointment have changed. The time stays: { $moment }, { $minutes } minutes. { $worker } will be waiting for you.
time-changes = If it does not suit you, change or cancel it whenever you like.
time-place = Place: { $words }
time-address = Address: { $words }
time-link = Remote meeting: { $words }
time-directions = How to find your way: { $words }
time-people = Who will be there: { $words }
time-bring = Bring along: { $words }
time-interpreter = An interpreter will be there: { $language }.
time-support = You can bring somebody along for support.
time-place-shown = { $moment }, { $minutes } minutes

# Reminder
time-remind = Hi! You have an appointment { $moment }. { $worker } will be waiting for you.
time-remind-coming = Hi! See you { $moment }. { $worker } will be waiting for you.
time-remind-discreet = Hi! Just so you remember: { $moment }.
time-remind-stop = You can change or stop reminders under Reminders.
time-button-come = I will come
time-button-move = Change it
time-button-cancel = Cancel it
time-button-place = Show the place
time-button-wishes = Reminders
time-button-new = I would like a new one
time-thanks = Thank you! See you { $moment }.
time-no-place = The place has not been written down yet. Ask here and you will get an answer.

# The family's answers
time-move-how = 
    That is fine. Write here when it would suit you. A worker reads it and suggests a new time.
    Your present appointment { $moment } stays until you have agreed on a new one.
time-cancel-sure = Cancel your appointment { $moment }?
time-button-cancel-sure = Yes, cancel it
time-button-keep = Keep it
time-kept = Good, your appointment stays: { $moment }.
time-cancelled-own = Your appointment { $moment } is cancelled. Thank you for telling us.
time-cancelled = Sorry, your appointment { $moment } has been cancelled. You were to meet { $worker }.
time-cancel-reason = Reason: { $reason }
time-new-offer = Would you like a new appointment? Press the button or write here.
time-new-how = Write here when it would suit you. A worker reads it and suggests a time.
time-missed = We did not meet as agreed { $moment }. That is all right, it happens.
time-missed-new = Shall we book a new appointment? Press the button or write what would suit you.
time-missed-again = Perhaps another way suits you better: a call, a remote meeting or messages here. Write what would feel good.

# When a button is old or the time has changed
time-unknown = This appointment is not there any more. Here is what you can do now.
time-moved = This appointment has changed. The latest is further down among the messages. You can also ask here.
time-cancelled-already = This appointment has been cancelled. Write here if you would like a new one.
time-over = That time has passed. Write here if you would like a new one.
time-skipped = The clocks change then, and it is never { $time } that night. The next possible time is { $later }.
time-twice = The clocks show that time twice that night, because they change.
time-too-far = That is too far ahead. Agree on a time within two years.
time-too-long = That is too long. At most { $most }.
time-not-begun = The time has not begun yet, or it was cancelled.
time-nobody = Choose whom the time is agreed with. They need to be in the matter.

# How I am reminded
remind-wishes = When would you like a reminder? Press and the choice changes. Nothing is sent between 21:00 and 8:00.
remind-none = You get no reminders now. Your appointments still hold.
remind-button-7d = A week before: { $on }
remind-button-3d = Three days before: { $on }
remind-button-1d = A day before: { $on }
remind-button-2h = Two hours before: { $on }
remind-button-place = Hide the place in messages: { $on }
remind-button-discreet = Show only day and time: { $on }
remind-button-stop = Stop all reminders
remind-on = yes
remind-off = no
