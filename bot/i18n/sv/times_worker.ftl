# För medarbetare: bokade tider.

time-who-family = Familjen
time-told-coming = { $who } kommer: { $moment }. Ärende { $number }.
time-told-moving = { $who } önskar en annan tid än { $moment }. Tiden gäller tills en ny är bokad. Ärende { $number }.
time-told-cannot = { $who } avbokade tiden { $moment }. Familjen erbjöds en ny tid. Ärende { $number }.
time-told-late = Påminnelsen om tiden { $moment } hann inte gå ut. { $who } fick den inte. Ärende { $number }.
time-told-away = Påminnelsen om tiden { $moment } kom inte fram: { $who } tar inte emot meddelanden. Ta kontakt på annat sätt. Ärende { $number }.
time-told-unsure = Påminnelsen om tiden { $moment } kom kanske inte fram. { $who }, ärende { $number }.
time-task = Uppgift: { $who } kom inte till tiden { $moment }. Boka en ny tid inom två arbetsdagar. Familjen har erbjudits en ny tid. Ärende { $number }.
time-task-again = Uppgift: { $who } kom inte heller till tiden { $moment }. Hitta ett annat sätt, till exempel ett samtal, inom två arbetsdagar. Ärende { $number }.
time-how = Hur gick tiden { $moment }?
time-button-came = Vi träffades
time-button-missed = Blev inte av
time-button-came-of = { $who } { $number }: kom
time-button-missed-of = { $who } { $number }: nej
time-button-open = Visa tiden
time-noted-came = Antecknat: ni träffades { $moment }.
time-noted-missed = Antecknat: { $moment } blev inte av. Familjen erbjöds en ny tid, och du fick en uppgift.
time-told-new = { $who } vill ha en ny tid. Den förra var { $moment }. Ärende { $number }.
time-told-left = { $who } är inte längre med i ärendet och kommer inte till tiden { $moment }. Ärende { $number }.
time-page-cancelled = Avbokad: { $moment }, { $minutes } minuter
time-page-asked = { $who }: har inte svarat än. Ärende { $number }.
time-page-coming = { $who }: kommer. Ärende { $number }.
time-page-moving = { $who }: önskar en annan tid. Ärende { $number }.
time-page-cannot = { $who }: avbokade. Ärende { $number }.
time-page-came = { $who }: ni träffades. Ärende { $number }.
time-page-missed = { $who }: blev inte av. Ärende { $number }.
