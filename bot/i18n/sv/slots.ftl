# Till familjer: lediga tider att välja bland.

slots-days = { $worker } erbjuder dig tider. Välj en dag som passar.
slots-button-day = { $day } · { $count ->
    [one] { $count } ledig
   *[other] { $count } lediga
}
slots-times = Välj en tid: { $day }, { $minutes } minuter.
slots-button-time = { $time }
slots-button-day-time = { $day } kl. { $time }
slots-button-days = Andra dagar
slots-gone = Någon hann just boka den här tiden.
slots-gone-near = Du kan välja bland de här tiderna, som ligger närmast:
slots-none = Just nu finns inga lediga tider. Skriv här när det skulle passa dig, så letar en medarbetare efter en tid.
slots-move =
    Du kan välja en ny tid här eller skriva när det skulle passa.
    Din nuvarande tid { $moment } gäller tills du väljer en ny.
slots-offer-over = Den här listan är gammal. Dina tider ser du med /tider, och du kan önska en ny tid genom att skriva här.
slots-full = { $worker } vill gärna erbjuda dig en tid, men just nu är alla tider bokade.
slots-full-how = Du kan få ett meddelande när en tid blir ledig, eller skriva när det skulle passa dig.

# Återbudslistan
waiting-button-join = Meddela om ledig tid
waiting-button-take = Jag tar tiden
waiting-button-decline = Den passar inte mig
waiting-button-leave = Jag lämnar listan
waiting-button-again = Jag står kvar på listan
waiting-joined = Du står nu på återbudslistan. Du får ett meddelande när en tid blir ledig: { $worker }.
waiting-how = En tid som blir ledig hålls åt dig i två timmar. Mellan klockan 21 och 8 erbjuder vi inga tider, och de två timmarna räknas inte då.
waiting-offer = En tid blev ledig: { $moment }, { $minutes } minuter. Du skulle träffa { $worker }.
waiting-held = Vi håller den åt dig till { $moment }.
waiting-expired = Vi höll den här tiden åt dig i två timmar, och nu kan någon annan välja den. Det gör ingenting.
waiting-gone = Den här tiden är tyvärr inte ledig längre.
waiting-taken = Den här tiden är redan din. Du ser den med /tider.
waiting-declined = Okej, tiden går till nästa. Tack för att du berättade.
waiting-left = Okej, du står inte längre på listan. Du kan önska en ny tid genom att skriva här.
waiting-still = Du står kvar på listan och får ett meddelande om nästa tid som blir ledig.
waiting-ended = Tyvärr har ingen tid blivit ledig. Du kan stå kvar på listan eller skriva här när det skulle passa dig.
waiting-handed-on = Du får en ny medarbetare, så den här listan är slut. Skriv här när det skulle passa dig, så söker vi en tid.
times-waits = Du väntar på en ledig tid: { $worker }.

# Återkommande tider
series-agreed =
    Dina bokade tider: { $count } gånger, { $minutes } minuter per gång.
    Du träffar { $worker }.
series-moved = { $count ->
    [one] Din tid har ändrats. Ny tid, { $minutes } minuter. Du träffar { $worker }.
   *[other] Dina tider har ändrats. De nya tiderna är { $count }, { $minutes } minuter per gång. Du träffar { $worker }.
}
series-cancelled = { $count ->
    [one] Din tid är tyvärr inställd. Du skulle ha träffat { $worker }.
   *[other] De här tiderna är tyvärr inställda. Du skulle ha träffat { $worker }.
}
series-changes = Om någon gång inte passar kan du byta eller avboka den när som helst. De andra tiderna gäller ändå.
slots-move-none = Din tid { $moment } står kvar tills ni har kommit överens om en ny.
