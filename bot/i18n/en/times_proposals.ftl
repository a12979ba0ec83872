# For families: times among which the family chooses.
times-line = { $moment }, { $minutes } minutes
times-proposed = { $worker } suggests these times for you. Choose the one that suits you.
times-proposed-one = { $worker } suggests this time for you. Does it suit you?
times-proposed-until = I can book it for you if you choose by { $moment }.
times-write-what-suits = You can also write here when it would suit you. The worker reads the message.
times-button-pick = { $moment }
times-button-none = None of these
times-picked-twice = Please note: you have another appointment at the same time. You can change or cancel either of them.
times-none-noted = Thank you for telling us. The worker has been told and will look for another time.
times-proposal-expired =
    The suggested times can no longer be chosen, but that is all right.
    The worker has been told and will look for a new time.
times-proposal-gone = These times can no longer be chosen. See the newest message, or write here when it would suit you.
times-choice-over = This time has already begun. Choose another one, or write here when it would suit you.
