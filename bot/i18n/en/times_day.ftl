# For workers: own times day by day.

day-title = My appointments
day-name = { $day }
day-nothing = No appointments.
day-morning = Good morning! { $count ->
    [one] You have one appointment today.
   *[other] You have { $count } appointments today.
}
day-line = { $hours } · { $said }
day-line-clash = { $hours } · { $said } · Overlaps with another appointment
day-group = Group: { $count } / { $most }
day-button-open = { $day } { $hours }
day-proposed = Case { $number }: the proposal waits for the family's choice. It ends { $moment }.
day-held = { $moment }: held for somebody in line until { $until }.
day-button-proposed = Proposal: case { $number }
