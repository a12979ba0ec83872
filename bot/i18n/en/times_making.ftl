# For workers: agreeing, suggesting, moving and cancelling a time.
tools-button-times = Appointments

times-page = Case { $number }: appointments
times-page-none = Case { $number } has no appointments.
times-waiting = The suggestion waits for the family to choose. They can choose until { $moment }.
times-button-new = Make an appointment
times-button-propose = Suggest times
times-button-moment = { $moment }
times-button-moment-year = { $moment } { $year }
times-button-moment-first = The first (summer time)
times-button-moment-second = The second (winter time)
times-with-whom = Who is the appointment with?
times-button-with = { $who }
times-button-with-all = With everybody

times-ask = Write the appointment as a sentence, for example: Tue 14.30 family centre. Or: Thursday next week at half past two at the clinic.
times-ask-propose = Write the first time to suggest, for example: Tue 14.30 family centre. You can suggest at most three times.
times-ask-another = Write the next time to suggest. The place stays the same unless you write a new one.
times-ask-again = Write the appointment again. What you leave out stays as it is.
times-ask-move = Write the new time, for example: Wed 9 December at 13. If you write only a time of day, the day stays.
times-no-date = On which day? I read: { $words }. Choose a day or write it.
times-no-time = At what time? I read: { $words }. Write the time, for example 14.30.
times-several-dates = The sentence has several days: { $words }. Write one appointment. If you meant several, choose Suggest times.
times-several-times = The sentence has several times of day: { $words }. Write one appointment. If you meant several, choose Suggest times.
times-which-day-month = Which day do you mean?
times-which-which-week = Which week do you mean?
times-which-passed = That day is already over this year. Do you mean this one?
times-which-twice = The clocks change that night, and this time comes twice. Which one?

times-understood = { $moment }
times-understood-year = { $moment }, year { $year }
times-line-year = { $moment }, year { $year }, { $minutes } minutes
times-length = Length: { $minutes } minutes
times-with = With: { $who }
times-guessed = This time of day can mean two. I read the one between 7 and 20 o’clock. Change it below if you meant the other.
times-clash-own = Note: you already have an appointment then, { $moment }. You can still make this one.
times-clash-proposed = Note: you have already suggested another time then, { $moment }. You can still make this one.
times-clash-family = Note: the family has another appointment then. You can still make this one.
times-not-yet = The family has not been told yet.
times-chosen = { $count ->
    [one] Time to suggest so far:
   *[other] Times to suggest so far:
    }
times-button-agree = Make the appointment
times-button-move-sure = Yes, move it
times-button-tell = Tell the family
times-button-send = Send to the family ({ $count })
times-button-add = Add another time
times-button-minutes = { $minutes } min
times-button-minutes-on = ✓ { $minutes } min
times-button-change = Write again
times-button-details = Details
times-button-move = Move it
times-button-cancel = Cancel it
times-done-book = The appointment is made and the family has been told.
times-done-move = The appointment is moved and the family has been told.
times-done-details = The details are changed and the family has been told.
times-sent = I sent the suggestion to the family. You will hear when they choose a time.

times-details = What the family reads besides the time:
times-details-none = Nothing yet.
times-button-place = Place
times-button-address = Address
times-button-link = Remote link
times-button-people = Who will be there
times-button-bring = What to bring
times-button-directions = How to get there
times-button-interpreter = Interpreter
times-button-no-interpreter = No interpreter
times-button-support = Support person welcome
times-button-support-off = Leave out the support person
times-button-ready = Ready
times-button-clear = Clear
times-ask-place = Write the place, for example: Family centre, 2nd floor.
times-ask-address = Write the address.
times-ask-link = Write the address of the remote meeting.
times-ask-people = Write who will be there.
times-ask-bring = Write what the family should bring.
times-ask-directions = Write how to get there.
times-ask-interpreter = Which language is the interpreter for? The family sees it with the appointment. You order the interpreter yourself.

times-cancel-ask = Cancel the appointment { $moment }?
times-cancel-family = The family is told at once and offered a new time.
times-button-cancel-plain = Cancel without a reason
times-button-cancel-why = Cancel and say why
times-cancel-ask-why = Write to the family why the appointment { $moment } is cancelled.
times-cancelled = The appointment { $moment } is cancelled and the family has been told.

words-button-time = This is the appointment
words-button-time-part = Add to the details
words-button-time-cancel = Cancel with this reason

times-told-picked = { $who } chose { $moment }, and the appointment is made. Case { $number }.
times-told-picked-clash = { $who } chose { $moment }, and the appointment is made. You have another one at the same time. Case { $number }.
times-told-none = Task: none of the suggested times suited. { $who }, case { $number }. Suggest new ones or call by { $moment }.
times-told-expired = Task: none of the suggested times was chosen. { $who }, case { $number }. Suggest new ones or call by { $moment }.
times-too-many = Suggest at least one time, at most { $most }.
times-same-twice = This time is in the suggestion already: { $moment }. Write another one.
times-button-new-again = Make a new appointment
times-clash-held = Note: the time { $moment } is held for a family that waits in line. You can still agree on it.
