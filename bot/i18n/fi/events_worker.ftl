# Avoimet tapahtumat niille, jotka tekevät ja vetävät niitä.

event-button-own = Omat tapahtumat
event-button-new = Uusi tapahtuma
event-mine = Tapahtumat, joita voit muuttaa
event-mine-none = Sinulla ei ole vielä tapahtumia.
event-button-mine = { $title }
event-button-event = Takaisin tapahtumaan

# Kysymykset
event-ask-new = Mikä on tapahtuman nimi? Kirjoita se tähän.
event-ask-title = Kirjoita uusi nimi.
event-ask-time = Milloin? Kirjoita esimerkiksi: ti 1.12. klo 8.30–9.30
event-ask-place = Missä? Kirjoita paikka ja osoite tai etäyhteyden osoite.
event-ask-directions = Miten perille löytää? Kirjoita ovi, kerros, bussi tai pysäköinti.
event-ask-whom = Kenelle tapahtuma on? Kirjoita lyhyesti.
event-ask-capacity = Montako mahtuu? Kirjoita luku.
event-ask-last-day = Mikä on viimeinen päivä? Kirjoita esimerkiksi: 31.5.2027
event-ask-skip = Minkä päivän jätät väliin? Kirjoita esimerkiksi: 24.12.
event-ask-move = Mihin aikaan kerta siirtyy? Kirjoita esimerkiksi: ke 2.12. klo 9–10
event-ask-agenda = Kirjoita esityslista. Näet sen ennen kuin se lähtee.
event-ask-came = Montako tuli? Kirjoita luku, ei nimiä.
event-ask-outcome = Mitä lähti liikkeelle? Kirjoita yksi rivi ilman nimiä.
event-choose-repeat = Kuinka usein? Kellonaika pysyy samana, vaikka kelloja siirretään.
event-choose-languages = Mitä kieliä puhutaan? Paina, niin valinta vaihtuu.
event-choose-host-id = Kuka vetää?
event-choose-audience = Kuka näkee tapahtuman?
event-choose-closes-hours = Mihin asti voi ilmoittautua?
event-choose-agenda-hours = Milloin esityslista lähtee ilmoittautuneille?

# Kortti
event-card-draft = Luonnos: { $title }
event-card-open = Julkaistu: { $title }
event-card-ended = Päättynyt: { $title }
event-card-no-time = Aika puuttuu.
event-card-when = { $moment }, { $minutes } minuuttia
event-repeat-once = Yhden kerran
event-repeat-weekly = Joka viikko
event-repeat-fortnightly = Joka toinen viikko
event-repeat-monthly = Kerran kuussa, { $nth }. { $weekday }
event-repeat-last = Kerran kuussa, viimeinen { $weekday }
event-card-last-day = Viimeinen päivä: { $day }
event-card-left-out = Väliin jäävät: { $days }
event-card-next = Sitten: { $moment }
event-card-no-place = Paikka puuttuu.
event-audience-families = Näkyy kaikille: perheille ja ammattilaisille.
event-audience-professionals = Näkyy vain ammattilaisille ja työntekijöille.
event-card-seats = Paikkoja { $seats }
event-card-no-limit = Paikkoja ei ole rajattu.
event-closes-0 = Ilmoittautua voi alkuun asti.
event-closes-24 = Ilmoittautua voi edelliseen päivään asti.
event-closes-48 = Ilmoittautua voi kaksi päivää ennen.
event-closes-168 = Ilmoittautua voi viikkoa ennen.
event-agenda-at-0 = Esityslista lähtee edellisenä päivänä klo 15.
event-agenda-at-2 = Esityslista lähtee kaksi tuntia ennen.
event-agenda-at-4 = Esityslista lähtee neljä tuntia ennen.
event-card-holiday = Huomaa pyhäpäivä: { $day }, { $name }
event-card-missing = Lisää vielä puuttuvat tiedot. Muut eivät näe luonnosta.
event-card-ready = Tarkista ja julkaise. Muut eivät näe luonnosta.
event-card-pending = Muutokset eivät ole vielä käytössä. Kun otat ne käyttöön, ilmoittautuneille kerrotaan kerran.
event-published = Tapahtuma on julkaistu.
event-applied = Muutokset ovat käytössä. Viesti lähti näin monelle: { $count }.
event-dropped = Muutokset poistettiin.
event-thrown-away = Luonnos poistettiin.
event-copied = Tässä on uusi luonnos samoilla tiedoilla. Anna sille aika.
event-end-sure = Päätetäänkö koko tapahtuma { $title }? Kaikki tulevat kerrat perutaan ja ilmoittautuneille kerrotaan.
event-ended-noted = Tapahtuma on päättynyt. Viesti lähti näin monelle: { $count }.

# Kortin napit
event-button-edit-title = Nimi
event-button-edit-time = Aika
event-button-edit-repeat = Toistuminen
event-button-edit-place = Paikka
event-button-edit-directions = Perille pääsy
event-button-edit-whom = Kenelle
event-button-edit-languages = Kielet
event-button-edit-capacity = Paikkamäärä
event-button-edit-closes-hours = Ilmoittautuminen
event-button-edit-agenda-hours = Esityslistan aika
event-button-edit-host-id = Vetäjä
event-button-edit-audience = Kuka näkee
event-button-edit-last-day = Viimeinen päivä
event-button-edit-skip = Jätä päivä väliin
event-button-no-capacity = Ei rajaa
event-button-no-last-day = Ei viimeistä päivää
event-button-skip = Väliin tai takaisin: { $day }
event-button-language = { $language }: { $on }
event-button-repeat-once = Yhden kerran
event-button-repeat-weekly = Joka viikko
event-button-repeat-fortnightly = Joka toinen viikko
event-button-repeat-monthly = Joka kuu, sama viikonpäivä
event-button-repeat-last = Joka kuu, viimeinen viikonpäivä
event-button-host = { $name }
event-button-audience-families = Kaikki
event-button-audience-professionals = Vain ammattilaiset
event-button-closes-hours-0 = Alkuun asti
event-button-closes-hours-24 = Päivää ennen
event-button-closes-hours-48 = Kaksi päivää ennen
event-button-closes-hours-168 = Viikkoa ennen
event-button-agenda-hours-0 = Edellisenä päivänä klo 15
event-button-agenda-hours-2 = Kaksi tuntia ennen
event-button-agenda-hours-4 = Neljä tuntia ennen
event-button-publish = Julkaise
event-button-throw-away = Poista luonnos
event-button-apply = Ota käyttöön ja kerro
event-button-drop = Poista muutokset
event-button-copy = Tee kopio
event-button-end = Päätä tapahtuma
event-button-end-yes = Kyllä, päätä

# Kerrat
event-button-times = Kerrat
event-times = Tulevat kerrat: { $title }
event-times-none = Tulevia kertoja ei ole.
event-times-line = { $number }. { $moment }. Tulossa: { $coming }.
event-button-time = { $number }. { $day }
event-button-time-back = Takaisin kertaan
event-time-cancelled = Tämä kerta on peruttu.
event-time-coming = Tulossa: { $coming }. Ilmoittautumisia: { $signups }.
event-time-line = Vapaana: { $free }. Jonossa: { $waiting }. Tarjottuna: { $offered }.
event-time-interpreter = Tulkki, { $language }: { $count }
event-button-move = Siirrä
event-button-cancel = Peru tämä kerta
event-button-cancel-yes = Kyllä, peru
event-button-move-yes = Siirrä ja kerro
event-cancel-sure = Perutaanko kerta { $moment }? Kaikille ilmoittautuneille kerrotaan heti.
event-cancelled-noted = Kerta on peruttu. Viesti lähti näin monelle: { $count }.
event-move-sure = Siirretäänkö { $old } → { $moment }, { $minutes } minuuttia? Kaikille ilmoittautuneille kerrotaan heti.
event-moved-noted = Kerta on siirretty, ja ilmoittautuneille kerrottiin.

# Esityslista
event-button-agenda = Esityslista ja toiveet
event-agenda-ask = Mistä puhutaan? { $title }, { $moment }. Valitse toiveista tai kirjoita itse.
event-agenda-card = Esityslista: { $title }, { $moment }
event-agenda-empty = Esityslista on tyhjä. Tyhjää ei lähetetä.
event-agenda-confirm = Hyväksy, niin tämä lähtee ilmoittautuneille: { $leaves }.
event-agenda-ready = Hyväksytty. Lähtee ilmoittautuneille: { $leaves }.
event-agenda-sent = Esityslista lähti { $sent }.
event-wish-line = Toive { $number }: { $words }
event-button-wish-take = Ota toive { $number }
event-button-wish-back = Pois: { $words }
event-button-agenda-write = Kirjoita itse
event-button-agenda-clear = Poista oma teksti
event-button-agenda-yes = Hyväksy
event-button-spots-on = Lisää kuun katvealueet
event-button-spots-off = Poista katvealueet

# Jälkeen
event-after = Tapahtuma on ohi: { $title }, { $moment }. Ilmoittautuneita: { $signed }.
event-after-came = Paikalla: { $came }.
event-after-outcome = Lähti liikkeelle: { $words }
event-button-came = Kirjaa, montako tuli
event-button-outcome = Mitä lähti liikkeelle?

# Koordinaattorille
event-button-rights = Kuka saa tehdä
event-button-month = Kuukauden luvut
event-button-month-before = Edellinen kuukausi
event-button-right = { $name }: { $on }
event-rights = Kuka saa tehdä tapahtumia? Koordinaattorit saavat aina. Paina, niin oikeus vaihtuu.
event-rights-none = Työntekijöitä ei ole vielä.
event-month = Tapahtumat { $month }/{ $year }
event-month-times = Pidettyjä kertoja: { $times }. Osallistujat on laskettu { $counted } kerralta.
event-month-people = Ilmoittautuneita: { $signed }. Paikalla: { $came }.
event-month-privacy = Luvuissa ei ole henkilöitä. Alle viiden lukua ei näytetä.

event-not-yours = Tapahtumia tekevät koordinaattorit ja ne, joille koordinaattori on antanut oikeuden. Tapahtumaa muuttaa sen vetäjä.
event-incomplete = Anna tapahtumalle ensin aika ja paikka.
event-not-a-time = En ymmärtänyt aikaa. Kirjoita esimerkiksi: ti 1.12. klo 8.30–9.30
event-not-a-number = Kirjoita luku, enintään { $most }.
event-too-far = Se on liian kaukana. Valitse aika kahden vuoden sisältä.
