# För medarbetare: att boka, föreslå, flytta och avboka en tid.
tools-button-times = Tider

times-page = Ärende { $number }: bokade tider
times-page-none = Ärende { $number } har inga bokade tider.
times-waiting = Förslaget väntar på familjens val. Familjen kan välja till { $moment }.
times-button-new = Boka en tid
times-button-propose = Föreslå tider
times-button-moment = { $moment }
times-button-moment-year = { $moment } { $year }
times-button-moment-first = Första gången (sommartid)
times-button-moment-second = Andra gången (vintertid)
times-with-whom = Med vem bokas tiden?
times-button-with = { $who }
times-button-with-all = Med alla

times-ask = Skriv tiden som en mening, till exempel: ti 14.30 familjecentret. Eller: nästa vecka på torsdag halv tre hos rådgivningen.
times-ask-propose = Skriv den första tiden att föreslå, till exempel: ti 14.30 familjecentret. Du kan föreslå högst tre tider.
times-ask-another = Skriv nästa tid att föreslå. Platsen är densamma om du inte skriver en ny.
times-ask-again = Skriv tiden på nytt. Det du inte nämner ändras inte.
times-ask-move = Skriv den nya tiden, till exempel: ons 9.12 kl. 13. Om du bara skriver ett klockslag gäller samma dag.
times-no-date = Vilken dag? Jag läste: { $words }. Välj en dag eller skriv den.
times-no-time = Hur dags? Jag läste: { $words }. Skriv klockslaget, till exempel 14.30.
times-several-dates = Meningen har flera dagar: { $words }. Skriv en tid. Menar du flera, välj Föreslå tider.
times-several-times = Meningen har flera klockslag: { $words }. Skriv en tid. Menar du flera, välj Föreslå tider.
times-which-day-month = Vilken dag menar du?
times-which-which-week = Vilken vecka menar du?
times-which-passed = Den dagen har redan varit i år. Menar du den här?
times-which-twice = Den natten ställs klockan om, och tiden kommer två gånger. Vilken?

times-understood = { $moment }
times-understood-year = { $moment }, år { $year }
times-line-year = { $moment }, år { $year }, { $minutes } minuter
times-length = Längd: { $minutes } minuter
times-with = Med: { $who }
times-guessed = Klockslaget kan betyda två tider. Jag läste den som är mellan kl. 7 och 20. Byt nedan om du menade den andra.
times-clash-own = Obs: du har redan en tid samtidigt, { $moment }. Du kan ändå boka.
times-clash-proposed = Obs: du har redan föreslagit en annan tid samtidigt, { $moment }. Du kan ändå boka.
times-clash-family = Obs: familjen har en annan bokad tid samtidigt. Du kan ändå boka.
times-not-yet = Familjen har inte fått veta något ännu.
times-chosen = { $count ->
    [one] Tid att föreslå hittills:
   *[other] Tider att föreslå hittills:
    }
times-button-agree = Boka
times-button-move-sure = Flytta
times-button-tell = Berätta för familjen
times-button-send = Skicka till familjen ({ $count })
times-button-add = Lägg till en tid
times-button-minutes = { $minutes } min
times-button-minutes-on = ✓ { $minutes } min
times-button-change = Ändra
times-button-details = Uppgifter
times-button-move = Flytta tiden
times-button-cancel = Avboka tiden
times-done-book = Tiden är bokad och familjen har fått veta.
times-done-move = Tiden är flyttad och familjen har fått veta.
times-done-details = Uppgifterna är ändrade och familjen har fått veta.
times-sent = Jag skickade förslaget till familjen. Du får veta när familjen väljer en tid.

times-details = Det här läser familjen utöver tiden:
times-details-none = Inget ännu.
times-button-place = Plats
times-button-address = Adress
times-button-link = Distanslänk
times-button-people = Vilka är med
times-button-bring = Ta med
times-button-directions = Hitta dit
times-button-interpreter = Tolk
times-button-no-interpreter = Ingen tolk
times-button-support = Stödperson välkommen
times-button-support-off = Nämn inte stödperson
times-button-ready = Klart
times-button-clear = Töm
times-ask-place = Skriv platsen, till exempel: Familjecentret, andra våningen.
times-ask-address = Skriv adressen.
times-ask-link = Skriv länken till distansmötet.
times-ask-people = Skriv vilka som är med.
times-ask-bring = Skriv vad familjen tar med.
times-ask-directions = Skriv hur man hittar dit.
times-ask-interpreter = Vilket språk gäller tolken? Familjen ser det bland uppgifterna om tiden. Du beställer tolken själv.

times-cancel-ask = Ska tiden { $moment } avbokas?
times-cancel-family = Familjen får veta det genast och erbjuds en ny tid.
times-button-cancel-plain = Avboka utan orsak
times-button-cancel-why = Avboka och berätta varför
times-cancel-ask-why = Skriv till familjen varför tiden { $moment } avbokas.
times-cancelled = Tiden { $moment } är avbokad och familjen har fått veta.

words-button-time = Det här är tiden
words-button-time-part = Lägg till i uppgifterna
words-button-time-cancel = Avboka av den här orsaken

times-told-picked = { $who } valde tiden { $moment }, och den är nu bokad. Ärende { $number }.
times-told-picked-clash = { $who } valde tiden { $moment }, och den är nu bokad. Du har en annan tid samtidigt. Ärende { $number }.
times-told-none = Uppgift: ingen av de föreslagna tiderna passade. { $who }, ärende { $number }. Föreslå nya eller ring senast { $moment }.
times-told-expired = Uppgift: ingen av de föreslagna tiderna valdes. { $who }, ärende { $number }. Föreslå nya eller ring senast { $moment }.
times-too-many = Föreslå minst en tid, högst { $most }.
times-same-twice = Den här tiden finns redan i förslaget: { $moment }. Skriv en annan.
times-button-new-again = Boka en ny tid
times-clash-held = Obs: tiden { $moment } hålls för en familj som väntar i kön. Du kan ändå boka.
