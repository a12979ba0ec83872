# Henkilöstö: kutsut, roolit, vahvistukset, tauot ja lopettaminen.

command-staff = Henkilöstö
command-finish = Lopetan päivystyksessä
staff-role-worker = päivystäjä
staff-role-professional = ammattilainen
staff-role-coordinator = koordinaattori
staff-role-family = ei roolia
staff-by-nobody = Ylläpito

# Lista ja yhden ihmisen sivu
staff-title = { $count ->
        [one] Henkilöstö: yksi ihminen
       *[other] Henkilöstö: { $count } ihmistä
    }
staff-own-title = Sinun paikkasi päivystyksessä
staff-line-confirmed = Mukana { $since } alkaen. Vahvistettu { $confirmed }.
staff-line-unconfirmed = Mukana { $since } alkaen. Odottaa vahvistusta, vahvistettu viimeksi { $confirmed }.
staff-line-paused = Mukana { $since } alkaen. Pääsy on tauolla, vahvistettu viimeksi { $confirmed }.
staff-button-person = { $name }
staff-button-open = Avaa: { $name }
staff-button-before = Edelliset
staff-button-after = Seuraavat
staff-button-back = Henkilöstö
staff-button-invite = Kutsu uusi
staff-button-round = Vahvista henkilöstö
staff-button-rename = Muuta nimi ja nimike
staff-button-role = Muuta rooli
staff-button-confirm = On edelleen töissä
staff-button-remove = Poista henkilöstöstä
staff-button-finish = Lopetan päivystyksessä
staff-button-stay = Jatkan päivystyksessä
staff-button-yes = Kyllä, näin
staff-button-no = Ei, takaisin
staff-button-to-queue = Kyllä, asiat jonoon
staff-button-to = Kyllä, asiat: { $name }
staff-gone = Tämä ihminen ei ole enää henkilöstössä.
staff-last-coordinator = Ainakin yhden koordinaattorin pitää jäädä. Kutsu ensin toinen koordinaattori tai anna rooli jollekin.

# Kutsuminen
staff-which-role = Mihin rooliin kutsut uuden ihmisen?
staff-ask-name = Kirjoita nimi ja nimike niin kuin perheet ne lukevat, esimerkiksi: Aino, perheohjaaja. Rooli on { $role }.
staff-not-a-name = Kiitos. Tämä ei näytä nimeltä, enkä lähettänyt sitä minnekään. Kirjoita yhdelle riville: Aino, perheohjaaja
staff-name-gone = Tätä nimeä ei enää odoteta. Aloita uudelleen henkilöstöstä.
staff-check-invite = Kutsutaanko { $name }? Rooli on { $role }.
staff-invited = Kutsu on valmis: { $name }, rooli { $role }.
staff-invited-how = Anna linkki vain tälle ihmiselle. Se toimii kerran 72 tunnin sisällä, enkä näytä sitä uudelleen.
staff-button-uninvite = Peru kutsu
staff-uninvited = Peruin kutsun. Linkki ei enää toimi.
staff-invitation-gone = Kutsu on jo käytetty, peruttu tai vanhentunut.

# Nimi ja rooli
staff-ask-new-name = Nyt perheet lukevat: { $name }. Kirjoita uusi nimi ja nimike, esimerkiksi: Aino, perheohjaaja
staff-check-rename = Lukevatko perheet tästä alkaen: { $name }?
staff-renamed = Nimi on vaihdettu.
staff-renamed-you = Perheet lukevat nimesi nyt näin: { $name }.
staff-which-new-role = { $name } on nyt { $role }. Mikä rooli jatkossa?
staff-check-role = Saako { $name } roolin { $role }?
staff-check-role-leaving = Saako { $name } roolin { $role }? Pääsy jonoon päättyy.
staff-role-changed = Rooli on vaihdettu.
staff-role-now = Roolisi on nyt { $role }.
staff-told-role = { $who } vaihtoi roolin: { $name } on nyt { $role }.

# Poistaminen ja lopettaminen
staff-check-remove = Poistetaanko { $name }? Pääsy päättyy heti.
staff-removed = { $name } ei ole enää henkilöstössä.
staff-removed-you = Kiitos työstäsi, { $name }: tehtäväsi päivystyksessä on nyt päättynyt, ja voit yhä kysyä täältä apua niin kuin kuka tahansa.
staff-left-you = Kiitos työstäsi, { $name }: tehtäväsi päivystyksessä on nyt päättynyt, ja voit yhä kysyä täältä apua niin kuin kuka tahansa.
staff-told-removed = { $who } poisti henkilöstöstä: { $name }.
staff-told-left = { $name } lopetti päivystyksessä.
staff-check-finish = Haluatko lopettaa päivystyksessä? Pääsysi päättyy heti.
staff-finished = Selvä.
staff-card-put-away = Tämä kortti ei ole enää käytössä.

# Neljännesvuoden vahvistus
staff-round = Neljännesvuosi vaihtui. Ovatko nämä ihmiset edelleen töissä täällä?
staff-round-again = Näistä ihmisistä odotan vielä vahvistusta. Kahden viikon päästä vahvistamattomien pääsy menee tauolle.
staff-round-names = { $names }
staff-round-rest = { $count ->
        [one] Lisäksi yksi ihminen, jonka painikkeet näkyvät, kun lista lyhenee.
       *[other] Lisäksi { $count } ihmistä, joiden painikkeet näkyvät, kun lista lyhenee.
    }
staff-round-done = Kiitos. Kaikki on vahvistettu.
staff-button-confirm-all = Kaikki ovat edelleen töissä
staff-button-confirm-one = Töissä: { $name }
staff-warning = Hei! Työsi täällä odottaa vielä koordinaattorin vahvistusta, ja ilman sitä pääsysi menee tauolle { $moment }. Kysy: { $names }.
staff-paused-you = Hei { $name }! Pääsysi päivystykseen on tauolla, kunnes koordinaattori vahvistaa, että olet edelleen töissä.
staff-told-paused = Pääsy on tauolla, koska kukaan ei ole vahvistanut: { $name }.
staff-button-back-to-work = On töissä, pääsy takaisin
staff-back-you = Tervetuloa takaisin, { $name }. Roolisi on { $role }.
staff-told-back = { $who } vahvisti: { $name } on taas mukana.

# Kun asioita on
staff-cases-moved = { $count ->
        [one] Yksi asia sai uuden paikan, ja perhe tietää sen.
       *[other] { $count } asiaa sai uuden paikan, ja perheet tietävät sen.
    }
staff-cases-who = { $count ->
        [one] Kuka saa ainoan asian?
       *[other] Kuka saa { $count } asiaa?
    }
staff-cases-to-queue = { $count ->
        [one] Yksi asia palaa jonoon.
       *[other] { $count } asiaa palaa jonoon.
    }
worker-former = aiempi työntekijä
