# For families: all of one's own times on one screen.

command-times = My times
times-title = { $count ->
    [one] You have one time agreed.
   *[other] You have { $count } times agreed.
}
times-list-line = { $number }: { $moment }, { $minutes } minutes. { $worker } is waiting for you. { $said }
times-list-line-place = { $number }. Place: { $words }
times-said-asked = Tell us if you will come, if you like.
times-said-coming = You have said that you will come.
times-said-moving = You have wished for another time. This one stays until a new one is agreed.
times-none = You have no agreed times at the moment.
times-none-how = If you would like a time, write here in your own words or press Talk to a person. A worker will agree on one with you.
times-next = Your next time is { $moment }. { $worker } is waiting for you.
times-list-button-all = All my times
times-list-button-come = { $number }: I will come
times-list-button-move = { $number }: Another time
times-list-button-cancel = { $number }: Cancel
times-list-button-place = { $number }: Show the place
times-list-button-calendar = { $number }: To calendar
