# Öppna evenemang, för alla som kommer: familjer, proffs, medarbetare.

# Listan och en gång
command-events = Kommande evenemang
events-title = Kommande evenemang. Tryck för att se mer och anmäla dig.
events-none = Just nu är inga evenemang på gång. Titta gärna in senare.
event-line = { $number }. { $title }, { $moment }
event-line-coming = { $number }. { $title }, { $moment }. Du kommer.
event-line-waiting = { $number }. { $title }, { $moment }. Du står i kö.
event-line-offered = { $number }. { $title }, { $moment }. En plats väntar på ditt svar.
event-line-reminded = { $number }. { $title }, { $moment }. Du får en påminnelse.
event-button-line = { $number }. { $title }
event-page = { $title }, { $moment }, { $minutes } minuter
event-place = Plats: { $words }
event-directions = Så hittar du fram: { $words }
event-whom = För vem: { $words }
event-languages = Språk: { $languages }
event-spoken-fi = finska
event-spoken-sv = svenska
event-spoken-en = engelska
event-spoken-fi-sv = finska och svenska
event-spoken-fi-en = finska och engelska
event-spoken-sv-en = svenska och engelska
event-spoken-fi-sv-en = finska, svenska och engelska
event-host = Värd: { $worker }
event-free = Det finns platser kvar.
event-full = Alla platser är tagna just nu. Du kan ställa dig i kö, så får du ett meddelande om en plats blir ledig.
event-button-open = Visa evenemanget
event-button-next = Visa nästa tillfälle
event-button-list = Alla evenemang
event-button-place = Visa uppgifterna

# Anmälan
event-button-come = Jag kommer
event-button-wait = Jag ställer mig i kö
event-button-remind = Påminn mig
event-button-unremind = Jag vill inte bli påmind
event-button-leave = Jag kan inte komma
event-button-leave-line = Jag lämnar kön
event-button-heads = { $heads ->
    [one] Bara jag
   *[other] Vi är { $heads }
}
event-button-interpreter = Jag behöver en tolk
event-signed-up =
    Fint, välkommen! Andra deltagare ser inte ditt namn.
    Hur många kommer ni?
event-in-line = Du står i kö, plats { $number }. När en plats blir ledig får du ett meddelande.
event-heads-noted = Tack! Antal som kommer: { $heads }.
event-will-remind = Okej, du får en påminnelse. Ingen plats bokades.
event-taken = Fint, platsen är din. Välkommen!
event-left =
    Okej, du står inte längre på listan: { $title }, { $moment }.
    Tack för att du berättade. Du kan anmäla dig igen om något ändras.
event-own-coming = Du kommer. Antal som kommer: { $heads }.
event-own-waiting = Du står i kö. Antal som kommer: { $heads }.
event-own-offered = En plats hålls åt dig. Den väntar på ditt svar till { $until }.
event-own-reminded = Du får en påminnelse. Ingen plats är bokad.
event-own-interpreter = Din önskan om tolk: { $language }
event-interpreter-which = Vilket språk behöver du tolk för? Värden ser bara hur många som önskar tolk.
event-interpreter-noted = Tack, din önskan om tolk är antecknad.

# En ledig plats
event-offer =
    En plats blev ledig: { $title }, { $moment }.
    Platser för er: { $heads }. Vi håller den åt dig till { $until }.
event-button-take = Jag tar platsen
event-button-decline = Jag kommer inte
event-offer-lapsed = Den lediga platsen gick nu till nästa: { $title }, { $moment }. Det gör inget, du kan ställa dig i kö igen.

# Ändringar
event-cancelled = Tyvärr är det här tillfället inställt: { $title }, { $moment }.
event-moved = Tiden har ändrats. { $title } är nu { $moment }, { $minutes } minuter.
event-moved-seat = Din plats följde med. Om den nya tiden inte passar kan du berätta det med knappen.
event-changed = Uppgifterna om evenemanget har ändrats: { $title }, { $moment }
event-ended = Evenemanget har tagit slut och ordnas inte längre: { $title }. Tack för att du var med.

# Påminnelse och dagordning
event-remind = Hej! Kom ihåg: { $title }, { $moment }.
event-remind-discreet = Hej! Kom ihåg: { $moment }.
event-remind-stop = Påminnelserna kan ändras eller stängas av under Påminnelser.
event-agenda = Det här talar vi om: { $title }, { $moment }
event-agenda-last = Förra gången kom det här i gång: { $words }
event-agenda-topic = • { $words }
event-agenda-spots = Det här har vi inte kunnat svara på den här månaden: { $words }
event-agenda-own = Från värden: { $words }

# Önska ämne
event-button-wish = Önska ett ämne
event-ask-wish =
    Vad vill du att vi talar om? Skriv det här med egna ord.
    Du ser önskan innan den skickas.
event-wish-shown =
    Ditt namn sparas inte med önskan, och värden ser inte vem som önskade. Skriv utan namn.
    Så här skickas önskan:
event-button-wish-send = Skicka önskan
event-button-wish-away = Skicka inte
event-wish-sent = Tack! Värden ser önskan men inte vem som önskade.
event-wish-put-away = Okej, önskan skickades inte.
event-wish-none = Önskan är redan hanterad. Du kan skriva en ny på evenemangets sida.
event-button-stop-writing = Jag skriver inte nu
event-stopped-writing = Okej. Du kan skriva senare också.

# Berätta vidare
event-button-share = Berätta för en familj
event-share = Välkommen med: { $title }, { $moment }, { $minutes } minuter
event-share-link = Anmäl dig här: { $link }

# När något inte går
event-gone = Det här evenemanget finns inte längre. Kommande evenemang ser du med /evenemang.
event-cancelled-already = Det här tillfället är inställt. Kommande evenemang ser du med /evenemang.
event-changed-since = Det här evenemanget har ändrats. De senaste uppgifterna ser du med /evenemang.
event-over = Det har redan börjat eller är över. Kommande evenemang ser du med /evenemang.
event-sign-up-closed = Anmälningstiden har gått ut. Se andra evenemang med /evenemang.
event-too-many = Så många ryms inte just nu. Platser för er: { $free }.
event-offer-over = Platsen har redan gått till nästa. Du kan ställa dig i kö igen med /evenemang.
event-too-long = Det är lite för långt. Skriv högst { $most } tecken.
event-enough-wishes = Nu finns det så många önskningar som värden hinner läsa. Tack för tanken, försök gärna senare.
