# For families: free times to choose from.

slots-days = { $worker } offers you times. Choose a day that suits you.
slots-button-day = { $day } · { $count } free
slots-times = Choose a time: { $day }, { $minutes } minutes.
slots-button-time = { $time }
slots-button-day-time = { $day } at { $time }
slots-button-days = Other days
slots-gone = Somebody booked this time a moment ago.
slots-gone-near = You can choose one of these, the nearest ones:
slots-none = There are no free times just now. Write here when it would suit you, and a worker will look for a time.
slots-move =
    You can choose a new time here, or write when it would suit you.
    Your present appointment, { $moment }, stays until you choose a new one.
slots-offer-over = This list is an old one. You can see your appointments with /times, and wish for a new one by writing here.
slots-full = { $worker } would like to offer you an appointment, but all times are taken just now.
slots-full-how = You can get a message when a time becomes free, or write when it would suit you.

# The waiting list
waiting-button-join = Tell me when one is free
waiting-button-take = Take this appointment
waiting-button-decline = It does not suit me
waiting-button-leave = Leave the list
waiting-button-again = Keep me on the list
waiting-joined = You are on the waiting list now. You will get a message when a time becomes free: { $worker }.
waiting-how = A time that becomes free is kept for you for two hours. Between 21:00 and 8:00 we offer none, and the two hours do not run.
waiting-offer = A time became free: { $moment }, { $minutes } minutes. You would meet { $worker }.
waiting-held = We keep it for you until { $moment }.
waiting-expired = We kept this time for you for two hours, and now somebody else can choose it. That is quite all right.
waiting-gone = Sorry, this time is no longer free.
waiting-taken = This appointment is yours already. You can see it with /times.
waiting-declined = All right, the time goes to the next. Thank you for telling us.
waiting-left = All right, you are not on the list any more. You can wish for a new appointment by writing here.
waiting-still = You are still on the list and will hear of the next time that becomes free.
waiting-ended = Unfortunately no time has become free. You can stay on the list, or write here when it would suit you.
waiting-handed-on = You will have a new worker, so this waiting list has ended. Write here when it would suit you, and we will look for a time.
times-waits = You are waiting for a time to become free: { $worker }.

# Times that repeat
series-agreed =
    Your appointments: { $count } times, { $minutes } minutes each.
    You will meet { $worker }.
series-moved = { $count ->
    [one] Your appointment has changed. The new one takes { $minutes } minutes. You will meet { $worker }.
   *[other] Your appointments have changed. There are { $count } new ones, { $minutes } minutes each. You will meet { $worker }.
}
series-cancelled = { $count ->
    [one] Sorry, your appointment has been cancelled. You were to meet { $worker }.
   *[other] Sorry, these appointments have been cancelled. You were to meet { $worker }.
}
series-changes = If one of them does not suit you, change or cancel it at any time. The others stay.
slots-move-none = Your appointment { $moment } stays until a new one is agreed.
