# Kierrokset: jokaisessa yksikössä käydään kerran lukuvuodessa tai lukukaudessa.

visits-rounds = Käynnissä olevat kierrokset. Valitse, niin näet, missä on käyty.
visits-rounds-none = Sinulla ei ole käynnissä kierroksia. Kun koordinaattori aloittaa kierroksen, näet sen täällä.
visits-button-round-year = Lukuvuosi { $begins }–{ $ends }
visits-button-round-term = Lukukausi { $begins }–{ $ends }
visits-button-rounds = Kierrokset
visits-button-new = Uusi kierros
visits-button-board = Kierroksen tilanne
visits-round-year = Kierros, lukuvuosi { $begins }–{ $ends }
visits-round-term = Kierros, lukukausi { $begins }–{ $ends }
visits-board = Käyty: { $done }. Sovittu: { $planned }. Puuttuu: { $missing }.
visits-unit-done = ✓ { $unit } { $day }
visits-unit-planned = { $unit } { $day }
visits-unit-missing = Puuttuu: { $unit }

visits-page-done = { $unit }: käyty { $weekday } { $day }
visits-page-planned = { $unit }: sovittu { $weekday } { $day }
visits-page-missing = { $unit }: käynti puuttuu
visits-choose-day = Valitse päivä, niin yksikkö ja tiimi saavat tiedon.
visits-button-plan = Sovi { $weekday } { $day }
visits-button-other = Valitse toinen päivä
visits-button-done = Käyty
visits-button-undo = Ei käytykään
visits-gone = Tätä kierrosta tai käyntiä ei enää ole, tai se ei ole sinun sovittavasi.
visits-not-a-day = Tälle päivälle ei voi sopia käyntiä. Valitse työpäivä kierroksen ajalta.
visits-no-units = Tällaisia yksiköitä ei ole vielä lisätty.

visits-ask-kind = Kuinka pitkä kierros?
visits-kind-year = Lukuvuosi 1.8.–31.7.
visits-kind-term = Lukukausi
visits-ask-units = Missä yksiköissä käydään?
visits-units-daycare = Päiväkodit
visits-units-school = Koulut
visits-units-clinic = Neuvolat ja vastaanotot
visits-units-youth = Nuorisotilat
visits-units-parish = Seurakunnat
visits-units-police = Poliisi
visits-units-office = Toimistot
visits-ask-team = Mikä tiimi käy? Ilman tiimiä koordinaattorit saavat muistutukset.
visits-button-team = { $name }
visits-button-no-team = Ilman tiimiä
visits-defined = Kierros on luotu.

visits-suggest = { $unit }: käynti puuttuu, ja kierros päättyy { $ends }. Sopisiko { $weekday } { $day }?
visits-planned = { $unit }: käynti on sovittu { $weekday } { $day }.
visits-remind = Muistutus: { $unit }, käynti { $weekday } { $day }

visits-button-day = Kirjoita muu päivä
visits-ask-day = Minä päivänä? Kirjoita päivä, esimerkiksi 27.11. Kierros päättyy { $ends }.
visits-ask-day-again = En löytänyt tästä työpäivää, joka on vielä edessä. Kirjoita päivä, esimerkiksi 27.11. Kierros päättyy { $ends }.
visits-check-day = { $unit }: sovitaanko käynti { $weekday } { $day }? Yksikkö ja tiimi saavat tiedon, kun painat.
