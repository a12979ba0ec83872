# För familjer: bokade tider och påminnelser om dem.

# Bokad, flyttad, ändrad
time-agreed =
    Tiden är bokad: { $moment }.
    Räkna med { $minutes } minuter. Du träffar { $worker }.
time-moved-to =
    Tiden är nu { $moment }. Räkna med { $minutes } minuter.
    Den tidigare tiden gäller inte längre. Du träffar { $worker }.
time-details-changed =
    Uppgifterna om din tid har ändrats. Tiden är densamma: { $moment }, { $minutes } minuter.
    Du träffar { $worker }.
time-changes = Om tiden inte passar kan du byta eller avboka den när som helst.
time-place = Plats: { $words }
time-address = Adress: { $words }
time-link = Distanslänk: { $words }
time-directions = Så hittar du dit: { $words }
time-people = Med på mötet: { $words }
time-bring = Ta med: { $words }
time-interpreter = En tolk är på plats: { $language }.
time-support = Du kan ta med en stödperson.
time-place-shown = { $moment }, { $minutes } minuter

# Påminnelse
time-remind = Hej! Du har en tid { $moment }. Du träffar { $worker }.
time-remind-coming = Hej! Vi ses { $moment }. Du träffar { $worker }.
time-remind-discreet = Hej! Kom ihåg: { $moment }.
time-remind-stop = Du kan ändra eller stoppa påminnelserna under Påminnelser.
time-button-come = Jag kommer
time-button-move = Jag byter tid
time-button-cancel = Jag avbokar
time-button-place = Visa platsen
time-button-wishes = Påminnelser
time-button-new = Jag vill ha en ny tid
time-thanks = Tack! Vi ses { $moment }.
time-no-place = Platsen är inte antecknad ännu. Fråga här, så får du svar.

# Familjens svar
time-move-how =
    Det går bra! Skriv här när det skulle passa dig.
    En medarbetare läser och föreslår en ny tid. Din nuvarande tid { $moment } gäller tills ni har kommit överens om en ny.
time-cancel-sure = Ska tiden { $moment } avbokas?
time-button-cancel-sure = Ja, jag avbokar
time-button-keep = Jag behåller tiden
time-kept = Bra, tiden står kvar: { $moment }.
time-cancelled-own = Tiden { $moment } är avbokad. Tack för att du berättade.
time-cancelled = Tiden { $moment } är tyvärr inställd. Du skulle ha träffat { $worker }.
time-cancel-reason = Orsak: { $reason }
time-new-offer = Vill du ha en ny tid? Tryck på knappen eller skriv här.
time-new-how = Skriv här när det skulle passa dig. En medarbetare läser och föreslår en tid.
time-missed = Vi träffades inte på den bokade tiden { $moment }. Det gör inget, sådant händer.
time-missed-new = Ska vi boka en ny tid? Tryck på knappen eller skriv när det passar.
time-missed-again = Kanske något annat sätt passar bättre: ett samtal, ett distansmöte eller meddelanden här. Skriv vad som skulle kännas bra.

# När knappen är gammal eller tiden har ändrats
time-unknown = Den här tiden finns inte längre. Här är vad du kan göra nu.
time-moved = Den här tiden har ändrats, och det senaste finns längre ner bland meddelandena. Du kan också fråga här.
time-cancelled-already = Den här tiden är avbokad. Skriv här om du vill ha en ny.
time-over = Den tiden är redan förbi. Det går alltid att boka en ny.
time-skipped = Den natten ställs klockan om och är aldrig { $time }. Nästa möjliga tid är { $later }.
time-twice = Den natten kommer klockslaget två gånger, eftersom klockan ställs om. Välj en annan tid.
time-too-far = Det är för långt fram. Boka högst två år framåt.
time-too-long = En tid kan vara högst { $most } minuter, och den måste sluta efter att den har börjat.
time-detail-too-long = Texten är för lång: högst { $most } tecken.
time-not-begun = Tiden har inte börjat ännu, eller så är den avbokad. Anteckna det här först efteråt.
time-nobody = Välj vem tiden bokas med. Personen behöver vara med i ärendet.

# Hur jag blir påmind
remind-wishes =
    När vill du bli påmind? Tryck så ändras valet.
    Mellan klockan 21 och 8 skickar vi inga påminnelser.
remind-none = Nu får du inga påminnelser. De bokade tiderna gäller ändå.
remind-button-7d = En vecka före: { $on }
remind-button-3d = Tre dagar före: { $on }
remind-button-1d = En dag före: { $on }
remind-button-2h = Två timmar före: { $on }
remind-button-place = Dölj platsen i meddelanden: { $on }
remind-button-discreet = Visa bara dag och klockslag: { $on }
remind-button-stop = Stoppa alla påminnelser
remind-on = ja
remind-off = nej
time-host-open = en av våra medarbetare
times-held-by = { $count ->
    [one] Din bokade tid står kvar. Du träffar nu { $worker }.
   *[other] Dina bokade tider står kvar. Du träffar nu { $worker }.
}
times-stay-though-closed = { $count ->
    [one] Din bokade tid står kvar fast ärendet är avslutat. Om du inte behöver den kan du avboka här eller med /tider.
   *[other] Dina bokade tider står kvar fast ärendet är avslutat. Om du inte behöver dem kan du avboka här eller med /tider.
}
time-button-cancel-of = Avboka: { $moment }
time-move-ask = Din tid { $moment } står kvar tills ni har kommit överens om en ny. Vill du att vi frågar medarbetaren om en ny tid?
time-button-ask-new = Fråga om en ny tid
