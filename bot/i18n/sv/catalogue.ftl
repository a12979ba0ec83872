# Att rätta en tjänsts uppgifter: när något inte går.

catalogue-not-words = Tack. De här kunde jag inte lägga till. Skriv 1–20 korta ord med kommatecken mellan.
catalogue-not-phone = Tack. Det här ser inte ut som ett telefonnummer. Skriv numret med siffror, till exempel 000 123 4567.
catalogue-edit-gone = Den här ändringen är redan ångrad. Uppgifterna är som de var före den.
catalogue-import-stopped = Hämtningen av tjänsternas uppgifter stannade, för de nya uppgifterna såg ofullständiga ut. De gamla uppgifterna används. Be den som sköter systemet titta: koppi catalogue check.
catalogue-import-failed = Tjänsternas uppgifter gick inte att hämta. De gamla uppgifterna används, och hämtningen görs om. Om det här upprepas, be den som sköter systemet titta: koppi catalogue check.
