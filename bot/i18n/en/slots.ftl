# For families: free times to choose from.

slots-days = { $worker } offers you times. Choose a day that suits you.
slots-button-day = { $day } · { $count } free
slots-times = { $day }: choose a time. Set aside { $minutes } minutes for it.
slots-button-time = { $time }
slots-button-day-time = { $day } at { $time }
slots-button-days = Other days
slots-gone = Somebody was just before you, and this time is taken. It is not your fault.
slots-gone-near = You can choose from these nearest ones:
slots-none = There are no free times just now. Write here when it would suit you, and a worker will look for a time.
slots-chosen = Good, the time is yours: { $moment }. The details come in a message of their own.
slots-move = You can choose a new time here, or write when it would suit you. Your time { $moment } stays until you choose a new one.
slots-offer-over = This list is an old one. You can see your times with /times, and wish for a new one by writing here.
