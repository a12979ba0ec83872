# Päivystysvuorot: mitä päivystäjä ja koordinaattori lukevat.

command-shift = Omat vuoroni
command-rota = Päivystysvuorot
duty-day = { $weekday } { $day }.{ $month }.
duty-stretch = { $day } klo { $hours }
duty-button-rota = Päivystysvuorot
duty-unstaffed =
    Päivystyksessä ei ole ketään:
    { $gaps }
duty-nobody =
    Päivystyslistalla ei ole tulevia vuoroja. Perheille luvataan vastaus päivystysajan mukaan. Lisää vuorot pian:
    { $gaps }

# Mitä ei voi tehdä
duty-overlap = Vuorot menevät päällekkäin: { $worker } on jo vuorossa klo { $begins }–{ $ends }. Mitään ei muutettu.
duty-hours-unclear = Vuoron pitää loppua sen alun jälkeen saman päivän aikana. Mitään ei muutettu.
duty-day-over = Tätä päivää ei voi enää muuttaa. Avaa vuorot uudelleen.
duty-away-already = Työntekijä on jo merkitty poissa olevaksi osan näistä päivistä. Ota ensin vanha merkintä pois.
duty-no-shift = Sinulla ei ole vuoroa sinä päivänä.
duty-not-a-colleague = Hän ei ole enää päivystäjä. Valitse joku toinen.
duty-swap-gone = Tätä vuoroa ei enää tarjota sinulle. Mitään ei muutettu.
duty-row-gone = Tämä on jo otettu pois.

# Omat vuorot
shift-on = Olet nyt vuorossa.
shift-off = Et ole nyt vuorossa.
shift-next =
    Seuraavat vuorosi:
    { $shifts }
shift-line = { $day } klo { $hours }
shift-none = Sinulla ei ole vuoroja seuraavien neljän viikon aikana.
shift-no-rota = Päivystyslistaa ei ole tehty, joten kaikki ovat tavoitettavissa päivystysaikoina.
shift-here-until = Selvä, olet paikalla klo { $clock } asti.
shift-gone = Selvä, et ole enää tänään paikalla. Omat asiasi pysyvät sinulla.
shift-sick-sure = Merkitsenkö, että et pääse { $day }? Jos päivä on tänään, asiasi palaavat jonoon ja perheet kuulevat siitä.
shift-sick-noted = Merkitsin, että et pääse { $day }. Voimia.
shift-offered = { $name } tarjoaa sinulle vuoroaan { $day }
shift-button-gone = En ole paikalla
shift-button-here = Olen paikalla
shift-button-sick = En pääse { $day }
shift-button-sick-yes = Kyllä, en pääse
shift-button-give = Vaihda { $day }
shift-button-own = Omat vuoroni

# Vuoron antaminen
swap-whom = Kenelle tarjoat vuorosi { $day }?
swap-nobody = Kukaan muu ei ole käytettävissä { $day }
swap-proposed = Tarjosin vuoroasi { $day }: { $name } vastaa. Se on sinun, kunnes hän ottaa sen.
swap-offered = { $name } tarjoaa sinulle vuoroaan { $day } klo { $hours }.
swap-taken = { $name } otti vuorosi { $day }
swap-declined = { $name } ei voi ottaa vuoroasi { $day } Se on edelleen sinun.
swap-you-taken = Vuoro { $day } on nyt sinun. { $name } kuulee siitä.
swap-you-declined = Selvä, et ota vuoroa { $day } { $name } kuulee siitä.
swap-button-to = { $name }
swap-button-take = Otan vuoron
swap-button-decline = En voi

# Koordinaattorin viikko
rota-title = Päivystysvuorot
rota-none = Päivystyslistaa ei ole tehty. Kaikki päivystäjät ovat tavoitettavissa päivystysaikoina.
rota-nobody = Listalla ei ole tulevia vuoroja. Perheille luvataan vastaus päivystysajan mukaan.
rota-day =
    { $day }
    { $rows }
rota-on = · { $name } { $hours }
rota-gap = · Ei ketään klo { $hours }
rota-is-away = · { $name } on poissa
rota-substitute = · { $name } on poissa, tilalla { $substitute }
rota-closed = · Päivystys on kiinni
rota-holiday = · Pyhäpäivä
rota-desk = · Päivystysaika { $hours }
rota-free = · Ei päivystystä
rota-button-day = { $day }
rota-button-later = Seuraava viikko
rota-button-week = Koko viikko
rota-button-close = Päivystys kiinni
rota-button-hours = Muut ajat
rota-button-extra = Lisävuoro
rota-button-away = Poissaolo
rota-button-undo-closed = Ota pois: kiinni
rota-button-undo-hours = Ota pois: ajat { $hours }
rota-button-undo-extra = Ota pois: { $name } { $hours }
rota-button-undo-away = Ota pois: { $name } poissa
rota-button-who = { $name }
rota-button-hour = { $hour }
rota-button-until = { $day } asti
rota-button-no-substitute = Ei sijaista
rota-whose-extra = Kenelle lisävuoro { $day }?
rota-from-when = Mistä kellonajasta { $day }?
rota-until-when = Mihin asti { $day }?
rota-who-is-away = Kuka on poissa alkaen { $day }?
rota-away-how-long = Mihin asti { $name } on poissa?
rota-away-who-instead = Kuka hoitaa vuorot, kun { $name } on poissa?
rota-now-closed = Päivystys on kiinni { $day }
rota-hours-set = Päivän { $day } ajat on muutettu.
rota-extra-added = Lisävuoro on merkitty { $day }
rota-away-noted = Poissaolo on merkitty alkaen { $day }
rota-taken-back = Merkintä on otettu pois { $day }
rota-moved = { $count ->
        [one] Yksi perhe kuulee, että vastaus tulee myöhemmin.
       *[other] { $count } perhettä kuulee, että vastaus tulee myöhemmin.
    }
