# Underhåll av uppgifter: ägarens tre knappar och läsarnas anmälningar.

upkeep-nudge = Du ansvarar för de här uppgifterna: { $entry }. De kontrollerades senast { $day }. Stämmer de?
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
