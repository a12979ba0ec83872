# Till jourhavande: flera familjemedlemmar i samma ärende.

relay-from-member = Ärende { $number } · { $who }
relay-from-earlier-to = Ärende { $number } · { $worker } → { $who }
owner-member-joined = I ärende { $number } kom { $who } med. Bara du ser det som hen skriver. När du skriver frågar jag vem det är till.
owner-member-left = Ärende { $number }: { $who } lämnade ärendet. Det som hen skrev finns kvar hos dig.
owner-member-shared = Ärende { $number }: { $who } delade sitt meddelande med de andra i ärendet.
owner-member-away = Ärende { $number }: { $who } får inga meddelanden nu. Ta kontakt på annat sätt, om du har kontaktuppgifter.
owner-member-back = Ärende { $number }: { $who } får meddelanden igen.
owner-member-not-reached = Ärende { $number }: ett meddelande kom inte fram. Mottagare: { $who }. Ta kontakt på annat sätt, om du har kontaktuppgifter.
own-member-away = Ärende { $number }: { $who } får inga meddelanden.

# Till vem
member-whom = Vem är det här till i ärende { $number }? Ingenting har skickats ännu.
member-whom-gone = Den som du svarade är inte längre med. Meddelandet gick inte till någon.
member-button-send = Bara: { $who }
member-button-send-all = Till alla i ärendet
sent-to-member = Skickat i ärende { $number }. Mottagare: { $who }.
sent-to-all = Skickat i ärende { $number } till alla: { $who }.
refused-whom-in-case = Flera personer är med i ärendet. Skriv meddelandet på nytt, så frågar jag vem det är till.
stale-member-gone = Hen är inte längre med i ärendet. Ingenting gick till någon.

# Familjemedlemmar
together-button-family = Familjemedlemmar
members-title = Ärende { $number } · familjemedlemmar
members-line = { $who }, med sedan { $moment }
members-none = Bara den som öppnade ärendet är med.
members-how = Genom en länk kommer en familjemedlem med, med eget samtycke. Hen ser varken andras meddelanden eller ärendets ämne.
members-button-link = Länk till mig
members-button-link-founder = Länk till den som öppnade
members-button-remove = Ta bort: { $who }
members-link =
    Länk till ärende { $number }, för en familjemedlem:
    { $link }
    Den fungerar en gång, till { $moment }.
members-link-sent = Jag skickade länken till den som öppnade ärendet. Hen skickar den vidare.
members-remove-sure = Ska { $who } tas bort ur ärende { $number }? Hen får ett vänligt meddelande. Det som hen skrev finns kvar hos dig.
members-button-remove-yes = Ja, ta bort
members-removed = { $who } är inte längre med i ärende { $number }.
members-head = Med är: { $who }
copy-joined = { $moment }: en familjemedlem kom med ({ $who })
copy-left = { $moment }: en familjemedlem är inte längre med ({ $who })
copy-to = { $worker } → { $who }
call-by = Samtalet önskas av { $who }. De andra i ärendet ser inte det här.

# Kuka odottaa
member-still-waits = Väntar ännu på svar: { $who }.
resolve-waits = Ärende { $number }: { $who } väntar ännu på svar. Svara först, eller markera ärendet som klart ändå.
resolve-button-anyway = Markera som klart ändå
