# Tankepartner: en kollega att tänka med utan klient.


thinker-topics = Om vilket ämne vill du tänka tillsammans med någon? Inget berättas om en klient.
thinker-own-open = { $topic }: en partner söks.
thinker-own-to-coordinator = { $topic }: koordinatorn söker en partner.
thinker-own-taken = { $topic }: du har en partner.
thinker-button-back = Tankepartner
thinker-button-withdraw = Jag söker inte längre
thinker-button-end-of = Avsluta: { $topic }
thinker-asked = { $count ->
        [one] Jag frågade en person som hjälper i det här ämnet: { $topic }. Den som först tar det blir din partner.
       *[other] Jag frågade { $count } personer som hjälper i det här ämnet: { $topic }. Den som först tar det blir din partner.
    }
thinker-asked-coordinator = Ingen har ännu anmält sig som partner i det här ämnet: { $topic }. Jag frågade koordinatorerna.
thinker-card = En kollega söker en tankepartner: { $topic }. Ingen klient nämns vid namn.
thinker-button-take = Jag tar det
thinker-gone-card = Den här begäran sköts redan: { $topic }. Tack till dig.
thinker-gone = Någon tog den redan, eller så är den avslutad.
thinker-own = Det här är din egen begäran.
thinker-already = Du söker redan en partner i det här ämnet.
thinker-met = Tankepartner i ämnet { $topic }: { $name }, { $title }
thinker-place = { $name }
thinker-met-how = Kom överens om en tid. Du kan ge ditt nummer med knappen, det sparas inte.
thinker-button-number = Jag ger mitt nummer
thinker-button-end = Det här är klart
thinker-number-write = Skriv numret som du nås på. Bara { $name } får det.
thinker-number-sent = Numret har nått den andra: { $name }.
thinker-number-came = { $name } gav sitt nummer: { $phone }
thinker-ended = Okej, det här är avslutat: { $topic }.
thinker-ended-you = Samtalet om det här ämnet är avslutat: { $topic }.
thinker-late-you = Ingen har ännu hunnit ta din begäran: { $topic }. Koordinatorerna hjälper nu att hitta en partner.
thinker-to-coordinator = Ingen tankepartner har hittats: { $topic }. Ta det själv eller fråga en kollega som passar.
