# Öppna evenemang för dem som gör och leder dem.

event-button-own = Mina evenemang
event-button-new = Nytt evenemang
event-mine = Evenemang som du kan ändra
event-mine-none = Du har inga evenemang ännu.
event-button-mine = { $title }
event-button-event = Tillbaka till evenemanget

# Frågor
event-ask-new = Vad heter evenemanget? Skriv namnet här.
event-ask-title = Skriv det nya namnet.
event-ask-time = När? Skriv till exempel: ti 1.12. kl. 8.30–9.30
event-ask-place = Var? Skriv plats och adress, eller adressen till ett distansmöte.
event-ask-directions = Hur hittar man dit? Skriv dörr, våning, buss eller parkering.
event-ask-whom = För vem är evenemanget? Skriv kort.
event-ask-capacity = Hur många ryms? Skriv ett tal.
event-ask-last-day = Vilken är sista dagen? Skriv till exempel: 31.5.2027
event-ask-skip = Vilken dag hoppar du över? Skriv till exempel: 24.12.
event-ask-move = När blir det i stället? Skriv till exempel: on 2.12. kl. 9–10
event-ask-agenda = Skriv dagordningen. Du ser den innan den skickas.
event-ask-came = Hur många kom? Skriv ett tal. Inga namn antecknas.
event-ask-outcome = Vad kom i gång? Skriv en rad utan namn.
event-choose-repeat = Hur ofta? Klockslaget är detsamma också när klockan ställs om.
event-choose-languages = Vilka språk talas? Tryck för att ändra.
event-choose-host-id = Vem är värd?
event-choose-audience = Vem ser evenemanget?
event-choose-closes-hours = Hur länge kan man anmäla sig?
event-choose-agenda-hours = När skickas dagordningen till de anmälda?

# Kortet
event-card-draft = Utkast: { $title }
event-card-open = Publicerat: { $title }
event-card-ended = Avslutat: { $title }
event-card-no-time = Tiden saknas.
event-card-when = { $moment }, { $minutes } minuter
event-repeat-once = En gång
event-repeat-weekly = Varje vecka
event-repeat-fortnightly = Varannan vecka
event-repeat-monthly = En gång i månaden, { $weekday } nr { $nth }
event-repeat-last = En gång i månaden, sista { $weekday }
event-card-last-day = Sista dagen: { $day }
event-card-left-out = Hoppas över: { $days }
event-card-next = Sedan: { $moment }
event-card-no-place = Platsen saknas.
event-audience-families = Syns för alla: familjer och yrkespersoner.
event-audience-professionals = Syns bara för yrkespersoner och medarbetare.
event-card-seats = Platser: { $seats }
event-card-no-limit = Antalet platser är inte begränsat.
event-closes-0 = Man kan anmäla sig ända tills det börjar.
event-closes-24 = Man kan anmäla sig till dagen innan.
event-closes-48 = Man kan anmäla sig till två dagar innan.
event-closes-168 = Man kan anmäla sig till en vecka innan.
event-agenda-at-0 = Dagordningen skickas dagen innan kl. 15.
event-agenda-at-2 = Dagordningen skickas två timmar innan.
event-agenda-at-4 = Dagordningen skickas fyra timmar innan.
event-card-holiday = Observera helgdagen: { $day }, { $name }
event-card-missing = Lägg till det som saknas. Andra ser inte utkastet.
event-card-ready = Kontrollera och publicera. Andra ser inte utkastet.
event-card-pending = Ändringarna gäller inte ännu. När du tar dem i bruk får de anmälda ett meddelande.
event-published = Evenemanget är publicerat.
event-applied = Ändringarna gäller. Så här många fick ett meddelande: { $count }.
event-dropped = Ändringarna togs bort.
event-thrown-away = Utkastet togs bort.
event-copied = Här är ett nytt utkast med samma uppgifter. Ge det en tid.
event-end-sure = Ska hela evenemanget { $title } avslutas? Alla kommande tillfällen ställs in och de anmälda får veta det.
event-ended-noted = Evenemanget är avslutat. Så här många fick ett meddelande: { $count }.

# Kortets knappar
event-button-edit-title = Namn
event-button-edit-time = Tid
event-button-edit-repeat = Upprepning
event-button-edit-place = Plats
event-button-edit-directions = Hitta dit
event-button-edit-whom = För vem
event-button-edit-languages = Språk
event-button-edit-capacity = Antal platser
event-button-edit-closes-hours = Anmälan
event-button-edit-agenda-hours = Dagordningens tid
event-button-edit-host-id = Värd
event-button-edit-audience = Vem ser
event-button-edit-last-day = Sista dagen
event-button-edit-skip = Hoppa över en dag
event-button-no-capacity = Ingen gräns
event-button-no-last-day = Ingen sista dag
event-button-skip = Med eller inte: { $day }
event-button-language = { $language }: { $on }
event-button-repeat-once = En gång
event-button-repeat-weekly = Varje vecka
event-button-repeat-fortnightly = Varannan vecka
event-button-repeat-monthly = Varje månad, samma veckodag
event-button-repeat-last = Varje månad, sista veckodagen
event-button-host = { $name }
event-button-audience-families = Alla
event-button-audience-professionals = Bara yrkespersoner
event-button-closes-hours-0 = Tills det börjar
event-button-closes-hours-24 = En dag innan
event-button-closes-hours-48 = Två dagar innan
event-button-closes-hours-168 = En vecka innan
event-button-agenda-hours-0 = Dagen innan kl. 15
event-button-agenda-hours-2 = Två timmar innan
event-button-agenda-hours-4 = Fyra timmar innan
event-button-publish = Publicera
event-button-throw-away = Ta bort utkastet
event-button-apply = Ta i bruk och berätta
event-button-drop = Ta bort ändringarna
event-button-copy = Gör en kopia
event-button-end = Avsluta evenemanget
event-button-end-yes = Ja, avsluta

# Gångerna
event-button-times = Tillfällen
event-times = Kommande tillfällen: { $title }
event-times-none = Det finns inga kommande tillfällen.
event-times-line = { $number }. { $moment }. Kommer: { $coming }.
event-button-time = { $number }. { $day }
event-button-time-back = Tillbaka till tillfället
event-time-cancelled = Det här tillfället är inställt.
event-time-coming = Kommer: { $coming }. Anmälningar: { $signups }.
event-time-line = Lediga: { $free }. I kö: { $waiting }. Erbjudna: { $offered }.
event-time-interpreter = Tolk, { $language }: { $count }
event-button-move = Flytta
event-button-cancel = Ställ in tillfället
event-button-cancel-yes = Ja, ställ in
event-button-move-yes = Flytta och berätta
event-cancel-sure = Ska tillfället { $moment } ställas in? Alla anmälda får veta det genast.
event-cancelled-noted = Tillfället är inställt. Så här många fick ett meddelande: { $count }.
event-move-sure = Ska tillfället flyttas { $old } → { $moment }, { $minutes } minuter? Alla anmälda får veta det genast.
event-moved-noted = Tillfället är flyttat, och de anmälda har fått veta det.

# Dagordning
event-button-agenda = Dagordning och önskningar
event-agenda-ask = Vad talar vi om? { $title }, { $moment }. Välj bland önskningarna eller skriv själv.
event-agenda-card = Dagordning: { $title }, { $moment }
event-agenda-empty = Dagordningen är tom. En tom dagordning skickas inte.
event-agenda-confirm = Godkänn, så skickas detta till de anmälda: { $leaves }.
event-agenda-ready = Godkänd. Skickas till de anmälda: { $leaves }.
event-agenda-sent = Dagordningen skickades { $sent }.
event-wish-line = Önskan { $number }: { $words }
event-button-wish-take = Ta önskan { $number }
event-button-wish-back = Bort: { $words }
event-button-agenda-write = Skriv själv
event-button-agenda-clear = Ta bort egen text
event-button-agenda-yes = Godkänn
event-button-spots-on = Lägg till blinda fläckar
event-button-spots-off = Ta bort blinda fläckar

# Efteråt
event-after = Evenemanget är över: { $title }, { $moment }. Anmälda: { $signed }.
event-after-came = På plats: { $came }.
event-after-outcome = Kom i gång: { $words }
event-button-came = Anteckna hur många kom
event-button-outcome = Vad kom i gång?

# För koordinatorn
event-button-rights = Vem får göra
event-button-month = Månadens siffror
event-button-month-before = Föregående månad
event-button-right = { $name }: { $on }
event-rights = Vem får göra evenemang? Koordinatorer får alltid. Tryck för att ändra.
event-rights-none = Det finns inga medarbetare ännu.
event-month = Evenemang { $month }/{ $year }
event-month-times = Tillfällen som hölls: { $times }. Deltagarna räknades vid { $counted }.
event-month-people = Anmälda: { $signed }. På plats: { $came }.
event-month-privacy = Siffrorna visar inga personer. Tal under fem visas inte.

event-not-yours = Evenemang görs av koordinatorer och av dem som har fått rätten av en koordinator. Ett evenemang ändras av sin värd.
event-incomplete = Ge evenemanget först en tid och en plats.
event-not-a-time = Jag förstod inte tiden. Skriv till exempel: ti 1.12. kl. 8.30–9.30
event-not-a-number = Skriv ett tal, högst { $most }.
event-too-far = Det är för långt fram. Välj en tid inom två år.
