# Till familjer: lediga tider att välja bland.

slots-days = { $worker } erbjuder dig tider. Välj en dag som passar.
slots-button-day = { $day } · { $count ->
    [one] { $count } ledig
   *[other] { $count } lediga
}
slots-times = { $day }: välj en tid. Reservera { $minutes } minuter.
slots-button-time = { $time }
slots-button-day-time = { $day } kl. { $time }
slots-button-days = Andra dagar
slots-gone = Den här tiden hann precis bli bokad.
slots-gone-near = Bland de här närmaste kan du välja:
slots-none = Just nu finns inga lediga tider. Skriv här när det skulle passa dig, så letar en medarbetare efter en tid.
slots-chosen = Fint, tiden är din: { $moment }. Närmare uppgifter kommer i ett eget meddelande.
slots-move = Du kan välja en ny tid här eller skriva när det passar. Din tid { $moment } gäller tills du väljer en ny.
slots-offer-over = Den här listan är gammal. Dina tider ser du med /tider, och du kan önska en ny tid genom att skriva här.
slots-full = { $worker } vill gärna erbjuda dig en tid, men just nu är alla tider bokade.
slots-full-how = Du kan få ett meddelande när en tid blir ledig, eller skriva när det skulle passa dig.

# Återbudslistan
waiting-button-join = Meddela när en tid blir ledig
waiting-button-take = Jag tar tiden
waiting-button-decline = Passar inte mig
waiting-button-leave = Jag lämnar listan
waiting-button-again = Jag väntar vidare
waiting-joined = Du står på återbudslistan. Du får ett meddelande när { $worker } får en ledig tid.
waiting-how = En tid som blir ledig hålls för dig i två timmar. Mellan klockan 21 och 8 skickar vi inget, och de två timmarna räknas inte då.
waiting-offer = En tid blev ledig: { $moment }, { $minutes } minuter. { $worker } skulle vänta på dig.
waiting-held = Vi håller den för dig till { $moment }.
waiting-expired = Vi höll den här tiden för dig i två timmar, och nu kan andra välja den. Det gör ingenting.
waiting-gone = Den här tiden är tyvärr inte ledig längre.
waiting-taken = Den här tiden är redan din. Du ser den med /tider.
waiting-declined = Okej, tiden går till nästa. Tack för att du sade till.
waiting-left = Du står inte längre på listan. Du kan önska en ny tid genom att skriva här.
waiting-still = Du står kvar på listan och får ett meddelande om nästa tid som blir ledig.
waiting-ended = Tyvärr har ingen tid blivit ledig. Du kan vänta vidare eller skriva här när det skulle passa dig.
waiting-handed-on = Din medarbetare byts, så den här kön är slut. Skriv här när det skulle passa dig, så söker vi en tid.
times-waits = Du väntar på en ledig tid: { $worker }.

# Återkommande tider
series-agreed = Dina bokade tider, { $count } gånger, { $minutes } minuter per gång. { $worker } väntar på dig.
series-moved = Dina tider har ändrats. Nya tider, { $count } gånger, { $minutes } minuter per gång. { $worker } väntar på dig.
series-cancelled = De här tiderna har tyvärr ställts in. { $worker } väntade på dig.
series-changes = Om någon gång inte passar kan du byta eller avboka den när som helst. De andra tiderna gäller.
