# Till familjer: lediga tider att välja bland.

slots-days = { $worker } erbjuder dig tider. Välj en dag som passar.
slots-button-day = { $day } · { $count } lediga
slots-times = { $day }: välj en tid. Reservera { $minutes } minuter.
slots-button-time = { $time }
slots-button-day-time = { $day } kl. { $time }
slots-button-days = Andra dagar
slots-gone = Någon hann precis före dig, och tiden gick åt. Det är inte ditt fel.
slots-gone-near = Bland de här närmaste kan du välja:
slots-none = Just nu finns inga lediga tider. Skriv här när det skulle passa dig, så letar en medarbetare efter en tid.
slots-chosen = Fint, tiden är din: { $moment }. Närmare uppgifter kommer i ett eget meddelande.
slots-move = Du kan välja en ny tid här eller skriva när det passar. Din tid { $moment } gäller tills du väljer en ny.
slots-offer-over = Den här listan är gammal. Dina tider ser du med /tider, och du kan önska en ny tid genom att skriva här.
