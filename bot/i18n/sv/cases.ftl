# Ärenden: kö, kort, förmedlade meddelanden och respons.

# Vad ärendet gäller
case-topic-open = ämnet klarnar i samtalet
case-language-fi = finska
case-language-sv = svenska
case-language-en = engelska

# Knappar
case-button-resolve = Ärendet är klart
case-button-release = Återlämna till kön
case-button-together = Tillsammans med andra
case-button-close = Saken är i ordning
case-button-reopen = Jag vill berätta mer
card-button-claim = Jag tar ansvar

# Den jourhavandes kort. Här finns aldrig familjens ord.
card-title = Nytt ärende { $number }
card-title-urgent = Brådskande ärende { $number }
card-title-returned = Ärende { $number } är tillbaka i kön
card-facts =
    Ämne: { $topic }
    Språk: { $language }
    Inkom: { $waiting }
    Svar utlovat senast: { $moment }
card-yours = Ärende { $number }: du har ansvaret.
card-taken = Ärende { $number }: { $worker } tog ansvaret.
card-closed = Ärende { $number } är stängt. Familjen behöver inte längre något svar.

# Den ansvarigas ärende
head-title = Ärende { $number } · { $topic }
head-title-urgent = Brådskande ärende { $number } · { $topic }
head-facts =
    Familjens språk: { $language }
    Svara senast: { $moment }
head-over = Du har inte längre ärende { $number }.
head-how = Familjens meddelanden kommer här nedanför. Svara direkt på familjens meddelande, så går svaret till rätt familj.
head-topic-name = Ärende { $number } · { $topic }
owner-reopened = Familjen skrev igen. Ärende { $number } är öppet på nytt. Svara senast { $moment }.
owner-urgent = Ärende { $number } är nu brådskande. Svara familjen så snart du kan.
owner-edited = Familjen ändrade sitt meddelande i ärende { $number }. Den nya texten syns i meddelandet.
owner-withdrew = Familjen tog tillbaka ett meddelande i ärende { $number }. Texten är raderad.
owner-closed = Familjen berättade att ärende { $number } är i ordning. Ärendet är stängt.
owner-closed-quietly = Ärende { $number } är stängt. Familjen skrev inte på nytt.
owner-answer-soon = Påminnelse: familjen väntar på svar i ärende { $number }. Utlovat svar: { $moment }.
owner-ask-family = Familjen har inte skrivit i ärende { $number }. Fråga hur det är, eller markera ärendet som klart.
owner-not-delivered = Ditt meddelande nådde inte familjen i ärende { $number }. Familjen har kanske stängt boten. Ta kontakt på annat sätt, om du har kontaktuppgifter.
coordinator-late = Ärende { $number }: svaret som familjen lovades är försenat. Ansvarig: { $worker }.
coordinator-not-delivered = Ärende { $number }: familjens meddelande når inte { $worker }. Be hen öppna boten, eller ta hand om ärendet.
queue-claim-soon = Påminnelse: ärende { $number } väntar ännu på någon. Utlovat svar: { $moment }.

# Till familjen
family-claimed =
    Tack för att du väntade. { $worker } tar hand om ditt ärende.
    Hen svarar senast { $moment }.
family-claimed-write = Du kan skriva här när du vill. Meddelandet går direkt till den personen.
family-claimed-withdraw = Du kan också ta tillbaka ditt meddelande. Skriv då /angra.
family-released =
    Tack för att du väntar. { $worker } kan inte fortsätta med ditt ärende just nu.
    Ditt ärende är i säkert förvar. En annan arbetstagare tar det.
    Du får svar senast { $moment }.
family-resolved =
    Tack för att du skrev. { $worker } har markerat ditt ärende som klart.
    Du kan berätta om saken är i ordning. Du kan också skriva mer.
    Om du inte skriver stängs ärendet { $moment }.
family-closed-quietly =
    Tack för att du var i kontakt. Vi stängde ditt ärende, eftersom vi inte hörde något nytt av dig.
    Du kan skriva på nytt när du vill.
family-withdrew = { $worker } tog tillbaka sitt meddelande. Texten är raderad. Du kan fortsätta skriva här.
family-not-arrived =
    Tack för meddelandet. Det är i säkert förvar, men { $worker } har inte fått det ännu.
    Vi berättade det för koordinatorn. Du behöver inte skriva på nytt.
family-late =
    Tack för att du har väntat. Vi lovade svara tidigare. Vi är ledsna.
    Ditt ärende är i säkert förvar. Du får svar senast { $moment }.
    Om du inte orkar vänta, tryck på Nöd. Där ser du var du får hjälp genast.

# Förmedlade meddelanden
relay-from-worker = { $worker }
relay-from-family = Ärende { $number } · familjen
relay-from-earlier = Ärende { $number } · { $worker }
relay-part = Del { $part } / { $parts }
relay-edited = Ändrat
relay-part-empty = Den här delen av meddelandet är borttagen.
relay-withdrawn = Meddelandet är återtaget. Texten är raderad.

# När det begärda inte går: för jourhavande
refused-already-claimed = { $worker } hann ta ansvaret. Det kan finnas andra ärenden i kön.
refused-only-for-workers = Tack, jag förstår. Den här knappen är för jourhavande. Skriv till mig med egna ord, så hjälper jag.
refused-own-matter = Det här är ditt eget ärende. En annan arbetstagare tar det.
refused-withdraw-too-late = Meddelandet har funnits hos familjen i över 48 timmar. Telegram tar inte längre bort det. Du kan ändra meddelandet eller skriva till familjen.
stale-not-your-case = { $worker } har nu ansvaret för det här ärendet. Meddelandet gick inte till familjen.
stale-case-in-queue = Ärendet är nu i kön. Ta först ansvaret. Ingenting gick till familjen.

# När det begärda inte går: för alla
stale-case-unknown = Tack. Jag hittar inte längre det här ärendet. Här ser du vad du kan göra nu.
stale-case-closed = Tack. Det här ärendet är redan stängt. Du kan börja ett nytt ärende när du vill.
stale-case-moved = Tack. Ärendet har redan gått vidare. Med knapparna ser du var det är nu.
stale-no-open-case = Tack. Du har inget öppet ärende just nu. Skriv vad du funderar på, så hjälper jag.
stale-message-unknown = Tack. Det här meddelandet finns inte längre. Det är kanske redan återtaget.
invitation-not-valid = Tack. Den här inbjudan gäller inte längre. Be koordinatorn om en ny. Du kan också skriva till mig vad du funderar på.

# Respons
feedback-ask = Tack för att du skrev till oss. Fick du hjälp? Du kan svara med en knapp. Svaret sparas utan ditt namn.
feedback-button-yes = Ja
feedback-button-partly = Delvis
feedback-button-no = Nej
stale-feedback-given = Tack. Du har redan svarat på det här. Du kan skriva till oss när du vill.
