# Open events, for everybody who comes: families, professionals, workers.

# The list and one time
command-events = Coming events
events-title = Coming events. Press one to see more and to sign up.
events-none = No events are coming up right now. Please look again later.
event-line = { $number }. { $title }, { $moment }
event-line-coming = { $number }. { $title }, { $moment }. You are coming.
event-line-waiting = { $number }. { $title }, { $moment }. You are in line.
event-line-offered = { $number }. { $title }, { $moment }. A seat is held for you.
event-line-reminded = { $number }. { $title }, { $moment }. You get a reminder.
event-button-line = { $number }. { $title }
event-page = { $title }, { $moment }, { $minutes } minutes
event-place = Place: { $words }
event-directions = How to get there: { $words }
event-whom = For whom: { $words }
event-languages = Languages: { $languages }
event-spoken-fi = Finnish
event-spoken-sv = Swedish
event-spoken-en = English
event-spoken-fi-sv = Finnish and Swedish
event-spoken-fi-en = Finnish and English
event-spoken-sv-en = Swedish and English
event-spoken-fi-sv-en = Finnish, Swedish and English
event-host = Host: { $worker }
event-free = There are seats left.
event-full = All seats are taken right now. You can come into line and get a message if a seat becomes free.
event-button-open = Show the event
event-button-next = Show the next time
event-button-list = All events
event-button-place = Show the details

# Signing up
event-button-come = I'm coming
event-button-wait = Put me in line
event-button-remind = Remind me
event-button-unremind = No reminder needed
event-button-leave = I can't come
event-button-leave-line = Leave the line
event-button-heads = There are { $heads } of us
event-button-interpreter = I need an interpreter
event-signed-up = Great, welcome! How many of you are coming? Others who come do not see your name.
event-in-line = You are in line, number { $number }. When a seat becomes free, you get a message.
event-heads-noted = Thank you! There are { $heads } of you.
event-will-remind = Fine, you get a reminder. No seat was booked.
event-taken = Great, the seat is yours. Welcome!
event-left = Fine, you are not coming: { $title }, { $moment }. Thank you for telling. You can change your mind.
event-own-coming = You are coming. There are { $heads } of you.
event-own-waiting = You are in line. There are { $heads } of you.
event-own-offered = A seat is held for you. It stays yours until { $until }.
event-own-reminded = You get a reminder. No seat is booked.
event-own-interpreter = Your wish for an interpreter: { $language }
event-interpreter-which = For which language do you need an interpreter? The host only sees how many wish for one.
event-interpreter-noted = Thank you, your wish for an interpreter is noted.

# A seat that became free
event-offer = A seat became free: { $title }, { $moment }. Seats for you: { $heads }. It stays yours until { $until }.
event-button-take = I take the seat
event-button-decline = I don't take it
event-offer-lapsed = The seat went to the next in line: { $title }, { $moment }. You can come into line again.

# Changes
event-cancelled = Sadly this time is cancelled: { $title }, { $moment }.
event-moved = The time has changed. { $title } is now on { $moment }, { $minutes } minutes.
event-moved-seat = Your seat came along. If the new time does not suit you, tell us with the button.
event-changed = Something about the event has changed: { $title }, { $moment }
event-ended = The event has come to an end and is not held any more: { $title }. Thank you for being part of it.

# Reminder and agenda
event-remind = Hello! A reminder: { $title }, { $moment }.
event-remind-discreet = Hello! A reminder: { $moment }.
event-remind-stop = You can change or stop reminders under Reminders.
event-agenda = What we talk about: { $title }, { $moment }
event-agenda-last = Last time this got going: { $words }
event-agenda-topic = • { $words }
event-agenda-spots = What we could not answer this month: { $words }
event-agenda-own = From the host: { $words }

# Wishing a topic
event-button-wish = Wish a topic
event-ask-wish = What would you like us to talk about? Write it here in your own words. You see the wish before it is sent.
event-wish-shown = This is how the wish is sent. Your name is not kept with it, and the host does not see who wished. Write without names.
event-button-wish-send = Send the wish
event-button-wish-away = Don't send
event-wish-sent = Thank you! The host sees the wish, but not who wished.
event-wish-put-away = Fine, the wish was not sent.
event-wish-none = The wish has been dealt with already. You can write a new one at the event.
event-button-stop-writing = Not writing now
event-stopped-writing = Fine. Nothing is waiting for you.

# Telling others
event-button-share = Tell a family
event-share = Come along: { $title }, { $moment }, { $minutes } minutes
event-share-link = Sign up here: { $link }

# When something is not possible
event-gone = This event cannot be found any more. You see coming events with /events.
event-cancelled-already = This time is cancelled. You see coming events with /events.
event-changed-since = This event has changed. You see the newest details with /events.
event-over = That time is over or has begun. You see coming events with /events.
event-sign-up-closed = Signing up has ended. You see other events with /events.
event-too-many = There is no room for so many any more. Seats for you right now: { $free }.
event-offer-over = The seat has already gone to the next in line. You can come into line again with /events.
event-too-long = That is a little too long. Please write at most { $most } characters.
event-enough-wishes = There are now as many wishes as the host can read. Thank you for the thought, please try again later.
