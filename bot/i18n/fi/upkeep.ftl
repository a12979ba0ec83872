# Tietojen ylläpito: omistajan kolme nappia ja lukijan ilmoitukset.

upkeep-nudge = Vastaat näistä tiedoista: { $entry }. Ne on tarkistettu viimeksi { $day }. Pitävätkö ne paikkansa?
upkeep-nudge-never = Vastaat näistä tiedoista: { $entry }. Niitä ei ole vielä tarkistettu. Pitävätkö ne paikkansa?
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

# Toive rivistä, jota yhteydenottolistalla ei ole.
upkeep-button-wish = Ehdota riviä
wish-write = Mistä asiasta tai kenestä listalla pitäisi olla rivi? Kirjoita lyhyesti, ilman perheen tai lapsen tietoja. Enintään 300 merkkiä.
wish-check = Näin ehdotuksesi lähtee koordinaattorille. Numerot ja tunnukset on peitetty. Onko tämä oikein?
wish-button-send = Lähetä ehdotus
upkeep-wish-thanks = Kiitos. Ehdotus lähti koordinaattorille, ja saat vastauksen tähän.
upkeep-task-missing = Lukija ehdottaa yhteydenottolistalle riviä:
upkeep-button-answer-added = Rivi on nyt listalla
upkeep-button-answer-declined = Riviä ei lisätä
upkeep-done-added = Kiitos. Ehdottaja saa tiedon, että rivi on listalla.
upkeep-done-declined = Selvä. Ehdottaja saa tiedon, että riviä ei lisätä.
upkeep-answer-added = Kiitos ehdotuksestasi. Rivi on nyt yhteydenottolistalla.
upkeep-answer-declined = Kiitos ehdotuksestasi. Riviä ei lisätty tällä kertaa. Kysy koordinaattorilta, jos tarvitset sitä.

# Yhteydenottolistan rivit, joista joku vastaa.
mine-button = Tietoni
mine-button-entry = Takaisin tietoihin
mine-list = { $count ->
        [one] Vastaat yhdestä rivistä tai voit muuttaa sitä. Vanhin tarkistus on ensin.
       *[other] Rivejä on { $count }. Vanhin tarkistus on ensin.
    }
mine-tasks-only = Nämä odottavat vastaustasi.
mine-none = En löytänyt listalta riviä, jota voit muuttaa. Voit ehdottaa uutta riviä.
mine-button-task = Odottaa: { $name }
mine-button-task-wish = Ehdotus: { $words }
mine-line = { $field }: { $value }
mine-field-name = Nimi
mine-field-role = Tehtävänimike
mine-field-organisation = Organisaatio
mine-field-direct-line = Suora numero
mine-field-consultation-hours = Konsultaatioajat
mine-field-substitute = Sijainen
mine-field-away = Poissaolo
mine-field-words = Hakusanat
mine-field-first = Ensin
mine-field-next = Sen jälkeen
mine-field-wait = Vastausaika (min)
mine-field-then = Viimeisenä
mine-field-owner = Tiedoista vastaa
mine-away = Poissa { $first }–{ $last }
mine-away-instead = Poissa { $first }–{ $last }, sijainen { $name }
mine-old = Tiedot on vahvistettu { $date }. Siitä on kauan, ja riville on merkitty: tiedot vahvistamatta.
mine-owner = Tiedoista vastaa: { $names }
mine-owner-none = Tiedoista vastaavat koordinaattorit.
mine-over = Rivi on poissa näkyvistä.
mine-button-show = Palauta näkyviin
mine-button-back = Peru poissaolo { $date }
mine-button-save = Tallenna
mine-right = Kiitos. Tiedot on vahvistettu tänään.
mine-shown-again = Rivi on taas näkyvissä.
mine-saved-soon = Tallennettu. Kaikki näkevät muutoksen minuutin sisällä.
mine-check = Tallennetaanko tämä? { $field }: { $value }
mine-ask-name = Mikä nimi tähän tulee? Kirjoita se.
mine-ask-role = Mikä on tehtävänimike? Kirjoita se omalla kielelläsi.
mine-ask-direct-line = Mikä on uusi suora numero? Vain ammattilaiset näkevät sen.
mine-ask-consultation-hours = Milloin voi konsultoida? Kirjoita päivät ja kellonajat, esimerkiksi ma–to 9–11, pe 12.30–14. Viiva (-) poistaa ajat.
mine-ask-substitute = Kuka sijaistaa? Kirjoita nimi niin kuin se on listalla. Viiva (-) poistaa sijaisen.
mine-ask-away = Milloin poissaolo alkaa ja päättyy? Esimerkiksi 21.12.–6.1. Voit lisätä perään sijaisen nimen. Syytä ei kysytä.
mine-ask-words = Millä arkisilla sanoilla tätä haetaan? Erota sanat pilkuilla, enintään 12. Uudet sanat tulevat entisten tilalle.
mine-ask-first = Keneltä kysytään ensin? Kirjoita nimi niin kuin se on listalla.
mine-ask-next = Keneltä kysytään sen jälkeen? Kirjoita nimi niin kuin se on listalla.
mine-ask-wait = Monessako minuutissa pitäisi vastata? Kirjoita luku 1–600.
mine-ask-then = Keneen otetaan yhteyttä viimeisenä? Kirjoita se lyhyesti.
mine-ask-owner = Kuka vastaa näistä tiedoista? Kirjoita työntekijän nimi.
mine-not-readable = Tämä ei sovi tähän. Lue ohje ja kirjoita uudestaan.
mine-nobody-like-that = Nimellä ei löytynyt täsmälleen yhtä ihmistä. Kirjoita koko nimi ja tarvittaessa tehtävänimike.
list-not-yours = Tästä rivistä vastaa joku muu. Voit ilmoittaa virheestä rivin napeista.
list-gone = Tätä riviä ei enää ole yhteydenottolistalla.
