# Työntekijöille: oma aikasuunnitelma ja vapaiden aikojen tarjoaminen.

day-button-back = Omat aikani
week-plan-button = Vapaat aikani
week-plan-title = Vapaat aikani
week-plan-none = Sinulla ei ole vielä vapaita aikoja perheille.
week-plan-none-how = Aloita valmiista viikosta tai kirjoita oma. Kaikkea voi muuttaa myöhemmin.
week-plan-button-start-1 = Ma–pe 9–12
week-plan-button-start-2 = Ma–pe 9–12 ja 13–15
week-plan-line = { $day } klo { $hours }
week-plan-line-away = { $day } poissa
week-plan-line-usual = { $day } kuten muulloin
week-plan-line-more = { $count ->
    [one] … ja yksi päivä lisää
   *[other] … ja { $count } päivää lisää
}
week-plan-no-week = Viikolla ei ole tunteja.
week-plan-days = Poikkeavat päivät
week-plan-no-place = Paikkaa ei ole kirjattu.
week-plan-free = { $count ->
    [one] Vapaita aikoja on yksi: { $moment }.
   *[other] Vapaita aikoja on { $count }. Ensimmäinen on { $moment }.
}
week-plan-nothing-free = Vapaita aikoja ei ole nyt yhtään.
week-plan-changed = Muutettu. Sovitut ajat pysyvät ennallaan.
week-plan-button-minutes = Kesto: { $value } min
week-plan-button-buffer = Väli: { $value } min
week-plan-button-most = Päivässä enintään { $value }
week-plan-button-most-none = Päivässä ei ylärajaa
week-plan-button-capacity = Paikkoja: { $value }
week-plan-button-notice = Varaus { $value } h ennen
week-plan-button-ahead = { $value } viikkoa eteenpäin
week-plan-button-week = Muuta viikkoa
week-plan-button-day = Poikkeava päivä
week-plan-button-place = Missä tavataan
week-plan-button-drop = Poista vapaat ajat
week-plan-button-drop-sure = Kyllä, poista
week-plan-drop-sure = Poistetaanko vapaat aikasi? Sovitut ajat pysyvät ennallaan.
week-plan-button-yes = Kyllä, näin
week-plan-ask-week = Kirjoita koko viikko, esimerkiksi: ma-to 9-12, 13-15.30; pe 9-12
week-plan-ask-day = Kirjoita päivä ja mitä silloin on, esimerkiksi: 12.12. poissa, 3.1. 10-12 tai 24.12.-2.1. poissa. Sana ”tavallinen” palauttaa päivän.
week-plan-ask-place = Kirjoita paikka niin kuin perhe sen lukee, esimerkiksi: Perhekeskus, Koulukatu 1
week-plan-check-week = Viikko olisi tällainen:
week-plan-check-day = Nämä päivät olisivat:
week-plan-check-place = Perhe lukisi:
week-plan-unclear = En saanut tästä selvää. Kirjoita esimerkiksi: ma-to 9-12, 13-15.30 tai 12.12. poissa
week-plan-too-long = Teksti on liian pitkä: enintään { $most } merkkiä.
week-plan-too-many-days = Niin pitkää jaksoa en osaa: enintään { $most } päivää kerralla.
tools-button-slots = Tarjoa aikoja
slots-offer-sees = Perhe asiassa { $number } näkee vapaat aikasi ja valitsee niistä yhden.
slots-button-offer = Tarjoa nyt
slots-button-offer-to = Tarjoa: { $who }
slots-offered = Tarjosit aikoja asiassa { $number }. Kuulet, kun niistä on valittu.
slots-told-taken = { $who } valitsi vapaan aikasi: { $moment }, { $minutes } minuuttia. Asia { $number }.
slots-told-moved = { $who } vaihtoi ajan. Uusi aika on { $moment }, { $minutes } minuuttia. Asia { $number }.
slots-offer-waits = Perhe asiassa { $number } voi jäädä jonoon odottamaan, että aika vapautuu.
week-plan-waiting = Jonossa odottaa { $count ->
    [one] yksi ihminen
   *[other] { $count } ihmistä
}.

# Toistuvat ajat
series-button-repeat = Tee toistuvaksi
series-button-move = Siirrä tämä ja seuraavat
series-button-cancel = Peru tämä ja seuraavat
series-button-cancel-sure = Kyllä, peru kaikki nämä
series-button-week = Joka viikko
series-button-two-weeks = Joka toinen viikko
series-button-month = Joka kuu, sama viikonpäivä
series-button-count = { $count } kertaa
series-button-until = { $day } asti
series-button-skip = Jätä pyhät pois
series-button-keep = Pidä myös pyhät
series-button-yes = Sovi nämä
series-button-day = { $day }
series-button-move-yes = Siirrä näin
series-how-often = Kuinka usein aika { $moment } toistuu?
series-how-many = Montako kertaa, ensimmäinen mukaan lukien, tai mihin asti?
series-check = Aikoja olisi { $count }. Ensimmäisen jälkeen nämä:
series-holidays = Joukossa on pyhäpäiviä. Jätetäänkö ne pois vai pidetäänkö?
series-holiday = pyhä
series-clash = päällekkäin
series-skipped = kellot siirtyvät, siksi myöhemmin
series-twice = kello on tämän kahdesti, ensimmäinen niistä
series-made = Sovittu, yhteensä { $count } kertaa. Perhe sai niistä yhden viestin.
series-which-day = Mille viikonpäivälle?
series-which-hour = Mihin aikaan?
series-which-time = Tarkka aika?
series-move-check = { $count ->
    [one] Aika siirtyisi näin:
   *[other] { $count } aikaa siirtyisi näin:
}
series-moved-done = { $count ->
    [one] Siirretty. Perhe sai siitä viestin.
   *[other] Siirretty, { $count } kertaa. Perhe sai niistä yhden viestin.
}
series-cancel-sure = { $count ->
    [one] Perutaanko tämä aika?
   *[other] Perutaanko nämä { $count } aikaa?
}
series-cancelled-done = { $count ->
    [one] Peruttu. Perhe sai siitä viestin.
   *[other] Peruttu, { $count } kertaa. Perhe sai niistä yhden viestin.
}
series-already = Tämä aika toistuu jo. Avaa se uudelleen.
series-nothing = Näin ei tulisi yhtään uutta aikaa. Valitse useampi kerta tai myöhempi päivä.
