# För arbetstagare: ett ärende lämnas över till en annan, sammanfattning, egen kontaktperson, byten.

together = Ärende { $number }: vad vill du göra tillsammans med andra?
together-button-handover = Lämna över till en kollega
together-button-kutsu = Bjud in någon
together-button-guide = Vi hänvisade till en tjänst
together-button-own-worker-offer = Erbjud dig som egen kontakt
together-button-summary = Skriv en sammanfattning

# Ord som frågades inne i ett ärende
words-how = Skriv det här. Jag visar det för dig innan något händer. Ingenting går till familjen.
words-too-long = Texten är för lång. Korta den till { $count } tecken och skriv på nytt.
words-button-cancel = Avbryt
words-button-handover = Föreslå med hälsningen
words-button-summary = Spara sammanfattningen

# Överlämning
handover-to-whom = Ärende { $number } · { $topic }. Vem vill du lämna över ärendet till? Du har ansvaret tills familjen vet.
handover-nobody = Nu finns ingen att lämna över ärendet till.
handover-button-person = { $name }
handover-button-more = Fler kolleger
handover-why = Varför { $worker }? Hen ser orsaken och temat, inte familjens meddelanden.
handover-why-button-skill = Hens kunnande behövs
handover-why-button-language = Gemensamt språk
handover-why-button-absence = Jag blir borta
handover-why-button-acquainted = Hen känner familjen
handover-why-button-wish = Familjen önskar byte
handover-why-button-note = Skriv en hälsning
handover-why-skill = ditt kunnande behövs
handover-why-language = gemensamt språk
handover-why-absence = jag blir borta
handover-why-acquainted = du känner familjen
handover-why-wish = familjen önskar byte
handover-why-note = jag skrev en hälsning som du får med ärendet
handover-why-kutsu = du kom med på inbjudan
handover-ask-note = Skriv en kort hälsning i ärende { $number }. Den nya läser den när ärendet är hens.
handover-proposed = Ärende { $number }: förslaget är på väg. { $worker } svarar senast { $moment }. Till dess har du ansvaret.
handover-waits-family = Ärende { $number }: { $worker } tar ansvaret. Familjen får veta det just nu. Till dess har du ansvaret.
handover-button-withdraw = Ta tillbaka förslaget
handover-button-other = Välj en annan
handover-button-told = Jag berättade på annat sätt
handover-withdrawn = Ärende { $number }: förslaget är återtaget. Du har ansvaret.
handover-card-title = Tar du ansvar för ärende { $number }?
handover-card =
    { $worker } frågar dig.
    Ämne: { $topic }
    Språk: { $language }
    Varför: { $why }
    Svara senast: { $moment }
handover-button-take = Jag tar ansvar för detta
handover-button-decline = Jag kan inte
handover-taken-toast = Fint. Familjen får veta nu. Ärende { $number } är ditt när familjen vet.
handover-declined-toast = Okej. Jag berättade för den som föreslog.
handover-taken-card = Ärende { $number }: du tar ansvaret. { $worker } är med tills familjen vet. Sedan får du meddelandena.
handover-declined-card = Ärende { $number }: du kan inte nu. { $worker } fortsätter.
handover-withdrawn-card = Ärende { $number }: { $worker } tog tillbaka förslaget. Du behöver inte göra något.
handover-overdue-card = Ärende { $number }: tiden för förslaget gick ut. { $worker } fortsätter.
handover-ended-card = Ärende { $number } tog en annan väg. Förslaget gäller inte längre. Det kom från { $worker }.
handover-taken-owner = Ärende { $number }: { $worker } tar ansvaret. Familjen får ett meddelande om er båda. Du har ansvaret tills det är framme.
handover-declined-owner = Ärende { $number }: { $worker } kan inte nu. Du har ansvaret.
handover-overdue-owner = Ärende { $number }: { $worker } svarade inte på två arbetsdagar. Förslaget är återtaget och du har ansvaret. Koordinatorn vet.
handover-overdue-coordinator = Ärende { $number }: { $worker } föreslog en överlämning, men { $other } svarade inte på två arbetsdagar. Ansvaret är som förut.
handover-ended-owner = Ärende { $number } tog en annan väg, så överlämningen slutade. Den nya skulle ha varit { $worker }.
handover-not-reached = Ärende { $number }: meddelandet om den nya nådde inte familjen. Berätta på annat sätt, till exempel per telefon. Tryck sedan på Jag berättade på annat sätt. Den nya är { $worker }.
handover-told-toast = Tack. Ärendet är nu hos den nya.
handover-done-owner = Ärende { $number }: familjen vet, och ansvaret har nu { $worker }. Familjen fick veta att du är med tills de har träffats. Gamla meddelanden kan du fortfarande läsa.
handover-note-read = Ärende { $number }: hälsning av { $worker }
stale-handover-over = Det här förslaget gäller inte längre.
refused-handover-running = Ärendet är redan föreslaget: { $worker }. Ta först tillbaka det om du vill välja en annan.
refused-not-this-colleague = Hen kan inte ta det här ärendet. Välj en annan.
refused-family-not-told = Meddelandet till familjen är på väg. Vänta en stund.

# Byten
many-changes-coordinator = Ärende { $number }: arbetstagaren har bytts { $count } gånger. Ärendet behöver ett gemensamt möte eller en orsak. Jag frågade den ansvariga.
many-changes-owner = Ärende { $number }: arbetstagaren har bytts { $count } gånger. Kom överens om ett gemensamt möte eller berätta orsaken med ett tryck.
many-changes-button-meeting = Vi har ett gemensamt möte
many-changes-button-absence = Orsak: frånvaro
many-changes-button-language = Orsak: språk
many-changes-button-wish = Orsak: familjens önskan
many-changes-button-skill = Orsak: kunnande
many-changes-noted = Tack, jag antecknade det i ärende { $number }.
stale-nothing-to-explain = Det här frågas inte längre.

# Sammanfattning och familjens tidigare ärende
summary-ask = Skriv en sammanfattning av ärende { $number }. Den läses av den som möter familjen härnäst. Kom överens om innehållet med familjen.
summary-now = Sammanfattningen av ärende { $number } nu:
summary-kept = Sammanfattningen av ärende { $number } är sparad.
earlier-title = Familjen har haft ärende { $earlier } tidigare
earlier-facts =
    Ämne: { $topic }
    Började: { $opened }
    Slutade: { $closed }, { $how }
earlier-how-resolved = arbetstagaren markerade det som klart
earlier-how-closed = familjen avslutade
earlier-worker = Då hade ansvaret: { $worker }
earlier-nobody = Då hann ingen ta ansvaret.
earlier-summary = Hens sammanfattning:
earlier-no-summary = Det finns ingen sammanfattning.

# Egen kontaktperson
own-worker-asked = Jag frågade familjen om du får vara deras egen kontaktperson. Jag berättar svaret.
own-worker-is = Du är redan familjens egen kontaktperson.
own-worker-agreed = Familjen svarade: { $worker } är nu deras egen kontaktperson.
own-worker-declined = Familjen svarade att den inte behöver en egen kontaktperson nu. Ärendet fortsätter som förut: { $worker }.
own-worker-wish-worker = Familjen önskar en annan kontaktperson. Det är vanligt, och ingen har gjort fel. Önskan: { $why }. Lämna över ärendet i lugn och ro. Nuvarande: { $worker }.
own-worker-wish-coordinator = En familj önskar en annan kontaktperson. Nuvarande: { $worker }. Önskan: { $why }. Hjälp till att hitta följande.
own-worker-wish-language = ett annat språk
own-worker-wish-times = andra tider
own-worker-wish-person = en annan människa
own-worker-wish-untold = inte berättat
refused-other-own-worker = Familjen har redan en egen kontaktperson: { $worker }.
