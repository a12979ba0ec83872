# For workers: own times day by day.

day-title = My times
day-name = { $day }
day-nothing = No times.
day-morning = Good morning! { $count ->
    [one] You have one time today.
   *[other] You have { $count } times today.
}
day-line = { $hours } · { $said }
day-line-clash = { $hours } · { $said } · Overlaps with another time!
day-group = Group: { $count } / { $most }
day-button-open = { $day } { $hours }
