# For workers: agreed times.

time-who-family = The family
time-told-coming = { $who } will come: { $moment }. Case { $number }.
time-told-moving = { $who } would like another time. The appointment { $moment } stays until a new one is agreed. Case { $number }.
time-told-cannot = { $who } cancelled the appointment { $moment }. The family was offered a new one. Case { $number }.
time-told-late = The reminder of the appointment { $moment } could not leave in time. { $who } did not get it. Case { $number }.
time-told-away = The reminder of the appointment { $moment } did not arrive: { $who } takes no messages. Get in touch in another way. Case { $number }.
time-told-unsure = The reminder of the appointment { $moment } may not have arrived. { $who }, case { $number }.
time-task = Task: { $who } did not come { $moment }. Make a new appointment within two working days. The family has been offered one. Case { $number }.
time-task-again = Task: { $who } did not come { $moment } either. Find another way, such as a call, within two working days. Case { $number }.
time-how = How did the appointment { $moment } go?
time-button-came = We met
time-button-missed = Did not happen
time-button-came-of = { $who } { $number }: came
time-button-missed-of = { $who } { $number }: did not come
time-button-open = Show the appointment
time-noted-came = Noted: you met { $moment }.
time-told-new = { $who } would like a new appointment. The last one was { $moment }. Case { $number }.
time-told-left = { $who } is no longer in the case and will not come { $moment }. Case { $number }.
time-told-moved-by = { $worker } moved the appointment. It is now { $moment }. Case { $number }.
time-told-cancelled-by = { $worker } cancelled the appointment { $moment }. Case { $number }.
time-page-cancelled = Cancelled: { $moment }, { $minutes } minutes
time-page-asked = { $who }: has not answered yet. Case { $number }.
time-page-coming = { $who }: will come. Case { $number }.
time-page-moving = { $who }: would like another time. Case { $number }.
time-page-cannot = { $who }: cancelled. Case { $number }.
time-page-came = { $who }: you met. Case { $number }.
time-page-missed = { $who }: did not happen. Case { $number }.
times-now-yours = This case has appointments. They are yours now. Case { $number }.
times-now-yours-line = { $moment }, { $minutes } minutes
times-now-yours-clash = { $moment }, { $minutes } minutes · overlaps with another appointment!
times-alone = { $count ->
    [one] One appointment has no worker now:
   *[other] { $count } appointments have no worker now:
}
times-alone-line = { $moment }, { $minutes } minutes. Agreed with { $worker }. Case { $number }.
times-alone-line-gone = { $moment }, { $minutes } minutes. Case { $number }.
times-alone-how = The family expects somebody to be there. Open the appointment: take the case if it is in the queue, or cancel the appointment.
times-closed-but-held = Case { $number } is closed, but these appointments still hold. The family was told how to cancel them.
times-hold-after = { $count ->
    [one] The case has an appointment. It still holds:
   *[other] The case has appointments. They still hold:
}
time-missed-closed = Noted: { $who } did not come { $moment }. Case { $number } is closed. The family was offered a new appointment.
