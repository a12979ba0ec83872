# For families: free times to choose from.

slots-days = { $worker } offers you times. Choose a day that suits you.
slots-button-day = { $day } · { $count } free
slots-times = { $day }: choose a time. Set aside { $minutes } minutes for it.
slots-button-time = { $time }
slots-button-day-time = { $day } at { $time }
slots-button-days = Other days
slots-gone = This appointment was taken a moment ago.
slots-gone-near = You can choose from these nearest ones:
slots-none = There are no free times just now. Write here when it would suit you, and a worker will look for a time.
slots-chosen = Good, the time is yours: { $moment }. The details come in a message of their own.
slots-move = You can choose a new time here, or write when it would suit you. Your time { $moment } stays until you choose a new one.
slots-offer-over = This list is an old one. You can see your times with /times, and wish for a new one by writing here.
slots-full = { $worker } would like to offer you a time, but all times are taken just now.
slots-full-how = You can get a message when a time becomes free, or write when it would suit you.

# The waiting list
waiting-button-join = Message me when one becomes free
waiting-button-take = I take the time
waiting-button-decline = It does not suit me
waiting-button-leave = I leave the list
waiting-button-again = I wait on
waiting-joined = You are on the list. You will get a message when { $worker } has a time free.
waiting-how = An appointment that becomes free is kept for you for two hours. Between 21:00 and 8:00 we send nothing, and the two hours do not run.
waiting-offer = A time became free: { $moment }, { $minutes } minutes. { $worker } would be waiting for you.
waiting-held = We keep it for you until { $moment }.
waiting-expired = We kept this time for you for two hours, and now others can choose it. That is quite all right.
waiting-gone = Sorry, this appointment is no longer free.
waiting-taken = This time is yours already. You can see it with /times.
waiting-declined = All right, the time goes to the next. Thank you for telling us.
waiting-left = All right, you are not on the list any more. You can wish for a new time by writing here.
waiting-still = You are still on the list and will hear of the next time that becomes free.
waiting-ended = Unfortunately no time has become free. You can wait on, or write here when it would suit you.
waiting-handed-on = Your worker is changing, so this waiting has ended. Write here when it would suit you, and we will look for a time.
times-waits = You are waiting for a time to become free: { $worker }.

# Times that repeat
series-agreed = Your agreed times, { $count } times, { $minutes } minutes each. { $worker } is waiting for you.
series-moved = Your times have changed. New times, { $count } times, { $minutes } minutes each. { $worker } is waiting for you.
series-cancelled = Unfortunately these times are cancelled. { $worker } was waiting for you.
series-changes = If one of them does not suit you, change or cancel it at any time. The others stay.
