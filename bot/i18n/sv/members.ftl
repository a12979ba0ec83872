# Till familjen: flera familjemedlemmar i samma ärende.

# Hur en familjemedlem kallas
member-founder = den som öppnade ärendet
member-somebody = familjemedlem
member-parent = förälder { $number }
member-young = ung person { $number }
member-grandparent = mor- eller farförälder { $number }
member-other = familjemedlem { $number }
member-is-parent = förälder
member-is-young = ung person
member-is-grandparent = mor- eller farförälder
member-is-other = familjemedlem

# Länk för att komma med
member-button-invite = Bjud in en familjemedlem
member-link =
    Skicka den här länken till den som du vill ha med:
    { $link }
    Länken fungerar en gång, till { $moment }.
member-link-how = Hen kommer med från sitt eget konto och ser bara sina egna meddelanden. Ingen av er ser den andras meddelanden om de inte delas.

# Att komma med
join-asked = Hej! Du är inbjuden till familjens ärende. Här svarar { $organisation }.
join-worker = Ärendet sköts av { $worker }.
join-queue = Ärendet väntar ännu på någon som tar hand om det. Jag berättar namnet när någon gör det.
join-private = Det du skriver går bara till den som sköter ärendet. Andra i familjen ser det bara om du trycker på Dela med familjen.
join-nobody-named = Du behöver inget namn. Andra ser att någon i familjen är med. Om du berättar vem du är i familjen ser de också det.
join-leave = Du kan lämna ärendet när som helst. Vill du komma med?
join-button-yes = Jag samtycker och kommer med
join-button-no = Jag kommer inte med
join-declined =
    Okej, du kom inte med. Länken fungerar ännu om du ändrar dig.
    Du kan också skriva till mig om det du funderar på. Ingen i familjen ser vad du skriver till mig.
joined = Välkommen med. Skriv här det du vill berätta, så får den som sköter ärendet det.
join-relation =
    Tack för ditt samtycke. Vem är du i familjen?
    Den som sköter ärendet och de andra som är med ser svaret. Du kan låta bli att svara.
relation-button-parent = Förälder
relation-button-young = Barn eller ungdom
relation-button-grandparent = Mor- eller farförälder
relation-button-other = Annan närstående
relation-kept = Tack. Skriv här det du vill berätta. Det går bara till den som sköter ärendet.
member-joined-told = En familjemedlem kom med i ärendet. Det du skriver ses fortfarande bara av den som sköter ärendet, om du inte trycker på Dela med familjen.

# Läget nu
member-status = Du är med i familjens gemensamma ärende.
member-others = Med är också: { $who }
member-next-family = Du kan skriva när det passar dig. Vi återkommer { $moment }.
member-items = Listan över ansvar är gemensam för den som öppnade ärendet och den som sköter det. Skriv här, så får hen ditt meddelande.

# Meddelanden
relay-from-worker-to-you = { $worker } · bara till dig
relay-from-worker-to-all = { $worker } · till alla i ärendet
relay-shared = En familjemedlem ({ $who }) delade ett meddelande
shared-withdrew = En familjemedlem tog tillbaka det som hen delade. Texten är raderad.
member-button-share = Dela med familjen
share-who = Meddelandet går till: { $who }.
share-only-this = Dina andra meddelanden delas inte. Ska det här delas?
share-changed = Nu är det andra med i ärendet än nyss. Se ännu vem som får meddelandet.
member-button-share-yes = Dela
member-button-share-no = Dela inte
share-done = Bra, jag delade meddelandet med: { $who }.
share-not-done = Okej, jag delade inte meddelandet. Bara den som sköter ärendet ser det.
share-already = Du har redan delat det här meddelandet med familjen.

# Ärendets slut och att lämna det
member-resolved =
    Tack för att du har varit med. { $worker } har markerat ärendet som klart.
    Du kan skriva mer, och då öppnas ärendet på nytt.
    Om ingen skriver stängs ärendet { $moment }.
member-closed =
    Tack för att du var med. Familjens gemensamma ärende är stängt.
    Du kan skriva till mig när som helst om din egen sak.
member-button-leave = Lämna ärendet
member-leave-sure = Vill du lämna ärendet? Det du har skrivit finns kvar hos den som sköter det. Du kan ta tillbaka ett meddelande med /angra inom 48 timmar.
member-button-leave-yes = Ja, jag lämnar det
member-button-leave-no = Jag är kvar
member-left = Okej, du är inte längre med. Du kan skriva till mig när som helst om din egen sak.
member-removed =
    Tack för att du var med. Din del i det här ärendet är nu klar.
    Du kan skriva till mig när som helst om din egen sak. Nöd visar numren där man får hjälp genast.

# När något inte går
refused-join-link =
    Tack. Den här länken gäller inte nu. Be den som skickade den om en ny.
    Du kan också skriva till mig om det du funderar på.
refused-join-staff = Tack. Den här länken är för familjemedlemmar. De som arbetar med familjer kommer med genom en inbjudan.
refused-join-own-case =
    Tack. Du har redan ett eget ärende öppet.
    När det är klart kan du komma med genom den här länken. Om länken då har gått ut, be om en ny. Du kan också fråga den som sköter ditt ärende.
refused-join-elsewhere = Tack. Du är redan med i ett annat ärende. Om du lämnar det i vyn Läget nu kan du komma med genom den här länken.
refused-join-links = Tack. Fem länkar som ingen har använt väntar redan. Använd dem, eller vänta tills de går ut.
stale-already-in = Tack. Du är redan med i det här ärendet.
stale-not-in-case = Tack. Du är inte längre med i det ärendet.
stale-nobody-else = Tack. Just nu finns det inga andra i ärendet att dela meddelandet med.
stale-readers-changed = Tack. Nu är det andra med i ärendet än nyss. Tryck på Dela med familjen på nytt.
