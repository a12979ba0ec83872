# Open events for those who make and hold them.

event-button-own = My events
event-button-new = New event
event-mine = Events that you can change
event-mine-none = You have no events yet.
event-button-mine = { $title }
event-button-event = Back to the event

# Questions
event-ask-new = What is the event called? Write the name here.
event-ask-title = Write the new name.
event-ask-time = When? Write for example: Tue 1.12. at 8.30–9.30
event-ask-place = Where? Write the place and address, or the address of a remote meeting.
event-ask-directions = How do people get there? Write the door, floor, bus or parking.
event-ask-whom = Who is the event for? Write it briefly.
event-ask-capacity = How many people fit in? Write a number.
event-ask-last-day = Which is the last day? Write for example: 31.5.2027
event-ask-skip = Which day is left out? Write for example: 24.12.
event-ask-move = When will it be instead? Write for example: Wed 2.12. at 9–10
event-ask-agenda = Write the agenda. You see it before it is sent.
event-ask-came = How many came? Write a number, no names.
event-ask-outcome = What got going? Write one line without names.
event-choose-repeat = How often? It begins at the same clock time even when the clocks change.
event-choose-languages = Which languages are spoken? Press to change.
event-choose-host-id = Who is the host?
event-choose-audience = Who sees the event?
event-choose-closes-hours = Until when can people sign up?
event-choose-agenda-hours = When is the agenda sent to those who signed up?

# The card
event-card-draft = Draft: { $title }
event-card-open = Published: { $title }
event-card-ended = Ended: { $title }
event-card-no-time = The time is missing.
event-card-when = { $moment }, { $minutes } minutes
event-repeat-once = Once
event-repeat-weekly = Every week
event-repeat-fortnightly = Every two weeks
event-repeat-monthly = Once a month, { $weekday } number { $nth }
event-repeat-last = Once a month, the last { $weekday }
event-card-last-day = Last day: { $day }
event-card-left-out = Left out: { $days }
event-card-next = Then: { $moment }
event-card-no-place = The place is missing.
event-audience-families = Seen by everybody: families and professionals.
event-audience-professionals = Seen by professionals and workers only.
event-card-seats = Places: { $seats }
event-card-no-limit = The number of places is not limited.
event-closes-0 = Signing up is open until it begins.
event-closes-24 = Signing up is open until the day before.
event-closes-48 = Signing up is open until two days before.
event-closes-168 = Signing up is open until a week before.
event-agenda-at-0 = The agenda is sent on the day before at 15.00.
event-agenda-at-2 = The agenda is sent two hours before.
event-agenda-at-4 = The agenda is sent four hours before.
event-card-holiday = Note the holiday: { $day }, { $name }
event-card-missing = Add what is missing. Others do not see the draft.
event-card-ready = Check and publish. Others do not see the draft.
event-card-pending = The changes do not show yet. When you publish them, those who signed up are told once.
event-published = The event is published.
event-applied = The changes are published. People told: { $count }.
event-dropped = The changes were dropped.
event-thrown-away = The draft was deleted.
event-copied = Here is a new draft with the same details. Give it a time.
event-end-sure = End the whole event { $title }? All coming dates are cancelled and those who signed up are told.
event-ended-noted = The event has ended. People told: { $count }.

# Buttons of the card
event-button-edit-title = Name
event-button-edit-time = Time
event-button-edit-repeat = How often
event-button-edit-place = Place
event-button-edit-directions = Getting there
event-button-edit-whom = For whom
event-button-edit-languages = Languages
event-button-edit-capacity = Places
event-button-edit-closes-hours = Signing up
event-button-edit-agenda-hours = Agenda time
event-button-edit-host-id = Host
event-button-edit-audience = Who sees it
event-button-edit-last-day = Last day
event-button-edit-skip = Leave out a day
event-button-no-capacity = No limit
event-button-no-last-day = No last day
event-button-skip = Leave out or take in: { $day }
event-button-language = { $language }: { $on }
event-button-repeat-once = Once
event-button-repeat-weekly = Every week
event-button-repeat-fortnightly = Every two weeks
event-button-repeat-monthly = Every month, same weekday
event-button-repeat-last = Every month, the last weekday
event-button-host = { $name }
event-button-audience-families = Everybody
event-button-audience-professionals = Professionals only
event-button-closes-hours-0 = Until it begins
event-button-closes-hours-24 = A day before
event-button-closes-hours-48 = Two days before
event-button-closes-hours-168 = A week before
event-button-agenda-hours-0 = The day before at 15.00
event-button-agenda-hours-2 = Two hours before
event-button-agenda-hours-4 = Four hours before
event-button-publish = Publish
event-button-throw-away = Delete the draft
event-button-apply = Publish the changes
event-button-drop = Drop the changes
event-button-copy = Make a copy
event-button-end = End the event
event-button-end-yes = Yes, end it

# Times
event-button-times = Dates
event-times = Coming dates: { $title }
event-times-none = There are no coming dates.
event-times-line = { $number }. { $moment }. Coming: { $coming }.
event-button-time = { $number }. { $day }
event-button-time-back = Back to this date
event-time-cancelled = This date is cancelled.
event-time-coming = Coming: { $coming }. Sign-ups: { $signups }.
event-time-line = Free: { $free }. Waiting: { $waiting }. Offered: { $offered }.
event-time-interpreter = Interpreter, { $language }: { $count }
event-button-move = Move
event-button-cancel = Cancel this date
event-button-cancel-yes = Yes, cancel it
event-button-move-yes = Move it and tell
event-cancel-sure = Cancel the date { $moment }? Everybody who signed up is told at once.
event-cancelled-noted = The date is cancelled. People told: { $count }.
event-move-sure = Move { $old } → { $moment }, { $minutes } minutes? Everybody who signed up is told at once.
event-moved-noted = The date was moved, and those who signed up were told.

# Agenda
event-button-agenda = Agenda and wishes
event-agenda-ask = What will you talk about? { $title }, { $moment }. Choose from the wishes or write it yourself.
event-agenda-card = Agenda: { $title }, { $moment }
event-agenda-empty = The agenda is empty. An empty agenda is not sent.
event-agenda-confirm = Say yes, and this is sent to those who signed up: { $leaves }.
event-agenda-ready = Confirmed. It is sent to those who signed up: { $leaves }.
event-agenda-sent = The agenda was sent { $sent }.
event-wish-line = Wish { $number }: { $words }
event-button-wish-take = Take wish { $number }
event-button-wish-back = Leave out: { $words }
event-button-agenda-write = Write it myself
event-button-agenda-clear = Remove my text
event-button-agenda-yes = Yes, send it
event-button-spots-on = Add the blind spots
event-button-spots-off = Remove the blind spots

# Afterwards
event-after = The event is over: { $title }, { $moment }. Signed up: { $signed }.
event-after-came = Present: { $came }.
event-after-outcome = Got going: { $words }
event-button-came = Note how many came
event-button-outcome = What got going?

# For the coordinator
event-button-rights = Who may make events
event-button-month = The month in numbers
event-button-month-before = The month before
event-button-right = { $name }: { $on }
event-rights = Who may make events? Coordinators always may. Press to change.
event-rights-none = There are no workers yet.
event-month = Events { $month }/{ $year }
event-month-times = Dates held: { $times }. People were counted at { $counted } of them.
event-month-people = Signed up: { $signed }. Present: { $came }.
event-month-privacy = The numbers show no persons. Numbers below five are not shown.

event-not-yours = Events are made by coordinators and by those whom a coordinator has given the right. An event is changed by its host.
event-incomplete = Give the event a time and a place first.
event-not-a-time = I did not understand the time. Write for example: Tue 1.12. at 8.30–9.30
event-not-a-number = Write a number, at most { $most }.
event-too-far = That is too far ahead. Choose a time within two years.
