# For families: all of one's own times on one screen.

command-times = My appointments
times-title = { $count ->
    [one] You have one appointment.
   *[other] You have { $count } appointments.
}
times-list-line =
    { $number }: { $moment }, { $minutes } minutes.
    You will meet { $worker }. { $said }
times-list-line-place = { $number }. Place: { $words }
times-said-asked = If you like, tell us whether you will come.
times-said-coming = You have said that you will come.
times-said-moving = You have wished for another time, and this one stays until a new one is agreed.
times-none = You have no appointments at the moment.
times-none-how =
    If you would like one, write here in your own words or press Talk to a person.
    A worker will make an appointment with you.
times-next = Your next appointment is { $moment }. You will meet { $worker }.
times-list-button-all = All my appointments
times-list-button-come = { $number }: I'm coming
times-list-button-move = { $number }: Move it
times-list-button-cancel = { $number }: Cancel it
times-list-button-place = { $number }: Show place
times-list-button-calendar = { $number }: To calendar
times-list-events = Events you have signed up for
times-list-button-event = { $number }: Show the event
times-list-button-leave = { $number }: I cannot come
times-list-button-leave-line = { $number }: I leave the line
times-list-button-unremind = { $number }: No reminder
times-list-more = { $number }. It repeats: { $count ->
    [one] once more
   *[other] { $count } more times
}, the last one { $moment }.
times-list-button-series = { $number }: Show all of them
times-series-title = { $count ->
    [one] One appointment is left of those that repeat.
   *[other] { $count } appointments are left of those that repeat.
}
