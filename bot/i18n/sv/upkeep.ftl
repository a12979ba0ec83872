# Underhåll av uppgifter: ägarens tre knappar och läsarnas anmälningar.

upkeep-nudge = Du ansvarar för de här uppgifterna: { $entry }. De kontrollerades senast { $day }. Stämmer de?
upkeep-nudge-never = Du ansvarar för de här uppgifterna: { $entry }. De har inte kontrollerats ännu. Stämmer de?
upkeep-button-right = Stämmer
upkeep-button-change = Jag ändrar
upkeep-button-gone = Upphör
upkeep-button-gone-yes = Ja, upphör
upkeep-button-open = Öppna uppgifterna
upkeep-gone-sure = Ska { $entry } tas bort ur visningen? En koordinator kan ta den tillbaka.
upkeep-change-how = Ändra med knapparna. När allt stämmer, tryck på den nedersta knappen.
upkeep-task-number = En läsare berättade att numret inte fungerar: { $entry }
upkeep-task-wrong = En läsare berättade att någon uppgift är fel: { $entry }
upkeep-task-how = Kontrollera uppgifterna och berätta vad du fann. Läsaren får ditt svar.
upkeep-button-answer-fixed = Jag rättade uppgifterna
upkeep-button-answer-right = Uppgifterna stämmer
upkeep-button-answer-gone = Finns inte mer, ta bort
upkeep-done-fixed = Tack. { $entry }: uppgifterna är nu rättade och bekräftade.
upkeep-done-right = Tack. { $entry }: uppgifterna är nu bekräftade.
upkeep-done-gone = Tack. { $entry } visas inte längre.
upkeep-retired = { $name } berättade att det här inte finns längre: { $entry }. Det visas inte mer, och du kan ta det tillbaka.
upkeep-gone = Det här är redan skött, eller så ansvarar någon annan för uppgifterna.

# De här läses av alla.
upkeep-report-number = Numret fungerar inte
upkeep-report-wrong = Uppgiften är fel
upkeep-report-thanks = Tack för att du berättade. Den som ansvarar kontrollerar saken, och du får svar här.
upkeep-answer-fixed = Tack för hjälpen. { $entry }: uppgifterna är nu rättade.
upkeep-answer-right = Tack för hjälpen. { $entry }: uppgifterna kontrollerades och de stämmer.
upkeep-answer-gone = Tack för hjälpen. { $entry } finns inte längre och togs bort.

# Önskan om en rad som saknas på kontaktlistan.
upkeep-button-wish = Föreslå en rad
wish-write = Vilket ärende eller vem borde ha en rad på listan? Skriv kort, utan uppgifter om familjen eller barnet. Högst 300 tecken.
wish-check = Så här går ditt förslag till koordinatorn. Nummer och beteckningar är dolda. Stämmer det?
wish-button-send = Skicka förslaget
upkeep-wish-thanks = Tack. Förslaget gick till koordinatorn, och du får svar här.
upkeep-task-missing = En läsare föreslår en rad på kontaktlistan:
upkeep-button-answer-added = Raden finns nu på listan
upkeep-button-answer-declined = Raden läggs inte till
upkeep-done-added = Tack. Den som föreslog får veta att raden finns på listan.
upkeep-done-declined = Okej. Den som föreslog får veta att raden inte läggs till.
upkeep-answer-added = Tack för ditt förslag. Raden finns nu på kontaktlistan.
upkeep-answer-declined = Tack för ditt förslag. Raden lades inte till den här gången. Fråga koordinatorn om du behöver den.

# Rader på kontaktlistan som någon ansvarar för.
mine-button = Mina uppgifter
mine-button-entry = Tillbaka till uppgifterna
mine-list = { $count ->
        [one] Du ansvarar för en rad eller kan ändra den. Den äldsta kontrollen står först.
       *[other] Det finns { $count } rader. Den äldsta kontrollen står först.
    }
mine-tasks-only = De här väntar på ditt svar.
mine-none = Jag hittade ingen rad som du kan ändra. Du kan föreslå en ny rad.
mine-button-task = Väntar: { $name }
mine-button-task-wish = Förslag: { $words }
mine-line = { $field }: { $value }
mine-field-name = Namn
mine-field-role = Titel
mine-field-organisation = Organisation
mine-field-direct-line = Direktnummer
mine-field-consultation-hours = Konsultationstider
mine-field-substitute = Vikarie
mine-field-away = Frånvaro
mine-field-words = Sökord
mine-field-first = Först
mine-field-next = Därefter
mine-field-wait = Svarstid (min)
mine-field-then = Sist
mine-field-owner = Ansvarar för uppgifterna
mine-away = Borta { $first }–{ $last }
mine-away-instead = Borta { $first }–{ $last }, vikarie { $name }
mine-old = Uppgifterna bekräftades { $date }. Det är länge sedan, och raden är märkt: uppgifterna är inte bekräftade.
mine-owner = Ansvarar för uppgifterna: { $names }
mine-owner-none = Koordinatorerna ansvarar för uppgifterna.
mine-over = Raden visas inte.
mine-button-show = Visa raden igen
mine-button-back = Ta bort frånvaron { $date }
mine-button-save = Spara
mine-right = Tack. Uppgifterna är bekräftade i dag.
mine-shown-again = Raden visas igen.
mine-saved-soon = Sparat. Alla ser ändringen inom en minut.
mine-check = Ska det här sparas? { $field }: { $value }
mine-ask-name = Vilket namn ska stå här? Skriv det.
mine-ask-role = Vilken är titeln? Skriv den på ditt eget språk.
mine-ask-direct-line = Vilket är det nya direktnumret? Bara yrkespersoner ser det.
mine-ask-consultation-hours = När kan man konsultera? Skriv dagar och klockslag, till exempel mån–tors 9–11, fre 12.30–14. Ett streck (-) tar bort tiderna.
mine-ask-substitute = Vem är vikarie? Skriv namnet som det står på listan. Ett streck (-) tar bort vikarien.
mine-ask-away = När börjar och slutar frånvaron? Till exempel 21.12.–6.1. Du kan skriva vikariens namn efter dagarna. Orsaken frågas inte.
mine-ask-words = Med vilka vardagliga ord söker man det här? Skilj orden med komma, högst 12. De nya orden ersätter de gamla.
mine-ask-first = Vem frågar man först? Skriv namnet som det står på listan.
mine-ask-next = Vem frågar man därefter? Skriv namnet som det står på listan.
mine-ask-wait = Inom hur många minuter borde någon svara? Skriv ett tal 1–600.
mine-ask-then = Vem kontaktar man sist? Skriv det kort.
mine-ask-owner = Vem ansvarar för de här uppgifterna? Skriv medarbetarens namn.
mine-not-readable = Det här passar inte här. Läs anvisningen och skriv på nytt.
mine-nobody-like-that = Namnet gav inte exakt en person. Skriv hela namnet och vid behov titeln.
list-not-yours = Någon annan ansvarar för den här raden. Du kan anmäla fel med radens knappar.
list-gone = Den här raden finns inte längre på kontaktlistan.
