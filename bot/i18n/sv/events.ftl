# Öppna evenemang, för alla som kommer: familjer, proffs, medarbetare.

# Listan och en gång
command-events = Kommande evenemang
events-title = Kommande evenemang. Tryck för att se mer och anmäla dig.
events-none = Just nu är inga evenemang på gång. Titta gärna in senare.
event-line = { $number }. { $title }, { $moment }
event-line-coming = { $number }. { $title }, { $moment }. Du kommer.
event-line-waiting = { $number }. { $title }, { $moment }. Du står i kö.
event-line-offered = { $number }. { $title }, { $moment }. En plats hålls åt dig.
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
event-full = Alla platser är tagna just nu. Du kan ställa dig i kö och får ett meddelande om en plats blir ledig.
event-button-open = Visa evenemanget
event-button-next = Visa nästa gång
event-button-list = Alla evenemang
event-button-place = Visa uppgifterna

# Anmälan
event-button-come = Jag kommer
event-button-wait = Jag ställer mig i kö
event-button-remind = Påminn mig
event-button-unremind = Ingen påminnelse
event-button-leave = Jag kan inte komma
event-button-leave-line = Jag lämnar kön
event-button-heads = Vi är { $heads }
event-button-interpreter = Jag behöver tolk
event-signed-up = Fint, välkommen! Hur många är ni? Andra deltagare ser inte ditt namn.
event-in-line = Du står i kö, plats { $number }. När en plats blir ledig får du ett meddelande.
event-heads-noted = Tack! Ni är { $heads }.
event-will-remind = Okej, du får en påminnelse. Ingen plats bokades.
event-taken = Fint, platsen är din. Välkommen!
event-left = Okej, du kommer inte: { $title }, { $moment }. Tack för att du berättade. Du kan ändra dig.
event-own-coming = Du kommer. Ni är { $heads }.
event-own-waiting = Du står i kö. Ni är { $heads }.
event-own-offered = En plats hålls åt dig. Den är din fram till { $until }.
event-own-reminded = Du får en påminnelse. Ingen plats är bokad.
event-own-interpreter = Din önskan om tolk: { $language }
event-interpreter-which = På vilket språk behöver du tolk? Värden ser bara hur många som önskar tolk.
event-interpreter-noted = Tack, önskan om tolk är antecknad.

# En ledig plats
event-offer = En plats blev ledig: { $title }, { $moment }. Platser för er: { $heads }. Den är din fram till { $until }.
event-button-take = Jag tar platsen
event-button-decline = Jag tar den inte
event-offer-lapsed = Platsen gick nu till nästa: { $title }, { $moment }. Du kan ställa dig i kö igen.

# Ändringar
event-cancelled = Tyvärr är den här gången inställd: { $title }, { $moment }.
event-moved = Tiden har ändrats. { $title } är nu { $moment }, { $minutes } minuter.
event-moved-seat = Din plats följde med. Om den nya tiden inte passar, berätta det med knappen.
event-changed = Uppgifterna om evenemanget har ändrats: { $title }, { $moment }
event-ended = Evenemanget har tagit slut och ordnas inte längre: { $title }. Tack för att du var med.

# Påminnelse och dagordning
event-remind = Hej! Kom ihåg: { $title }, { $moment }.
event-remind-discreet = Hej! Kom ihåg: { $moment }.
event-remind-stop = Påminnelserna kan ändras eller stängas av under Påminnelser.
event-agenda = Det här talar vi om: { $title }, { $moment }
event-agenda-last = Förra gången satte i gång: { $words }
event-agenda-topic = • { $words }
event-agenda-spots = Det här har vi inte kunnat svara på den här månaden: { $words }
event-agenda-own = Från värden: { $words }

# Önska ämne
event-button-wish = Önska ett ämne
event-ask-wish = Vad vill du att vi talar om? Skriv det här med egna ord. Du ser önskan innan den skickas.
event-wish-shown = Så här skickas önskan. Ditt namn sparas inte med den, och värden ser inte vem som önskade. Skriv utan namn.
event-button-wish-send = Skicka önskan
event-button-wish-away = Skicka inte
event-wish-sent = Tack! Värden ser önskan men inte vem som önskade.
event-wish-put-away = Okej, önskan skickades inte.
event-wish-none = Önskan är redan hanterad. Du kan skriva en ny vid evenemanget.
event-button-stop-writing = Jag skriver inte nu
event-stopped-writing = Okej. Ingenting väntar på dig.

# Berätta vidare
event-button-share = Berätta för en familj
event-share = Välkommen med: { $title }, { $moment }, { $minutes } minuter
event-share-link = Anmäl dig här: { $link }

# När något inte går
event-gone = Det här evenemanget finns inte längre. Kommande evenemang ser du med /evenemang.
event-cancelled-already = Den här gången är inställd. Kommande evenemang ser du med /evenemang.
event-changed-since = Det här evenemanget har ändrats. De senaste uppgifterna ser du med /evenemang.
event-over = Den tiden är redan förbi eller har börjat. Kommande evenemang ser du med /evenemang.
event-sign-up-closed = Anmälan har stängt. Se andra evenemang med /evenemang.
event-too-many = Så många ryms inte längre. Platser för er just nu: { $free }.
event-offer-over = Platsen har redan gått till nästa. Du kan ställa dig i kö igen med /evenemang.
event-too-long = Det är lite för långt. Skriv högst { $most } tecken.
event-enough-wishes = Det finns nu så många önskningar som värden hinner läsa. Tack för tanken, försök gärna senare.
