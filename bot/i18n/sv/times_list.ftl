# Till familjer: alla egna tider på en skärm.

command-times = Bokade tider
times-title = { $count ->
    [one] Du har en bokad tid.
   *[other] Du har { $count } bokade tider.
}
times-list-line =
    { $number }: { $moment }, { $minutes } minuter.
    Du träffar { $worker }. { $said }
times-list-line-place = { $number }. Plats: { $words }
times-said-asked = Berätta gärna om du kommer.
times-said-coming = Du har sagt att du kommer.
times-said-moving = Du har önskat en annan tid, och den här gäller tills en ny är bokad.
times-none = Du har inga bokade tider just nu.
times-none-how =
    Vill du ha en tid? Skriv här med egna ord eller tryck på Prata med en människa.
    En medarbetare kommer överens om en tid med dig.
times-next = Din nästa tid är { $moment }. Du träffar { $worker }.
times-list-button-all = Alla mina tider
times-list-button-come = { $number }: Jag kommer
times-list-button-move = { $number }: Byt tid
times-list-button-cancel = { $number }: Avboka
times-list-button-place = { $number }: Visa platsen
times-list-events = Evenemang som du har anmält dig till
times-list-button-event = { $number }: Visa evenemanget
times-list-button-leave = { $number }: Jag kan inte komma
times-list-button-leave-line = { $number }: Jag lämnar kön
times-list-button-unremind = { $number }: Ingen påminnelse
times-list-button-calendar = { $number }: I kalendern
times-list-more = { $number }. Samma tid upprepas: { $count ->
    [one] en gång till
   *[other] { $count } gånger till
}, sista gången { $moment }.
times-list-button-series = { $number }: Visa alla gånger
times-series-title = { $count ->
    [one] En gång är kvar av tiden som upprepas.
   *[other] { $count } gånger är kvar av tiden som upprepas.
}
