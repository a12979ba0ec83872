# Kalenderfiler och den egna kalenderadressen. Rubriken berättar inte vad mötet gäller.

calendar-summary = Möte
calendar-name = Möten
calendar-file = mote

# En tids fil
calendar-button-take = Lägg i kalendern
calendar-button-out = Ta bort ur kalendern
calendar-toast = Filen kommer i den här chatten.
calendar-file-taken =
    Öppna filen, så läggs tiden { $moment } in i din kalender. Där är rubriken bara ”Möte”.
    Om tiden ändras får du en ny fil här av sig själv.
calendar-file-changed = Din tid ändrades: { $moment }. Öppna filen, så stämmer din kalender.
calendar-file-cancelled = Tiden { $moment } gäller inte längre. Öppna filen, så försvinner tiden ur din kalender.

# Egen kalenderadress
calendar-button-address = Min kalenderadress
calendar-button-make = Gör en kalenderadress
calendar-button-renew = Byt ut adressen
calendar-button-revoke = Ta bort adressen
calendar-button-renew-sure = Ja, byt adress
calendar-button-revoke-sure = Ja, ta bort adressen
calendar-button-keep = Nej, jag behåller adressen
calendar-renew-sure = Ska adressen bytas? Du får en ny adress, och den gamla slutar fungera genast.
calendar-revoke-sure = Ska adressen tas bort? Den slutar fungera genast, men dina bokade tider gäller fortfarande.
calendar-sure-programs =
    En kalender som har den gamla adressen får inte längre nya tider eller ändringar. Den kan visa gamla tider länge än.
    Ta därför bort den gamla prenumerationen i varje kalender där du har lagt till den.
calendar-files-only = Kalenderadresser används inte just nu. Du får en bokad tid i kalendern med knappen Lägg i kalendern.
calendar-none = Du kan göra en egen kalenderadress. När du lägger till den i din kalender syns alla dina bokade tider där av sig själva.
calendar-has = Du har en kalenderadress. Den gjordes { $moment }.
calendar-asked = En kalender hämtade tiderna senast { $moment }.
calendar-never-asked = Ingen kalender har hämtat tiderna ännu.
calendar-who-sees =
    Var och en som har adressen ser dina tider. Håll den därför för dig själv.
    Rubriken är alltid bara ”Möte”. Platsen syns inte om du har dolt den under Påminnelser.
calendar-stop = Du kan byta eller ta bort adressen när som helst. Den gamla adressen slutar fungera genast.
calendar-made = Här är din kalenderadress. Kopiera den och lägg till den i din kalender: välj att prenumerera via en adress.
calendar-link = { $address }
calendar-once = Adressen visas bara den här gången. När du har lagt till den kan du radera det här meddelandet.
calendar-revoked =
    Adressen är borttagen och visar inte dina tider längre. De bokade tiderna gäller fortfarande.
    Din kalender kan visa gamla tider en stund till. Du kan också ta bort prenumerationen i kalendern.
