# When a person answers: place in the queue, waiting, closed hours, a later answer.

human-place = { $count } matters are waiting before yours.
human-closed-now = Right now nobody is on duty. Your message is read next { $moment }.
human-nobody-now = Right now nobody is on shift. Your message is read as soon as somebody comes.
wait-hour = Lately an answer has usually come within an hour.
wait-hours = Lately an answer has usually come within { $count } hours.
wait-days =
    { $count ->
        [one] Lately an answer has usually come within a day.
       *[other] Lately an answer has usually come within { $count } days.
    }
promise-by = A person answers by { $moment }.
promise-moved = The duty shifts changed, and the answer comes later than we promised. We are sorry. A person answers by { $moment }.
promise-closing = The desk is now closed for the day. Your matter is safe with us, and it is read next { $moment }.
promise-lines =
    If you would rather not wait, these answer now:
    { $lines }
    In an emergency, call 112.
promise-line = { $name }: { $number }
promise-line-social = Social emergency duty: { $number }
