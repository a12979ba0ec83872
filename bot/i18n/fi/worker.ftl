# Mitä päivystäjä lukee.

worker-welcome = Tervetuloa päivystykseen, { $name }.
worker-how-claim = Uusi asia näkyy sinulle korttina ilman sisältöä. Kun painat Otan kopin, saat viestit ja perhe saa nimesi ja tittelisi.
worker-how-reply = Vastaa perheen viestiin tai kirjoita asian aiheeseen. Muuten kysyn ensin, mihin asiaan viesti lähtee.
worker-how-end = Kun asia on kunnossa, paina Asia on valmis. Jos et voi jatkaa, palauta asia jonoon.
worker-how-privacy = Perhe ei näe tiliäsi etkä sinä perheen tiliä. Kirjaa asia omaan asiakastietojärjestelmääsi.
worker-menu = Jonosta näet odottavat asiat. Omista asioista näet, mitä milloinkin on luvassa.

# Jono
queue-empty = Jono on tyhjä. Kerron heti, kun uusi asia tulee.
queue-title = { $count ->
        [one] Jonossa on yksi asia.
       *[other] Jonossa on { $count } asiaa.
    }
queue-line =
    Asia { $number } · { $topic } · { $language }
    { $waited } Vastaus luvattu viimeistään { $moment }.
queue-line-urgent =
    KIIREELLINEN · Asia { $number } · { $topic } · { $language }
    { $waited } Vastaus luvattu viimeistään { $moment }.
queue-claim = Otan kopin: asia { $number }
claimed-toast = Otit kopin asiasta { $number }.

# Omat asiat
own-none = Sinulla ei ole nyt omia asioita. Jonosta voit ottaa seuraavan.
own-title = Omat asiasi
own-line-answer = Asia { $number } · { $topic }. Sinä vastaat viimeistään { $moment }.
own-line-answer-in-hand = Asia { $number } · { $topic }. Esillä nyt. Sinä vastaat viimeistään { $moment }.
own-line-family = Asia { $number } · { $topic }. Perheen vuoro. Palaa asiaan { $moment }.
own-line-family-in-hand = Asia { $number } · { $topic }. Esillä nyt. Perheen vuoro. Palaa asiaan { $moment }.
own-interpreter = Asia { $number } · { $language }
own-take-in-hand = Ota esille asia { $number }
own-in-hand = Esillä on nyt asia { $number } · { $topic }. Viestisi tarjotaan ensin siihen.

# Viestin lähettäminen
sent-to-case = Lähetetty asiaan { $number }.
draft-whom = Kenelle tämä lähtee?
draft-send = Lähetä asiaan { $number } · { $topic }
draft-send-open = Lähetä asiaan { $number }
draft-discard = Älä lähetä
draft-discarded = Selvä, en lähettänyt viestiä kenellekään.
draft-no-case = Sinulla ei ole nyt omaa asiaa, joten viesti ei lähtenyt kenellekään. Ota ensin asia jonosta.
worker-edited = Muokkaus näkyy nyt myös perheelle asiassa { $number }.
worker-withdrawn = Peruin viestin. Se on poistettu myös perheen keskustelusta.
worker-withdraw-which = Minkä viestin haluat perua?
worker-withdraw-none = Sinulla ei ole viestejä, jotka voisi perua. Perua voi 48 tunnin sisällä.

# Palauttaminen ja valmis
release-why = Miksi palautat asian { $number } jonoon? Perhe kuulee, että uusi työntekijä tulee mukaan.
reason-absent = En ole töissä
reason-other-skill = Tarvitaan muuta osaamista
reason-acquainted = Tunnen perheen
reason-other = Muu syy
release-keep = Pidän asian
released = Palautit asian { $number } jonoon. Kiitos, että kerroit syyn.
resolved = Asia { $number } on nyt valmis. Perhe voi vielä avata sen kirjoittamalla.
