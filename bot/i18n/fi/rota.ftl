# Päivystysvuorot, jatkoa: osan päivää poissa, viikon vuorojen muuttaminen.

duty-away-then = Siihen aikaan on jo merkitty poissaolo. Ota ensin vanha merkintä pois. Mitään ei muutettu.
duty-shift-ended = Vuoro on jo päättynyt siihen mennessä. Valitse aikaisempi päivä. Mitään ei muutettu.
duty-shift-not-begun = Vuoro alkaa vasta myöhemmin, joten se ei voi päättyä ennen sitä. Mitään ei muutettu.

# Osan päivää poissa
shift-button-part = Poissa osan päivää
shift-button-part-back = Ota pois: { $day } klo { $hours }
away-which-day = Minä päivänä olet osan ajasta poissa? Omat asiasi pysyvät sinulla.
away-from-when = Mistä kellonajasta olet poissa { $day }?
away-until-when = Mihin asti olet poissa { $day }?
away-from-when-other = Mistä kellonajasta { $name } on poissa { $day }?
away-until-when-other = Mihin asti { $name } on poissa { $day }?
away-noted = Merkitsin: olet poissa { $day } klo { $hours }. Omat asiasi pysyvät sinulla.
away-other-noted = Poissaolo on merkitty { $day } klo { $hours }. Omat asiat pysyvät työntekijällä.
rota-button-part = Osan päivää
rota-button-undo-part = Ota pois: { $name } poissa { $hours }
rota-part-away = · { $name } on poissa klo { $hours }

# Viikon vuorot
rota-button-weekly = Viikon vuorot
week-whose = Kenen viikon vuoroja muutetaan?
week-title = Viikon vuorot: { $name }
week-none = Ei vuoroja.
week-line = { $day } klo { $hours }, alkaen { $first }
week-line-until = { $day } klo { $hours }, alkaen { $first }, viimeinen päivä { $last }
week-button-shift = { $day } { $hours }
week-button-add = Uusi vuoro
week-button-change = Muuta kellonajat
week-button-end = Päätä vuoro
week-button-day = { $day }
week-button-since = Alkaen { $day }
week-which-day = Minä viikonpäivänä vuoro on?
week-from-when = Mistä kellonajasta?
week-until-when = Mihin asti?
week-since-when = Mistä päivästä alkaen?
week-end-when = Mistä päivästä alkaen vuoroa ei enää ole?
week-added = Uusi vuoro on merkitty.
week-changed = Vuoron kellonajat on muutettu.
week-ended = Vuoro on päätetty.
week-no-gaps = Päivystyksessä on joku kaikkina päivystysaikoina seuraavat kaksi viikkoa.
week-gaps =
    Seuraavien kahden viikon aikana päivystyksessä ei ole ketään:
    { $gaps }
week-gaps-rest = Ja vielä { $count } muuna aikana.

# Kun joku lopettaa
staff-shifts-end = Tulevat vuorot poistuvat päivystyslistalta.
