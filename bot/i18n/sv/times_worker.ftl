# För medarbetare: bokade tider.

time-who-family = Familjen
time-told-coming = { $who } kommer: { $moment }. Ärende { $number }.
time-told-moving = { $who } önskar en annan tid. Den bokade tiden { $moment } gäller tills en ny är bokad. Ärende { $number }.
time-told-cannot = { $who } avbokade tiden { $moment }. Familjen erbjöds en ny tid. Ärende { $number }.
time-told-late = Påminnelsen om tiden { $moment } hann inte gå ut. { $who } fick den inte. Ärende { $number }.
time-told-away = Påminnelsen om tiden { $moment } kom inte fram: { $who } tar inte emot meddelanden. Ta kontakt på annat sätt. Ärende { $number }.
time-told-unsure = Påminnelsen om tiden { $moment } kom kanske inte fram. { $who }, ärende { $number }.
time-task = Uppgift: { $who } kom inte { $moment }. Boka en ny tid inom två arbetsdagar. Familjen har erbjudits en ny tid. Ärende { $number }.
time-task-again = Uppgift: { $who } kom inte heller { $moment }. Hitta ett annat sätt, till exempel ett samtal, inom två arbetsdagar. Ärende { $number }.
time-how = Hur gick tiden { $moment }?
time-button-came = Vi träffades
time-button-missed = Blev inte av
time-button-came-of = { $who } { $number }: kom
time-button-missed-of = { $who } { $number }: kom inte
time-button-open = Visa tiden
time-noted-came = Antecknat: ni träffades { $moment }.
time-told-new = { $who } vill ha en ny tid. Den förra var { $moment }. Ärende { $number }.
time-told-left = { $who } är inte längre med i ärendet och kommer inte { $moment }. Ärende { $number }.
time-told-moved-by = { $worker } flyttade tiden. Den nya tiden är { $moment }. Ärende { $number }.
time-told-cancelled-by = { $worker } avbokade tiden { $moment }. Ärende { $number }.
time-page-cancelled = Avbokad: { $moment }, { $minutes } minuter
time-page-asked = { $who }: har inte svarat än. Ärende { $number }.
time-page-coming = { $who }: kommer. Ärende { $number }.
time-page-moving = { $who }: önskar en annan tid. Ärende { $number }.
time-page-cannot = { $who }: avbokade. Ärende { $number }.
time-page-came = { $who }: ni träffades. Ärende { $number }.
time-page-missed = { $who }: blev inte av. Ärende { $number }.
times-now-yours = I det här ärendet finns bokade tider. De är nu dina. Ärende { $number }.
times-now-yours-line = { $moment }, { $minutes } minuter
times-now-yours-clash = { $moment }, { $minutes } minuter · krockar med en annan tid!
times-alone = { $count ->
    [one] En bokad tid saknar nu medarbetare:
   *[other] { $count } bokade tider saknar nu medarbetare:
}
times-alone-line = { $moment }, { $minutes } minuter. Bokad med { $worker }. Ärende { $number }.
times-alone-line-gone = { $moment }, { $minutes } minuter. Ärende { $number }.
times-alone-how = Familjen räknar med att någon är på plats. Öppna tiden: du kan ta ärendet om det är i kön, eller avboka.
times-closed-but-held = Ärende { $number } är avslutat, men de här tiderna gäller ännu. Familjen fick veta hur de kan avbokas.
times-hold-after = { $count ->
    [one] Ärendet har en bokad tid. Den gäller ännu:
   *[other] Ärendet har bokade tider. De gäller ännu:
}
time-missed-closed = Antecknat: { $who } kom inte till tiden { $moment }. Ärende { $number } är avslutat. Familjen erbjöds en ny tid.
