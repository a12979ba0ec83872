# Till familjer: alla egna tider på en skärm.

command-times = Bokade tider
times-title = { $count ->
    [one] Du har en bokad tid.
   *[other] Du har { $count } bokade tider.
}
times-line = { $number }: { $moment }, { $minutes } minuter. { $worker } väntar på dig. { $said }
times-line-place = { $number }: Plats: { $words }
times-said-asked = Du kan svara med en knapp.
times-said-coming = Du har sagt att du kommer.
times-said-moving = Du har önskat en annan tid. Den här gäller tills en ny är bokad.
times-none = Du har inga bokade tider just nu.
times-none-how = Vill du ha en tid? Skriv här med egna ord eller tryck på Prata med en människa. En medarbetare kommer överens om en tid med dig.
times-next = Din nästa tid är { $moment }. { $worker } väntar på dig.
times-button-all = Alla mina tider
times-button-come = { $number }: Jag kommer
times-button-move = { $number }: Byt tid
times-button-cancel = { $number }: Avboka
times-button-place = { $number }: Visa platsen
times-button-calendar = { $number }: Till kalendern
