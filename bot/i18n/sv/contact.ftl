# För familjer: vem har mitt ärende, när personen byts, och egen kontaktperson.

family-handover =
    { $worker } lämnar över ditt ärende till en ny person. Hen är { $other }.
    { $worker } är med tills ni har träffats.
family-handover-by = Du får svar senast { $moment }.
family-handover-once = Du behöver inte berätta något på nytt. Du kan skriva här när som helst.
family-handover-stays = Planen ändrades, men ditt ärende är i säkert förvar. { $worker } fortsätter med dig.
family-own-worker-asked =
    { $worker } kan vara din egen kontaktperson. Då skriver du alltid till samma människa, också nästa gång.
    Passar det dig? Du kan ändra dig när som helst.
family-own-worker-changes = Din kontaktperson byts. { $worker } har lämnat över ditt ärende, och nu är det { $other } som hjälper dig.
own-worker-why-skill = Orsak: den nya kan just det här bra.
own-worker-why-language = Orsak: ni har ett gemensamt språk.
own-worker-why-absence = Orsak: den tidigare är borta.
own-worker-why-acquainted = Orsak: den nya känner er redan.
own-worker-why-wish = Orsak: du önskade ett byte. Tack för att du berättade.
own-worker-why-note = Orsak: arbetet ordnas på ett nytt sätt.
own-worker-why-kutsu = Orsak: den nya kom med på inbjudan.
family-own-worker-continues = Allt tidigare finns kvar. Passar det att hen nu är din egen kontaktperson?
own-worker-button-yes = Det passar
own-worker-button-no = Inte nu
own-worker-yes = Tack. Nu har du en egen kontaktperson. Namnet ser du med kommandot /vem.
own-worker-no = Tack för att du berättade. Ditt ärende fortsätter precis som förut.
own-worker-button-change = Jag önskar en annan kontaktperson
own-worker-wish-why = Du får alltid önska en annan person. Du behöver inte berätta varför, men det kan hjälpa oss att hitta rätt.
own-worker-wish-button-language = Jag önskar ett annat språk
own-worker-wish-button-times = Jag önskar andra tider
own-worker-wish-button-person = Jag önskar en annan människa
own-worker-wish-button-untold = Jag vill inte berätta varför
own-worker-wish-heard = Tack för att du berättade. Vi söker en annan person för dig. Till dess hjälper den nuvarande dig, och inget behöver berättas på nytt.
stale-own-worker = Tack. Det här är redan besvarat, eller så har läget ändrats.
human-same-worker = Fint att du skrev igen. Ditt ärende går direkt till den som redan känner det.

# Läget
status-place = Din plats i kön: { $place }.
status-handover = { $worker } lämnar över ditt ärende till en ny person. Hen är { $other }.
status-own-worker = Din egen kontaktperson: { $worker }.
status-several = Du har { $count } öppna ärenden.
status-line-queue = { $topic }: i jourkön, svar { $moment }
status-line-owner = { $topic }: { $name }, härnäst { $moment }
status-result = Ditt förra ärende: { $topic }. Det avslutades { $moment }.
status-result-worker = Du fick hjälp av { $name }.

# För yrkespersoner: vem har en familjs ärende
pro-who = Tack för frågan. Jag kan inte berätta om en familj har ett ärende här eller vem som har det. Uppgiften hör till familjen.
pro-who-how = Be familjen om lov. Familjen ser med kommandot /vem vem som har dess ärende, och kan be dig komma med.
