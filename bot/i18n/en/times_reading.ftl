# For workers: why a sentence became no time. Each says what was read and how to go on.
times-nothing-read = I found neither a day nor a time of day. Write for example: Tue 14.30 family centre.
times-no-such-day = { $written } is not a day. Write the day again, for example 3.12.
times-no-such-clock = { $written } is not a time of day. Write it again, for example 14.30.
times-in-the-past = That is already over: { $moment }. Write a time that is still ahead.
times-too-far = That is more than two years away: { $moment }. Check the year.
times-end-first = The end { $end } is not after the start { $start }. Write both again.
times-weekday-disagrees =
    The weekday and the date are not the same day: { $day }.{ $month }. is a { $real ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
    }, and { $other_day }.{ $other_month }. is a { $said ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
    }. Write the one you meant.
