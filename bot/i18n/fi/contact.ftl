# Perheelle: kuka asiaani hoitaa, kun hoitaja vaihtuu, ja omatyöntekijä.

family-handover =
    { $worker } saattaa asiasi uudelle työntekijälle. Hän on { $other }.
    { $worker } on mukana, kunnes olette tavanneet.
family-handover-by = Saat vastauksen viimeistään { $moment }.
family-handover-once = Sinun ei tarvitse kertoa mitään uudelleen. Voit kirjoittaa tähän milloin vain.
family-handover-stays = Suunnitelma muuttui, mutta asiasi on tallessa. { $worker } jatkaa kanssasi.
family-own-worker-asked =
    { $worker } voi olla omatyöntekijäsi. Silloin kirjoitat aina samalle ihmiselle, myös seuraavissa asioissa.
    Sopiiko se sinulle? Voit muuttaa mieltäsi milloin vain.
family-own-worker-changes = Omatyöntekijäsi vaihtuu. { $worker } on saattanut asiasi, ja nyt sitä hoitaa { $other }.
own-worker-why-skill = Syy: uudella työntekijällä on juuri tähän sopivaa osaamista.
own-worker-why-language = Syy: teillä on yhteinen kieli.
own-worker-why-absence = Syy: aiempi työntekijä on poissa.
own-worker-why-acquainted = Syy: uusi työntekijä tuntee teidät jo.
own-worker-why-wish = Syy: toivoit vaihtoa. Kiitos, että kerroit.
own-worker-why-note = Syy: työt järjestyvät uudella tavalla.
own-worker-why-kutsu = Syy: uusi työntekijä tuli mukaan kutsusta.
family-own-worker-continues = Kaikki aiempi on tallessa. Sopiiko, että hän on nyt omatyöntekijäsi?
own-worker-button-yes = Sopii
own-worker-button-no = Ei nyt
own-worker-yes = Kiitos. Nyt sinulla on oma työntekijä. Nimen näet komennolla /kuka.
own-worker-no = Kiitos, että kerroit. Asiasi jatkuu ihan ennallaan.
own-worker-button-change = Toivon toista omatyöntekijää
own-worker-wish-why = Toista työntekijää saa aina toivoa. Syytä ei tarvitse kertoa, mutta se voi auttaa löytämään sopivan.
own-worker-wish-button-language = Toivon toista kieltä
own-worker-wish-button-times = Toivon toisia aikoja
own-worker-wish-button-person = Toivon toista ihmistä
own-worker-wish-button-untold = En halua kertoa syytä
own-worker-wish-heard = Kiitos, että kerroit. Etsimme sinulle toisen työntekijän. Siihen asti nykyinen auttaa sinua, eikä mitään tarvitse kertoa uudelleen.
stale-own-worker = Kiitos. Tähän on jo vastattu, tai tilanne on muuttunut.
human-same-worker = Mukava, kun kirjoitit taas. Asiasi menee suoraan sille, joka tuntee sen jo.

# Missä mennään
status-place = Paikkasi jonossa: { $place }.
status-handover = { $worker } saattaa asiaasi uudelle työntekijälle. Hän on { $other }.
status-own-worker = Omatyöntekijäsi: { $worker }.
status-several = Sinulla on { $count } avointa asiaa.
status-line-queue = { $topic }: päivystysjonossa, vastaus { $moment }
status-line-owner = { $topic }: { $name }, seuraavaksi { $moment }
status-result = Edellinen asiasi: { $topic }. Se suljettiin { $moment }.
status-result-worker = Sinua auttoi { $name }.

# Ammattilaiselle: kuka hoitaa perheen asiaa
pro-who = Kiitos kysymyksestä. En voi kertoa, onko jollakin perheellä asiaa täällä tai kuka sitä hoitaa. Tieto kuuluu perheelle.
pro-who-how = Pyydä perheeltä lupa. Perhe näkee komennolla /kuka, kuka sen asiaa hoitaa, ja voi pyytää sinut mukaan.
