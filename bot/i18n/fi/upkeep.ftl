# Tietojen ylläpito: omistajan kolme nappia ja lukijan ilmoitukset.

upkeep-nudge = Vastaat näistä tiedoista: { $entry }. Ne on tarkistettu viimeksi { $day }. Pitävätkö ne paikkansa?
upkeep-button-right = Pitää paikkansa
upkeep-button-change = Muutan
upkeep-button-gone = Poistuu
upkeep-button-gone-yes = Kyllä, poistuu
upkeep-button-open = Avaa tiedot
upkeep-gone-sure = Poistetaanko { $entry } näkyvistä? Koordinaattori voi palauttaa sen.
upkeep-change-how = Muuta napeista. Kun kaikki on oikein, paina alinta nappia.
upkeep-task-number = Lukija kertoi, että numero ei toimi: { $entry }
upkeep-task-wrong = Lukija kertoi, että jokin tieto on väärin: { $entry }
upkeep-task-how = Tarkista tiedot ja kerro, mitä löysit. Lukija saa vastauksesi.
upkeep-button-answer-fixed = Korjasin tiedot
upkeep-button-answer-right = Tiedot ovat oikein
upkeep-button-answer-gone = Ei ole enää, poista
upkeep-done-fixed = Kiitos. { $entry }: tiedot on nyt korjattu ja vahvistettu.
upkeep-done-right = Kiitos. { $entry }: tiedot on nyt vahvistettu.
upkeep-done-gone = Kiitos. { $entry } on nyt poissa näkyvistä.
upkeep-retired = { $name } kertoi, että tätä ei enää ole: { $entry }. Se on nyt poissa näkyvistä, ja voit palauttaa sen.
upkeep-gone = Tämä on jo hoidettu, tai tiedoista vastaa joku muu.

# Näitä lukevat kaikki.
upkeep-report-number = Numero ei toimi
upkeep-report-wrong = Tieto on väärin
upkeep-report-thanks = Kiitos, että kerroit. Tiedoista vastaava tarkistaa asian, ja saat vastauksen tähän.
upkeep-answer-fixed = Kiitos avustasi. { $entry }: tiedot on nyt korjattu.
upkeep-answer-right = Kiitos avustasi. { $entry }: tiedot tarkistettiin, ja ne ovat oikein.
upkeep-answer-gone = Kiitos avustasi. { $entry } ei ole enää käytössä, ja se poistettiin.
