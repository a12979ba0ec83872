# Till medarbetare: egna tider dag för dag.

day-title = Mina tider
day-name = { $day }
day-nothing = Inga tider.
day-morning = God morgon! { $count ->
    [one] Du har en tid i dag.
   *[other] Du har { $count } tider i dag.
}
day-line = { $hours } · { $said }
day-line-clash = { $hours } · { $said } · Krockar med en annan tid
day-group = Grupp: { $count } / { $most }
day-button-open = { $day } { $hours }
day-proposed = Ärende { $number }: förslaget väntar på familjens val. Det upphör { $moment }.
day-held = { $moment }: hålls för någon i kön till { $until }.
day-button-proposed = Förslag: ärende { $number }
