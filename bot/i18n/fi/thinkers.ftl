# Ajatteluparit: kollega, jonka kanssa ajatella ilman asiakasta.


thinker-topics = Mistä aiheesta haluat ajatella toisen kanssa? Asiakkaasta ei kerrota mitään.
thinker-own-open = { $topic }: etsitään paria.
thinker-own-to-coordinator = { $topic }: koordinaattori etsii paria.
thinker-own-taken = { $topic }: sinulla on pari.
thinker-button-back = Ajattelupari
thinker-button-withdraw = En etsi enää
thinker-button-end-of = Lopeta: { $topic }
thinker-asked = { $count ->
        [one] Kysyin yhdeltä, joka auttaa tässä aiheessa: { $topic }. Ensimmäinen, joka ottaa tämän, on parisi.
       *[other] Kysyin { $count } ihmiseltä, jotka auttavat tässä aiheessa: { $topic }. Ensimmäinen, joka ottaa tämän, on parisi.
    }
thinker-asked-coordinator = Tästä aiheesta ei ole vielä ilmoittautunut pareja: { $topic }. Kysyin koordinaattoreilta.
thinker-card = Kollega etsii ajatteluparia: { $topic }. Asiakkaasta ei puhuta nimellä.
thinker-button-take = Otan
thinker-gone-card = Tämä pyyntö on jo hoidossa: { $topic }. Kiitos sinulle.
thinker-gone = Joku otti sen jo, tai pyyntö on päättynyt.
thinker-own = Tämä on oma pyyntösi.
thinker-already = Etsit jo paria tästä aiheesta.
thinker-met = Ajattelupari aiheesta { $topic }: { $name }, { $title }
thinker-place = { $name }
thinker-met-how = Sopikaa aika keskenänne. Voit antaa numerosi napista, sitä ei tallenneta.
thinker-button-number = Annan numeroni
thinker-button-end = Tämä on valmis
thinker-number-write = Kirjoita numero, josta sinut tavoittaa. Sen saa vain { $name }.
thinker-number-sent = Numero on nyt toisella: { $name }.
thinker-number-came = { $name } antoi numeronsa: { $phone }
thinker-ended = Selvä, tämä on päättynyt: { $topic }.
thinker-ended-you = Ajattelu tästä aiheesta on päättynyt: { $topic }.
thinker-late-you = Kukaan ei ole vielä ehtinyt ottaa pyyntöäsi: { $topic }. Koordinaattorit auttavat nyt löytämään parin.
thinker-to-coordinator = Ajatteluparia ei ole löytynyt: { $topic }. Ota itse tai kysy sopivalta kollegalta.
