# För familjer: tider som familjen väljer bland.
times-line = { $moment }, { $minutes } minuter
times-proposed = { $worker } föreslår de här tiderna för dig. Välj den som passar.
times-proposed-one = { $worker } föreslår den här tiden för dig. Passar den?
times-proposed-until = Jag hinner boka tiden åt dig om du väljer den senast { $moment }.
times-write-what-suits = Du kan också skriva här när det skulle passa dig. Medarbetaren läser meddelandet.
times-button-pick = { $moment }
times-button-none = Ingen passar
times-picked-twice = Obs: du har en annan bokad tid samtidigt. Du kan byta eller avboka vilken du vill av dem.
times-none-noted = Tack för att du berättade. Medarbetaren har fått veta det och söker en annan tid.
times-proposal-expired =
    Det går inte längre att välja bland de föreslagna tiderna, men det gör inget.
    Medarbetaren har fått veta det och söker en ny tid.
times-proposal-gone = Det går inte längre att välja bland de här tiderna. Se det senaste meddelandet eller skriv här när det skulle passa dig.
times-choice-over = Den här tiden har redan börjat. Välj en annan eller skriv här när det skulle passa dig.
