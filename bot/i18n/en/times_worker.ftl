# For workers: agreed times.

time-who-family = The family
time-told-coming = { $who } will come: { $moment }. Case { $number }.
time-told-moving = { $who } would like another time than { $moment }. It holds until a new one is agreed. Case { $number }.
time-told-cannot = { $who } cancelled the time { $moment }. The family was offered a new one. Case { $number }.
time-told-late = The reminder of the time { $moment } could not leave in time. { $who } did not get it. Case { $number }.
time-told-away = The reminder of the time { $moment } did not arrive: { $who } takes no messages. Get in touch in another way. Case { $number }.
time-told-unsure = The reminder of the time { $moment } may not have arrived. { $who }, case { $number }.
time-task = Task: { $who } did not come to the time { $moment }. Agree on a new one within two working days. The family has been offered one. Case { $number }.
time-task-again = Task: { $who } did not come to the time { $moment } either. Find another way, such as a call, within two working days. Case { $number }.
time-how = How did the time { $moment } go?
time-button-came = We met
time-button-missed = Did not happen
time-button-came-of = { $who } { $number }: came
time-button-missed-of = { $who } { $number }: no
time-button-open = Show the time
time-noted-came = Noted: you met { $moment }.
time-noted-missed = Noted: { $moment } did not happen. The family was offered a new time, and you have a task.
time-told-new = { $who } would like a new time. The last one was { $moment }. Case { $number }.
time-told-left = { $who } is no longer in the matter and will not come to the time { $moment }. Case { $number }.
time-page-cancelled = Cancelled: { $moment }, { $minutes } minutes
time-page-asked = { $who }: has not answered yet. Case { $number }.
time-page-coming = { $who }: will come. Case { $number }.
time-page-moving = { $who }: would like another time. Case { $number }.
time-page-cannot = { $who }: cancelled. Case { $number }.
time-page-came = { $who }: you met. Case { $number }.
time-page-missed = { $who }: did not happen. Case { $number }.
