# Skötsel av tjänsternas uppgifter: koordinatorn och den som ansvarar.

command-entry = Tjänstens uppgifter
entry-not-yours = Tack. Någon annan sköter uppgifterna om den här tjänsten. Här är vad du kan göra.
entry-gone = Tjänsten finns inte längre i förteckningen. Sök den på nytt med namn.
entries-found = { $count ->
        [one] Jag hittade en tjänst. Öppna den med knappen.
       *[other] Jag hittade { $count } tjänster. Vilken öppnar jag?
    }
entries-none = Jag hittade ingen tjänst med det namnet. Pröva ett annat ord, till exempel: /tjanst rådgivning
entries-stale = { $count ->
        [one] En tjänsts uppgifter har inte bekräftats på ett halvår. En tjänst hittar du med namn: /tjanst rådgivning
       *[other] { $count } tjänsters uppgifter har inte bekräftats på ett halvår. De äldsta först. En tjänst hittar du med namn: /tjanst rådgivning
    }
entries-all-fresh = Alla uppgifter är bekräftade under det senaste halvåret. En tjänst hittar du med namn: /tjanst rådgivning
entries-rest = { $count ->
        [one] Dessutom en till.
       *[other] Dessutom { $count } till.
    }

# Kortet
entry-verified = Uppgifterna bekräftades { $date }.
entry-old = Uppgifterna är obekräftade: senast bekräftade { $date }.
entry-unverified = Uppgifterna är obekräftade.
entry-owner = { $name } ansvarar för uppgifterna.
entry-owner-none = Ingen ansvarar ännu för uppgifterna.
entry-until = Sista dag { $date }.
entry-hidden = Dold: visas inte för familjer.
entry-pinned = Lyft fram.
entry-missing = Källan har inte längre den här tjänsten.
entry-words = Vardagsord: { $words }
edit-button-right = Uppgifterna stämmer
edit-button-word = Lägg till vardagsord
edit-button-phone = Rätta telefonnumret
edit-button-until = Sista dag
edit-button-hide = Dölj
edit-button-show = Visa igen
edit-button-pin = Lyft fram
edit-button-unpin = Ta bort lyftet
edit-button-owner = Byt ansvarig
edit-button-entry = Tjänstens uppgifter
edit-button-undo = Ångra ändringen
edit-button-endless = Ingen sista dag
edit-button-number = { $phone }
edit-button-person = { $name }

# Frågor
edit-ask-word = Med vilket ord frågar människor efter det här? Skriv ordet, så lägger jag till det för { $service }.
edit-ask-phone = Vilket är det rätta numret? Nu har { $service } { $phone }.
edit-which-phone = Vilket nummer är fel?
edit-ask-until = Vilken är sista dagen då { $service } erbjuds? Skriv dagen, till exempel 31.12.2026.
edit-ask-owner = Vem ansvarar för de här uppgifterna? Personen får bara ändra den här tjänsten.
edit-not-a-word = Tack. Ett vardagsord är kort och har inga siffror. Skriv ett ord eller två.
edit-not-a-day = Tack. Jag kunde inte läsa det som en kommande dag. Skriv dagen så här: 31.12.2026

# Vad som gjordes
edited-word = Jag lade till vardagsordet ”{ $word }” för { $service }.
edited-phone = Jag bytte numret för { $service }. Det gamla var { $old }, det nya är { $phone }.
edited-until = Sista dagen för { $service } är nu { $date }. Efter det erbjuds den inte.
edited-endless = { $service } har inte längre någon sista dag.
edited-right = Tack. Uppgifterna om { $service } är nu bekräftade { $date }.
edited-hide = { $service } är nu dold för familjer.
edited-show = { $service } visas igen för familjer.
edited-pin = { $service } är nu lyft fram. Den kommer först när andra passar lika bra.
edited-unpin = { $service } lyfts inte längre fram.
edited-owner = { $name } ansvarar nu för uppgifterna om { $service }.
edited-soon = Ändringen syns för alla inom en minut.
edit-undone = Jag ångrade ändringen. Uppgifterna om { $service } är som före den.

# Till familjen när uppgifterna är gamla
contacts-old = Uppgifterna är obekräftade: de kan ha ändrats. Senast kontrollerade { $date }.
