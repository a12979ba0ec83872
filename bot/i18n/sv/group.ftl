# Jourgruppen: vad som syns i gruppen och vad en koordinator läser om den. Familjer ser inte detta.

command-group = Jourgrupp

# I gruppen
group-set = Det här är nu jourgruppen. Jouren sköts av { $organisation }.
group-what = Nya ärenden kommer hit som kort: brådska, ämne, språk, när det kom och utlovad svarstid. Familjens ord syns aldrig här.
group-how = Knappen Jag tar ansvar öppnar ärendet för dig privat. Inget som skrivs i gruppen går till familjerna.
group-members = Gruppen är bara för jourhavande. Ta gärna bort andra ur gruppen.
group-leaving = När någon lämnar gruppen upphör personens tillgång till jouren.
group-administrator = Gör mig till administratör i gruppen, så märker jag säkert när någon lämnar den.
group-speaks = Jag skriver på svenska i den här gruppen.
group-already = Det här är redan jourgruppen.
group-replace-ask = Det finns redan en jourgrupp. Ska den bytas till den här gruppen? Bara en koordinator kan byta.
group-button-replace = Byt till den här gruppen
group-set-toast = Bytt. Nya ärenden kommer nu till den här gruppen.
group-no-more = Det här är inte längre jourgruppen. Nya ärenden kommer inte längre hit.
group-card-away = Det här kortet används inte längre.
card-overtaken = Ärende { $number } väntar på någon. Ett nyare kort finns längre ner.
group-write-privately = Skriv till mig privat. Där finns kön, dina ärenden och familjernas meddelanden.

# Över skärmen för den som tryckte
group-for-workers = Tack! En jourhavande tar ärendet. Om du har jour här, be koordinatorn om en inbjudan.
group-for-coordinators = Tack! Det här gör en koordinator.
group-open-private = Jag når dig inte privat. Öppna först chatten med mig, så kan ärendet öppnas där.
group-old-button = Den här knappen används inte längre. Kön finns i vår privata chatt.
group-none = Det här är inte jourgruppen nu.

# För koordinatorer
group-told-set = { $who } gjorde en grupp till jourgrupp. Nya ärenden kommer nu dit.
group-told-let-go = { $who } avstod från jourgruppen. Nya ärenden kommer privat igen.
group-told-lost = Jag kommer inte längre in i jourgruppen. Ärenden kommer nu privat. När du lägger till mig igen fortsätter jag där.
group-told-back = Jag är i jourgruppen igen. Korten där är aktuella.
group-last-coordinator = Du lämnade jourgruppen. Du är den enda koordinatorn, så din tillgång fortsätter.
staff-left-group-you = Tack för ditt arbete, { $name }! Du lämnade jourgruppen, så din tillgång till jouren har upphört. Om det inte var meningen, be koordinatorn om en ny inbjudan.
staff-told-left-group = { $name } lämnade jourgruppen, så tillgången till jouren har upphört. Om det inte var meningen, bjud in på nytt.
group-take-out = Ta också bort personen ur jourgruppen.
staff-button-invite-again = Bjud in på nytt

# Sidan
group-button-page = Jourgrupp
group-page-none = Det finns ingen jourgrupp. Lägg till mig i en grupp och skriv /jourgrupp där. Gruppens namn sparar jag inte.
group-page-set = Jourgruppen används sedan { $since }. Nya ärenden kommer dit.
group-page-lost = Jourgruppen har funnits sedan { $since }, men just nu kommer jag inte in där. Lägg till mig igen eller avstå från gruppen.
group-button-let-go = Avstå från gruppen
group-check-let-go = Ska vi avstå från jourgruppen? Nya ärenden kommer sedan privat till dem som har jour.
group-button-yes = Ja, vi avstår
group-button-no = Nej, tillbaka
group-let-go-done = Klart. Det finns ingen jourgrupp längre.
