# Inbjudan: någon bjuds in med familjens lov. Och: kom du fram.

# Inbjudans text, som familjen godkänner och den inbjudna läser
kutsu-text =
    Vi bjuder in: { $who }
    Varför: { $why }
    Familjen hoppas: { $hope }
    Vid familjens sida stannar: { $stays }

# Till familjen
family-kutsu-asked =
    { $worker } vill bjuda in: { $who }.
    Här nedan är hela texten. Ingenting skickas innan du godkänner den.
kutsu-button-approve = Det passar
kutsu-button-change = Vi ändrar
kutsu-button-stop = Vi bjuder inte in
family-kutsu-approved = Tack. Texten skickades precis så här.
family-kutsu-changes = Okej, ingenting skickades. Skriv här vad du vill ändra. Din kontaktperson gör en ny text, och du ser den först.
family-kutsu-stopped = Okej, ingen bjuds in. Ingenting skickades, och ditt ärende fortsätter som förut.
family-kutsu-waiting = Inbjuden: { $who } – vi väntar på svar.
family-kutsu-coming = Inbjuden: { $who } – kommer. Den som hjälper dig stannar kvar.
family-kutsu-cannot = Inbjuden: { $who } – kan inte nu. Hen föreslog något annat. Du får höra om det.
family-kutsu-cancelled = Vi bjuder inte in { $who } nu. Ditt ärende fortsätter som förut, och { $worker } är kvar hos dig. Om du undrar varför, fråga här.
status-kutsu-shown = En inbjudan väntar på dig: { $who } – passar texten?
status-kutsu-waiting = Inbjuden: { $who } – vi väntar.
status-kutsu-coming = Inbjuden: { $who } – kommer.
status-kutsu-cannot = Inbjuden: { $who } – kan inte.
family-arrival-asked =
    Hej! Fick du kontakt?
    Vi talade om tjänsten { $service }. Kom du fram?
family-arrival-asked-discreetly = Hej! Fick du kontakt med det vi talade om? Kom du fram?
arrival-button-yes = Ja
arrival-button-not-yet = Inte ännu
arrival-button-no = Nej
family-arrival-yes = Fint att höra. Du kan skriva till oss när som helst.
family-arrival-not-yet = Tack för att du berättade. Jag frågar ännu senare. Om du behöver hjälp kan du skriva här.
family-arrival-no = Tack för att du berättade. Vi söker en annan väg tillsammans. Allt finns kvar, och inget behöver berättas på nytt.
stale-arrival = Tack. Det här är redan besvarat.

# Till den inbjudna
kutsu-for-you = Du bjuds in
kutsu-for-you-how = Familjen har godkänt den här texten. Du ser bara den, inte familjens meddelanden.
kutsu-button-come = Jag kommer med
kutsu-button-cannot = Jag kan inte
kutsu-being-changed = Inbjudans text ändras. Du får en ny när familjen har godkänt den.
kutsu-over = Den här inbjudan är återtagen.
kutsu-cancelled-you = Inbjudan som du fick är återtagen. Du behöver inte göra något. Tack för att du var beredd att hjälpa.
kutsu-you-come = Tack, du kommer med. Familjens kontaktperson hör av sig och kommer överens om ett möte.
kutsu-you-cannot = Tack för svaret och förslaget. Familjens kontaktperson får det.
kutsu-come-toast = Tack. Jag berättade för familjen och kontaktpersonen.
kutsu-opened = Välkommen. Inbjudan kommer här nedan.
kutsu-suggest = Tack för att du berättade. Vad skulle hjälpa familjen i stället?
kutsu-suggest-button-other-time = En annan tid passar
kutsu-suggest-button-other-person = En annan person passar bättre
kutsu-suggest-button-advice = Jag kan ge råd per telefon
kutsu-suggest-button-words = Jag skriver själv
kutsu-suggestion-other-time = en annan tid
kutsu-suggestion-other-person = en annan person passar bättre
kutsu-suggestion-advice = kan ge råd per telefon
kutsu-suggestion-words = med egna ord
kutsu-suggest-write = Skriv ditt förslag här. Jag visar det för dig innan jag skickar det till familjens kontaktperson.
kutsu-suggest-shown = Ska jag skicka det här till familjens kontaktperson?
kutsu-button-send-words = Skicka förslaget
kutsu-suggest-thanks = Tack. Ditt förslag gick till familjens kontaktperson.
kutsu-suggest-cancelled = Okej, ingenting skickades.
kutsu-suggestion-too-long = Tack. Texten är för lång, korta den till { $count } tecken.
refused-kutsu-link = Tack. Den här inbjudan gäller inte längre, och du behöver inte göra något. Om du ännu väntar på en inbjudan, be avsändaren om en ny.
stale-kutsu = Tack. Inbjudan har gått vidare, eller så har texten ändrats. Den nyaste texten är i det senaste meddelandet.
