# Det som familjen läser.

welcome-who = Hej! Jag är en automatisk rådgivningsbot. Jag hjälper dig att hitta rätt tjänst och rätt människa.
welcome-write = Skriv med egna ord vad du funderar på. Namn eller personbeteckning behövs inte.
welcome-channel = Telegram är inte en skyddad myndighetskanal. Skriv inga uppgifter om hälsa eller om andra människor.
welcome-hours = En människa läser meddelanden { $hours }. Ring 112 i en nödsituation.

menu = Skriv med egna ord vad du funderar på. Du kan också be en människa komma med.
menu-case = Du kan skriva mer här. Läget nu visar vem som sköter ditt ärende och när du får svar.
help-write = Skriv med egna ord vad du funderar på. Jag söker en tjänst som passar.
help-human = Prata med en människa: en arbetstagare tar hand om ditt ärende.
help-status = /lage berättar hur det går med ditt ärende. /vem berättar vem som sköter det.
help-more = /sprak byter språk. /angra tar tillbaka ditt meddelande. /om berättar om tjänsten.
help-emergency = Nöd visar numren där du får hjälp genast.

answer-found = { $count ->
        [one] Tack för att du berättade. Det här kan vara till hjälp:
       *[other] Tack för att du berättade. De här kan vara till hjälp:
    }
answer-more = Tack, bra att veta. Kunde något av det här passa?
answer-closest = De här ligger närmast det du berättade:
answer-service = { $number }. { $name }
answer-why = Jag hittade det här med orden: { $words }.
answer-end = Om inget passar kan du prata med en människa.
answer-handed-over = Tack för att du berättade. Jag hittar inget säkert svar, men en människa kan hjälpa. Tryck på Prata med en människa.
answer-all-seen = Tack för att du gick igenom de här. En människa kan hjälpa bättre. Tryck på Prata med en människa, så tar jag med det du skrev.

step-call = Nästa steg: ring { $contact }.
step-write = Nästa steg: skriv till { $contact }.
step-come = Nästa steg: kom till platsen, { $contact }.
step-book = Nästa steg: boka en tid, { $contact }.
step-apply = Nästa steg: gör en ansökan, { $contact }.
step-chat = Nästa steg: skriv i chatten, { $contact }.
step-search = Nästa steg: sök på nätet med orden { $contact }.
step-ask-for-you = Nästa steg: tryck på Prata med en människa, så frågar vi för dig.

service-alert = Observera: { $text }
service-conditions = För vem: { $text }
service-instructions = Så kommer du i gång: { $text }
channel-phone = Telefon: { $contact }
channel-chat = Chatt: { $contact }
channel-form = Blankett: { $contact }
channel-web = På nätet: { $contact }
channel-email = E-post: { $contact }
channel-place = Adress: { $contact }
channel-search = Sök på nätet: { $contact }
channel-hours = Öppet { $hours }
channel-shut = Undantag: stängt { $days }
channel-other-hours = Undantag: öppet { $days } kl. { $opens }–{ $closes }
contacts-organisation = Tjänsten ordnas av { $organisation }.
contacts-free = Tjänsten är avgiftsfri.
contacts-verified = Uppgifterna är kontrollerade { $date }.
contacts-unverified = Uppgifterna är inte bekräftade ännu. Kontrollera dem när du ringer.
contacts-ask = När du tar kontakt kan du bara berätta vad du funderar på. Det räcker.
contacts-gone = Uppgifterna om den här tjänsten har ändrats. Skriv igen vad du funderar på, så söker jag en ny.

who-is-it-for = Tack för att du berättade. En fråga till: vem gäller det?
which-fits = Tack för att du berättade. En fråga till: vilket av det här ligger närmast?
option-child = Ett barn
option-young = En ung person
option-adult = En vuxen
option-child-words = barn
option-young-words = ungdom
option-adult-words = vuxen

human-words = människa | en människa | jag vill prata med en människa | jag vill prata med någon | kan jag prata med någon | kan jag få prata med en människa
yes-words = ja | jo | ja tack | gärna | jag vill | ja gärna | ok
no-words = nej | nä | nej tack | jag vill inte | inte nu | behövs inte
greeting-words = hej | hejsan | hallå | tjena | moi | god morgon | god dag | god kväll | är det någon här
thanks-words = tack | tack så mycket | tusen tack | tackar | ok tack | ok, tack | stort tack | tack för hjälpen
greeting = Hej! Berätta med egna ord vad du funderar på. Du kan skriva precis som det faller dig in.
thanks-answer = Varsågod. Du kan skriva till mig när som helst.
thanks-in-case = Tack själv. Är saken i ordning nu?
offer-declined = Det är okej. Du kan skriva till mig när som helst. Nöd visar numren där du får hjälp genast.
human-asked = Bra, jag har bett en människa komma med. Hen svarar senast { $moment }.
human-told-once = Jag tog med det du skrev. Du behöver inte berätta på nytt.
human-write-now = Skriv här i lugn och ro vad du funderar på. Meddelandet går direkt till den som svarar.
human-already = Ditt ärende är redan hos oss. Du kan skriva mer här.
human-wish-passed-on = Tack, jag förmedlade din önskan.
human-reopened = Bra, jag öppnar ärendet på nytt. Skriv här vad du vill berätta.

passed-on = Tack, jag förmedlade meddelandet. { $name } svarar senast { $moment }.
passed-on-waiting = Tack, jag förmedlade meddelandet. { $name } läser det nästa gång på jobbet.
kept-in-queue = Tack, meddelandet är i säkert förvar. En människa svarar senast { $moment }.
message-edited = Bra, jag ändrade meddelandet också här.

status-none = Du har inget öppet ärende nu. Skriv vad du funderar på eller tryck på Prata med en människa.
status-topic = Ditt ärende: { $topic }
status-topic-none = Ditt ärende: det du skrev om.
status-queue = Ärendet är i jourens kö. Jag berättar namnet genast när någon tar det.
status-owner = { $name } sköter ditt ärende.
status-next-answer = Härnäst får du svar. Svaret kommer senast { $moment }.
status-next-family = Härnäst väntar vi på ett meddelande från dig. Skriv när det passar dig. Vi återkommer { $moment }.
status-resolved = Ärendet är markerat som klart. Det öppnas igen när du skriver.
status-closed = Ditt förra ärende är stängt. Du kan skriva om något nytt när som helst.
who-nobody = Du har inget öppet ärende nu. Tryck på Prata med en människa, så ber jag någon komma med.

case-closed = Tack. Ärendet är nu stängt. Du kan skriva igen när som helst.
feedback-thanks = Tack för att du berättade. Det hjälper oss.
feedback-not-enough = Tråkigt att hjälpen inte räckte till. Skriv eller tryck på Prata med en människa, så fortsätter vi därifrån.

withdraw-choose = Vilket meddelande vill du ta tillbaka?
withdraw-how = Om du raderar i Telegram finns meddelandet ännu hos oss. Tryck på en knapp, så raderas det hos oss.
withdraw-none = Du har inga meddelanden att ta tillbaka nu. Ett meddelande till en människa kan tas tillbaka inom 48 timmar.
withdrawn = Jag tog tillbaka meddelandet. Texten är raderad.
withdrawn-own-copy = I din egen telefon kan du radera meddelandet själv.

unusable = Tack. Jag läser bara text. Skriv med några ord vad du funderar på eller tryck på Prata med en människa.
unusable-photo = Tack. Jag tar inte emot bilder, för de kan visa uppgifter om andra människor. Berätta med ord eller tryck på Prata med en människa.
unusable-voice = Tack. Jag kan inte lyssna på röstmeddelanden. Skriv med några ord vad du funderar på eller tryck på Prata med en människa.
unusable-document = Tack. Jag tar inte emot filer, för de kan innehålla uppgifter om andra människor. Berätta med ord eller tryck på Prata med en människa.
unusable-words-read = Jag läste dina ord. Bilden eller filen tog jag inte emot, för de kan innehålla uppgifter om andra människor.

pro-welcome = Välkommen, { $name }. Jag är en automatisk rådgivningsbot för yrkespersoner.
pro-how = Beskriv situationen utan namn och andra personuppgifter, eller tryck på Vem kan jag fråga. Du får tjänster, kontaktpersoner och direkta nummer.
pro-human = Prata med en människa finns i menyn: en jourhavande tänker tillsammans med dig.
pro-hours = De jourhavande läser meddelanden { $hours }. Ring 112 i en nödsituation.
pro-contact = { $role }: { $name } { $line }
pro-anonymous-yes = Anonym konsultation: ja.
pro-anonymous-no = Anonym konsultation: nej.
pro-needs = Berätta först: { $needs }
