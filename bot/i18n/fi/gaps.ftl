# Mitä koordinaattori lukee: katvealueet ja päällekkäisyydet.

command-gaps = Katvealueet
command-overlaps = Päällekkäisyydet
coordinator-how = /palvelu hakee palvelun ja sen tiedot. /katveet kertoo, mihin ei löytynyt apua. /paallekkaisyydet näyttää samalta näyttävät palvelut. /henkilosto kutsuu, muuttaa ja poistaa työntekijöitä.
for-coordinators = Kiitos. Tämä kuuluu koordinaattorille. Tässä on, mitä sinä voit tehdä.

# Katvealueet
spots-title = Katvealueet { $month }/{ $year }
spots-none = Tässä kuussa ei ole kysymyksiä, joihin en löytänyt palvelua.
spots-line = { $number }. { $topic }: { $count } kysymystä.
spots-line-few = { $number }. { $topic }: alle { $count } kysymystä.
spots-rest = { $count ->
        [one] Lisäksi yksi pienempi aihe.
       *[other] Lisäksi { $count } pienempää aihetta.
    }
spots-unknown = Sanat, joita en tunne, ja kuinka moni niitä kirjoitti: { $words }.
spots-tags = Tunnisteet, joilla kuukauden asioita on merkitty: { $tags }.
spots-privacy = Luvuissa ei ole ihmisiä eikä viestejä. Jäljellä on vain aihe, ikäryhmä, kieli ja muutama tuttu sana.
spots-button-open = { $number }: { $topic }
spots-button-before = Edellinen kuukausi
spots-button-pairs = Päällekkäisyydet
spots-button-back = Katvealueet
spot-gone = Tämä aihe ei ole enää listalla. Avaa katvealueet uudelleen.
spot-other = muut aiheet
spot-title = { $topic }
spot-count = { $count } kysymystä jäi ilman sopivaa palvelua.
spot-count-few = Alle { $count } kysymystä jäi ilman sopivaa palvelua.
spot-ages = Ikä: { $ages }.
spot-age-child = lapsi
spot-age-young = nuori
spot-age-adult = aikuinen
spot-languages = Kieli: { $languages }.
spot-areas = Kunta: { $areas }.
spot-words = Sanat: { $words }.
spot-decided-do = Päätös: tehdään jotain.
spot-decided-watch = Päätös: seurataan.
spot-decided-no = Päätös: ei tehdä.
spot-decided-do-by = Päätös: tehdään jotain. { $name }, { $moment }.
spot-decided-watch-by = Päätös: seurataan. { $name }, { $moment }.
spot-decided-no-by = Päätös: ei tehdä. { $name }, { $moment }.
spot-button-do = Tehdään
spot-button-watch = Seurataan
spot-button-no = Ei tehdä
spot-button-word = Lisää arkisana

# Arkisana katvealueesta
everyday-which = Minkä arkisanan haluat lisätä? Valitse sana tai kirjoita oma.
everyday-button-word = { $word }
everyday-which-service = Mihin palveluun sana ”{ $word }” kuuluu?
everyday-would = Kokeilu: ”{ $word }” palvelulle { $service }. Mitään ei ole vielä muutettu.
everyday-written = Sanan on kirjoittanut { $count } eri ihmistä.
everyday-gained = { $of } aiempaa kysymystä liittyy sanaan. Niistä { $count } saisi nyt palvelun { $service } ensimmäiseksi.
everyday-gained-words = Niiden sanoja: { $words }.
everyday-lost = { $count ->
        [one] Yhdessä niistä varma vastaus on nyt toinen palvelu: { $services }.
       *[other] { $count } kysymyksessä varma vastaus on nyt toinen palvelu: { $services }.
    }
everyday-lost-none = Yksikään kysymys ei menettäisi varmaa vastausta.
everyday-no-questions = Tallessa ei ole kysymyksiä, joissa sana olisi. Kokeilu ei siksi näytä eroa.
everyday-button-publish = Lisää arkisana
everyday-button-leave = Älä lisää
everyday-left = Selvä, en muuttanut mitään.

# Päällekkäisyydet
pairs-title = { $count ->
        [one] Yksi pari näyttää samalta
       *[other] { $count } paria näyttää samalta
    }
pairs-none = Kaikki samalta näyttävät parit on käyty läpi.
pairs-rest = { $count ->
        [one] Lisäksi yksi pari.
       *[other] Lisäksi { $count } paria.
    }
pair-line = { $number }. { $first } ja { $second }
pair-percent = Teksteistä samaa { $percent } %. Sama alue ja samat ihmiset.
pair-shared = Yhteisiä sanoja: { $words }.
pair-organisers = Järjestäjät: { $first } ja { $second }.
pair-same-organiser = Järjestäjä: { $first }.
pair-button = { $number }: eivät ole samat
pair-dismissed = Selvä, muistan: { $first } ja { $second } eivät ole sama palvelu.
pair-gone = Jompikumpi palvelu on muuttunut. Avaa päällekkäisyydet uudelleen.

# Työntekijä: palvelua ei ole
no-service-button = Palvelua ei ole
no-service-noted = Kiitos. Kirjasin katvealueen: tähän ei ole palvelua. Perheen viestejä ei tallennettu siihen.
no-service-noted-before = Tästä asiasta on jo merkintä. Kiitos.
