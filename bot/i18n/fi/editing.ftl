# Palvelun tietojen hoitaminen: koordinaattori ja tietojen omistaja.

command-entry = Palvelun tiedot
entry-not-yours = Kiitos. Tämän palvelun tietoja hoitaa joku muu. Tässä on, mitä sinä voit tehdä.
entry-gone = Tätä palvelua ei ole enää luettelossa. Etsi se uudelleen nimellä.
entries-found = { $count ->
        [one] Löysin yhden palvelun. Avaa se painikkeesta.
       *[other] Löysin { $count } palvelua. Minkä avaan?
    }
entries-none = Sillä nimellä en löytänyt palvelua. Kokeile toista sanaa, esimerkiksi: /palvelu neuvola
entries-stale = { $count ->
        [one] Yhden palvelun tietoja ei ole vahvistettu puoleen vuoteen. Palvelun löydät nimellä: /palvelu neuvola
       *[other] { $count } palvelun tietoja ei ole vahvistettu puoleen vuoteen. Vanhimmat ensin. Palvelun löydät nimellä: /palvelu neuvola
    }
entries-all-fresh = Kaikki tiedot on vahvistettu puolen vuoden sisällä. Palvelun löydät nimellä: /palvelu neuvola
entries-rest = { $count ->
        [one] Lisäksi yksi muu.
       *[other] Lisäksi { $count } muuta.
    }

# Kortti
entry-verified = Tiedot vahvistettu { $date }.
entry-old = Tiedot vahvistamatta: vahvistettu viimeksi { $date }.
entry-unverified = Tiedot vahvistamatta.
entry-owner = Tiedoista vastaa { $name }.
entry-owner-none = Tiedoilla ei ole vielä vastuuhenkilöä.
entry-until = Viimeinen päivä { $date }.
entry-hidden = Piilotettu: ei näy perheille.
entry-pinned = Nostettu esiin.
entry-missing = Lähde ei enää kerro tästä palvelusta.
entry-words = Arkisanat: { $words }
edit-button-right = Tiedot ovat oikein
edit-button-word = Lisää arkisana
edit-button-phone = Korjaa puhelinnumero
edit-button-until = Viimeinen päivä
edit-button-hide = Piilota
edit-button-show = Näytä taas
edit-button-pin = Nosta esiin
edit-button-unpin = Poista nosto
edit-button-owner = Vaihda vastuuhenkilö
edit-button-entry = Palvelun tiedot
edit-button-undo = Peru muutos
edit-button-endless = Ei viimeistä päivää
edit-button-number = { $phone }
edit-button-person = { $name }

# Kysymykset
edit-ask-word = Millä sanalla ihmiset tätä kysyvät? Kirjoita sana, niin lisään sen palvelulle { $service }.
edit-ask-phone = Mikä on oikea numero? Nyt palvelulla { $service } on { $phone }.
edit-which-phone = Mikä numero on väärin?
edit-ask-until = Mikä on viimeinen päivä, jona palvelua { $service } tarjotaan? Kirjoita päivä, esimerkiksi 31.12.2026.
edit-ask-owner = Kuka vastaa näistä tiedoista? Hän saa muuttaa vain tätä palvelua.
edit-not-a-word = Kiitos. Arkisana on lyhyt eikä siinä ole numeroita. Kirjoita yksi sana tai sanapari.
edit-not-a-day = Kiitos. Tätä en osannut lukea tulevaksi päiväksi. Kirjoita päivä näin: 31.12.2026

# Mitä tehtiin
edited-word = Lisäsin arkisanan ”{ $word }” palvelulle { $service }.
edited-phone = Vaihdoin palvelun { $service } numeron. Vanha oli { $old }, uusi on { $phone }.
edited-until = Palvelun { $service } viimeinen päivä on nyt { $date }. Sen jälkeen sitä ei tarjota.
edited-endless = Palvelulla { $service } ei ole enää viimeistä päivää.
edited-right = Kiitos. Palvelun { $service } tiedot on nyt vahvistettu { $date }.
edited-hide = Palvelu { $service } on nyt piilossa perheiltä.
edited-show = Palvelu { $service } näkyy taas perheille.
edited-pin = Palvelu { $service } on nyt nostettu esiin. Se tulee ensin, kun muut sopivat yhtä hyvin.
edited-unpin = Palvelua { $service } ei enää nosteta esiin.
edited-owner = Palvelun { $service } tiedoista vastaa nyt { $name }.
edited-soon = Muutos näkyy kaikille minuutin sisällä.
edit-undone = Peruin muutoksen. Palvelun { $service } tiedot ovat niin kuin ennen sitä.

# Perheelle, kun tiedot ovat vanhat
contacts-old = Tiedot vahvistamatta: ne ovat voineet muuttua. Tarkistettu viimeksi { $date }.
