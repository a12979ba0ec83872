# För medarbetare: varför en mening inte blev en tid. Var och en säger vad som lästes och hur man kommer vidare.
times-nothing-read = Jag hittade varken dag eller klockslag. Skriv till exempel: ti 14.30 familjecentret.
times-no-such-day = { $written } är ingen dag. Skriv dagen på nytt, till exempel 3.12.
times-no-such-clock = { $written } är inget klockslag. Skriv klockslaget på nytt, till exempel 14.30.
times-in-the-past = Den tiden har redan varit: { $moment }. Skriv en tid som ligger framåt.
times-too-far = Det är mer än två år dit: { $moment }. Kontrollera året.
times-end-first = Slutet { $end } är inte efter början { $start }. Skriv båda på nytt.
times-weekday-disagrees =
    Veckodagen och datumet är inte samma dag: { $day }.{ $month } är en { $real ->
    [0] måndag
    [1] tisdag
    [2] onsdag
    [3] torsdag
    [4] fredag
    [5] lördag
   *[6] söndag
    }, och { $other_day }.{ $other_month } är en { $said ->
    [0] måndag
    [1] tisdag
    [2] onsdag
    [3] torsdag
    [4] fredag
    [5] lördag
   *[6] söndag
    }. Skriv den som du menade.
