# Työntekijöille: ajan sopiminen, ehdottaminen, siirtäminen ja peruminen.
tools-button-times = Ajat

times-page = Asia { $number }: sovitut ajat
times-page-none = Asiassa { $number } ei ole sovittuja aikoja.
times-waiting = Ehdotus odottaa perheen valintaa. Valinta-aika päättyy { $moment }.
times-button-new = Sovi aika
times-button-propose = Ehdota aikoja
times-button-moment = { $moment }
times-button-moment-year = { $moment } { $year }
times-button-moment-first = Ensimmäinen (kesäaikaa)
times-button-moment-second = Jälkimmäinen (talviaikaa)
times-with-whom = Kenen kanssa aika sovitaan?
times-button-with = { $who }
times-button-with-all = Kaikkien kanssa

times-ask = Kirjoita aika lauseena, esimerkiksi: ti 14.30 perhekeskus. Tai: ensi viikon torstaina puoli kolmelta neuvolassa.
times-ask-propose = Kirjoita ensimmäinen ehdotettava aika, esimerkiksi: ti 14.30 perhekeskus. Aikoja voi ehdottaa enintään kolme.
times-ask-another = Kirjoita seuraava ehdotettava aika. Paikka pysyy samana, jos et kirjoita uutta.
times-ask-again = Kirjoita aika uudestaan. Mitä et mainitse, pysyy ennallaan.
times-ask-move = Kirjoita uusi aika, esimerkiksi: ke 9.12. klo 13. Jos kirjoitat vain kellonajan, päivä pysyy.
times-no-date = Minä päivänä? Luin: { $words }. Valitse päivä tai kirjoita se.
times-no-time = Mihin aikaan? Luin: { $words }. Kirjoita kellonaika, esimerkiksi 14.30.
times-several-dates = Lauseessa on monta päivää: { $words }. Kirjoita yksi aika. Jos tarkoitit useita, valitse Ehdota aikoja.
times-several-times = Lauseessa on monta kellonaikaa: { $words }. Kirjoita yksi aika. Jos tarkoitit useita, valitse Ehdota aikoja.
times-which-day-month = Kumpaa päivää tarkoitat?
times-which-which-week = Kumpaa viikkoa tarkoitat?
times-which-passed = Se päivä on tänä vuonna jo mennyt. Tarkoitatko tätä?
times-which-twice = Sinä yönä kellot siirtyvät, ja tämä aika tulee kahdesti. Kumpi?

times-understood = { $moment }
times-understood-year = { $moment }, vuosi { $year }
times-line-year = { $moment }, vuosi { $year }, { $minutes } minuuttia
times-length = Kesto: { $minutes } minuuttia
times-with = Kenen kanssa: { $who }
times-guessed = Kellonaika voi tarkoittaa kahta aikaa. Luin sen, joka on kello 7:n ja 20:n välillä. Vaihda alta, jos tarkoitit toista.
times-clash-own = Huomaa: sinulla on samaan aikaan jo aika { $moment }. Voit silti sopia.
times-clash-proposed = Huomaa: olet jo ehdottanut samaan aikaan toista aikaa, { $moment }. Voit silti sopia.
times-clash-family = Huomaa: perheellä on samaan aikaan toinen sovittu aika. Voit silti sopia.
times-not-yet = Perhe ei ole vielä saanut tietoa.
times-chosen = { $count ->
    [one] Ehdotettava aika tähän mennessä:
   *[other] Ehdotettavat ajat tähän mennessä:
    }
times-button-agree = Sovitaan
times-button-move-sure = Siirretään
times-button-tell = Kerro perheelle
times-button-send = Lähetä perheelle ({ $count })
times-button-add = Lisää toinen aika
times-button-minutes = { $minutes } min
times-button-minutes-on = ✓ { $minutes } min
times-button-change = Muuta
times-button-details = Tiedot
times-button-move = Siirrä
times-button-cancel = Peru aika
times-done-book = Aika on sovittu, ja perhe sai tiedon.
times-done-move = Aika on siirretty, ja perhe sai tiedon.
times-done-details = Tiedot on muutettu, ja perhe sai tiedon.
times-sent = Lähetin ehdotuksen perheelle. Kun perhe valitsee ajan, saat tiedon.

times-details = Mitä perhe lukee ajan lisäksi:
times-details-none = Ei vielä mitään.
times-button-place = Paikka
times-button-address = Osoite
times-button-link = Etälinkki
times-button-people = Ketkä paikalla
times-button-bring = Mitä mukaan
times-button-directions = Miten perille
times-button-interpreter = Tulkki
times-button-no-interpreter = Ei tulkkia
times-button-support = Tukihenkilö tervetullut
times-button-support-off = Älä mainitse tukihenkilöä
times-button-ready = Valmis
times-button-clear = Tyhjennä
times-ask-place = Kirjoita paikka, esimerkiksi: Perhekeskus, 2. kerros.
times-ask-address = Kirjoita osoite.
times-ask-link = Kirjoita etäyhteyden osoite.
times-ask-people = Kirjoita, ketkä ovat paikalla.
times-ask-bring = Kirjoita, mitä perhe ottaa mukaan.
times-ask-directions = Kirjoita, miten perille löytää.
times-ask-interpreter = Mille kielelle tulkki tulee? Perhe näkee sen ajan tiedoissa. Tulkin tilaat itse.

times-cancel-ask = Perutaanko aika { $moment }?
times-cancel-family = Perhe saa tiedon heti, ja sille tarjotaan uutta aikaa.
times-button-cancel-plain = Peru, ei syytä
times-button-cancel-why = Peru ja kerro syy
times-cancel-ask-why = Kirjoita perheelle, miksi aika { $moment } peruuntuu.
times-cancelled = Aika { $moment } on peruttu, ja perhe sai tiedon.

words-button-time = Tämä on aika
words-button-time-part = Lisää ajan tietoihin
words-button-time-cancel = Peru aika tällä syyllä

times-told-picked = { $who } valitsi ajan { $moment }, ja se on nyt sovittu. Asia { $number }.
times-told-picked-clash = { $who } valitsi ajan { $moment }, ja se on nyt sovittu. Sinulla on samaan aikaan toinenkin aika. Asia { $number }.
times-told-none = Tehtävä: mikään ehdotettu aika ei sopinut. { $who }, asia { $number }. Ehdota uusia tai soita viimeistään { $moment }.
times-told-expired = Tehtävä: ehdotetuista ajoista ei valittu yhtään. { $who }, asia { $number }. Ehdota uusia tai soita viimeistään { $moment }.
times-too-many = Ehdota ainakin yhtä aikaa, enintään { $most }.
times-same-twice = Tämä aika on ehdotuksessa jo: { $moment }. Kirjoita toinen.
times-button-new-again = Sovi uusi aika
times-clash-held = Huomaa: aikaa { $moment } pidetään perheelle, joka odottaa jonossa. Voit silti sopia.
