# Open events, for everybody who comes: families, professionals, workers.

# The list and one time
command-events = Coming events
events-title = Coming events. Press one to see more and to sign up.
events-none = No events are coming up right now. Please look again later.
event-line = { $number }. { $title }, { $moment }
event-line-coming = { $number }. { $title }, { $moment }. You are coming.
event-line-waiting = { $number }. { $title }, { $moment }. You are on the waiting list.
event-line-offered = { $number }. { $title }, { $moment }. A place waits for your answer.
event-line-reminded = { $number }. { $title }, { $moment }. You will get a reminder.
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
event-free = There are places left.
event-full = All places are taken right now. You can join the waiting list and get a message if a place becomes free.
event-button-open = Show the event
event-button-next = Show the next one
event-button-list = All events
event-button-place = Show the details

# Signing up
event-button-come = I'm coming
event-button-wait = Join the waiting list
event-button-remind = Remind me
event-button-unremind = No reminder needed
event-button-leave = I can't come
event-button-leave-line = Leave the waiting list
event-button-heads = { $heads ->
    [one] Just me
   *[other] { $heads } of us
}
event-button-interpreter = I need an interpreter
event-signed-up =
    Great, welcome! The others do not see your name.
    How many of you are coming?
event-in-line = You are number { $number } on the waiting list. When a place becomes free, you will get a message.
event-heads-noted = Thank you! People coming: { $heads }.
event-will-remind = Fine, you will get a reminder. No place was booked.
event-taken = Great, the place is yours. Welcome!
event-left =
    All right, you are off the list: { $title }, { $moment }.
    Thank you for telling us. You can sign up again if things change.
event-own-coming = You are coming. People coming: { $heads }.
event-own-waiting = You are on the waiting list. People coming: { $heads }.
event-own-offered = A place is held for you. It waits for your answer until { $until }.
event-own-reminded = You will get a reminder. No place is booked.
event-own-interpreter = Your wish for an interpreter: { $language }
event-interpreter-which = Which language do you need an interpreter for? The host only sees how many would like one.
event-interpreter-noted = Thank you, your wish for an interpreter is noted.

# A seat that became free
event-offer =
    A place became free: { $title }, { $moment }.
    Places for you: { $heads }. We keep it for you until { $until }.
event-button-take = Take the place
event-button-decline = I can't come
event-offer-lapsed = The free place went to the next on the list: { $title }, { $moment }. That is all right, you can join the list again.

# Changes
event-cancelled = Sorry, this one is cancelled: { $title }, { $moment }.
event-moved = The time has changed. { $title } is now { $moment }, { $minutes } minutes.
event-moved-seat = Your place came along. If the new time does not suit you, tell us with the button.
event-changed = The details of the event have changed: { $title }, { $moment }
event-ended = The event has come to an end and will not be held any more: { $title }. Thank you for being part of it.

# Reminder and agenda
event-remind = Hello! A reminder: { $title }, { $moment }.
event-remind-discreet = Hello! A reminder: { $moment }.
event-remind-stop = You can change or stop reminders under Reminders.
event-agenda = What we will talk about: { $title }, { $moment }
event-agenda-last = Set in motion last time: { $words }
event-agenda-topic = • { $words }
event-agenda-spots = What we could not answer this month: { $words }
event-agenda-own = From the host: { $words }

# Wishing a topic
event-button-wish = Suggest a topic
event-ask-wish =
    What would you like us to talk about? Write it here in your own words.
    You see the wish before it is sent.
event-wish-shown =
    Your name is not kept with the wish, and the host does not see who wished. Please write without names.
    This is how it is sent:
event-button-wish-send = Send the wish
event-button-wish-away = Don't send
event-wish-sent = Thank you! The host sees the wish, but not who wished.
event-wish-put-away = Fine, the wish was not sent.
event-wish-none = The wish has been dealt with already. You can write a new one on the event's page.
event-button-stop-writing = Not writing now
event-stopped-writing = Fine. You can also write later.

# Telling others
event-button-share = Tell a family
event-share = Come along: { $title }, { $moment }, { $minutes } minutes
event-share-link = Sign up here: { $link }

# When something is not possible
event-gone = This event is not here any more. You can see coming events with /events.
event-cancelled-already = This one is cancelled. You can see coming events with /events.
event-changed-since = This event has changed. You can see the newest details with /events.
event-over = It has already begun or is over. You can see coming events with /events.
event-sign-up-closed = Signing up has ended. You can see other events with /events.
event-too-many = There is no room for so many now. Places for you: { $free }.
event-offer-over = The place has already gone to the next on the list. You can join the list again with /events.
event-too-long = That is a little too long. Please write at most { $most } characters.
event-enough-wishes = There are now as many wishes as the host has time to read. Thank you for the thought, please try again later.
