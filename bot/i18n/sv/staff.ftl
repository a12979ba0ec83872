# Personalen: inbjudningar, roller, bekräftelser, pauser och att sluta.

command-staff = Personalen
command-finish = Jag slutar i jouren
staff-role-worker = jourhavande
staff-role-professional = yrkesperson
staff-role-coordinator = koordinator
staff-role-family = ingen roll
staff-by-nobody = Administrationen

# Listan och en persons sida
staff-title = { $count ->
        [one] Personalen: en person
       *[other] Personalen: { $count } personer
    }
staff-own-title = Din plats i jouren
staff-line-confirmed = Med sedan { $since }. Bekräftad { $confirmed }.
staff-line-unconfirmed = Med sedan { $since }. Väntar på bekräftelse, senast bekräftad { $confirmed }.
staff-line-paused = Med sedan { $since }. Åtkomsten är pausad, senast bekräftad { $confirmed }.
staff-button-person = { $name }
staff-button-open = Öppna: { $name }
staff-button-before = Föregående
staff-button-after = Följande
staff-button-back = Personalen
staff-button-invite = Bjud in en ny
staff-button-round = Bekräfta personalen
staff-button-rename = Ändra namn och titel
staff-button-role = Ändra roll
staff-button-confirm = Arbetar fortfarande här
staff-button-remove = Ta bort ur personalen
staff-button-finish = Jag slutar i jouren
staff-button-stay = Jag fortsätter i jouren
staff-button-yes = Ja, gör så
staff-button-no = Nej, tillbaka
staff-button-to-queue = Ja, ärendena till kön
staff-button-to = Ja, ärendena: { $name }
staff-gone = Den här personen hör inte längre till personalen.
staff-last-coordinator = Minst en koordinator måste vara kvar. Bjud först in en annan koordinator eller ge rollen till någon.

# Att bjuda in
staff-which-role = Till vilken roll bjuder du in en ny person?
staff-ask-name = Skriv namn och titel så som familjerna läser dem, till exempel: Aino, familjehandledare. Rollen är { $role }.
staff-not-a-name = Tack. Det här ser inte ut som ett namn, och jag skickade det ingenstans. Skriv på en rad: Aino, familjehandledare
staff-name-gone = Det här namnet väntar jag inte längre på. Börja om från personalen.
staff-check-invite = Ska jag bjuda in { $name }? Rollen är { $role }.
staff-invited = Inbjudan är klar: { $name }, rollen { $role }.
staff-invited-how = Ge länken bara till den här personen. Den fungerar en gång inom 72 timmar, och jag visar den inte igen.
staff-button-uninvite = Ta tillbaka inbjudan
staff-uninvited = Jag tog tillbaka inbjudan. Länken fungerar inte längre.
staff-invitation-gone = Inbjudan är redan använd, tillbakatagen eller för gammal.

# Namn och roll
staff-ask-new-name = Nu läser familjerna: { $name }. Skriv nytt namn och ny titel, till exempel: Aino, familjehandledare
staff-check-rename = Ska familjerna läsa så här från och med nu: { $name }?
staff-renamed = Namnet är ändrat.
staff-renamed-you = Familjerna läser nu ditt namn så här: { $name }.
staff-which-new-role = { $name } är nu { $role }. Vilken roll framöver?
staff-check-role = Ska { $name } få rollen { $role }?
staff-check-role-leaving = Ska { $name } få rollen { $role }? Åtkomsten till kön upphör.
staff-role-changed = Rollen är ändrad.
staff-role-now = Din roll är nu { $role }.
staff-told-role = { $who } ändrade rollen: { $name } är nu { $role }.

# Att ta bort och att sluta
staff-check-remove = Ska { $name } tas bort? Åtkomsten upphör genast.
staff-removed = { $name } hör inte längre till personalen.
staff-removed-you = Tack för ditt arbete, { $name }: din uppgift i jouren har nu upphört, och du kan fortfarande be om hjälp här som vem som helst.
staff-left-you = Tack för ditt arbete, { $name }: din uppgift i jouren har nu upphört, och du kan fortfarande be om hjälp här som vem som helst.
staff-told-removed = { $who } tog bort ur personalen: { $name }.
staff-told-left = { $name } slutade i jouren.
staff-check-finish = Vill du sluta i jouren? Din åtkomst upphör genast.
staff-finished = Okej.
staff-card-put-away = Det här kortet används inte längre.

# Bekräftelse varje kvartal
staff-round = Ett nytt kvartal har börjat. Arbetar de här personerna fortfarande här?
staff-round-again = De här personerna väntar jag ännu på bekräftelse om. Om två veckor pausas åtkomsten för dem som inte är bekräftade.
staff-round-names = { $names }
staff-round-rest = { $count ->
        [one] Dessutom en person, vars knappar syns när listan blir kortare.
       *[other] Dessutom { $count } personer, vars knappar syns när listan blir kortare.
    }
staff-round-done = Tack. Alla är bekräftade.
staff-button-confirm-all = Alla arbetar fortfarande här
staff-button-confirm-one = Arbetar: { $name }
staff-warning = Hej! Ditt arbete här väntar ännu på koordinatorns bekräftelse, och utan den pausas din åtkomst { $moment }. Fråga: { $names }.
staff-paused-you = Hej { $name }! Din åtkomst till jouren är pausad tills en koordinator bekräftar att du fortfarande arbetar här.
staff-told-paused = Åtkomsten är pausad, eftersom ingen har bekräftat: { $name }.
staff-button-back-to-work = Arbetar här, ge åtkomst
staff-back-you = Välkommen tillbaka, { $name }. Din roll är { $role }.
staff-told-back = { $who } bekräftade: { $name } är med igen.

# När det finns ärenden
staff-cases-moved = { $count ->
        [one] Ett ärende fick en ny plats, och familjen vet det.
       *[other] { $count } ärenden fick en ny plats, och familjerna vet det.
    }
staff-cases-who = { $count ->
        [one] Vem får det enda ärendet?
       *[other] Vem får de { $count } ärendena?
    }
staff-cases-to-queue = { $count ->
        [one] Ett ärende går tillbaka till kön.
       *[other] { $count } ärenden går tillbaka till kön.
    }
worker-former = en tidigare medarbetare
