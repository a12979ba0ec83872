# Työntekijöille: sovitut ajat.

time-who-family = Perhe
time-told-coming = { $who } tulee: { $moment }. Asia { $number }.
time-told-moving = { $who } toivoo toista aikaa kuin { $moment }. Aika on voimassa, kunnes uusi on sovittu. Asia { $number }.
time-told-cannot = { $who } perui ajan { $moment }. Perheelle tarjottiin uutta aikaa. Asia { $number }.
time-told-late = Muistutus ajasta { $moment } jäi lähtemättä ajoissa. { $who } ei saanut sitä. Asia { $number }.
time-told-away = Muistutus ajasta { $moment } ei mennyt perille: { $who } ei ota viestejä vastaan. Ota yhteyttä muulla tavalla. Asia { $number }.
time-told-unsure = Muistutus ajasta { $moment } ehkä ei mennyt perille. { $who }, asia { $number }.
time-task = Tehtävä: { $who } ei tullut aikaan { $moment }. Sovi uusi aika kahden työpäivän sisällä. Perheelle on tarjottu uutta aikaa. Asia { $number }.
time-task-again = Tehtävä: { $who } ei tullut toiseenkaan aikaan { $moment }. Etsi muu tapa, esimerkiksi puhelu, kahden työpäivän sisällä. Asia { $number }.
time-how = Miten aika { $moment } meni?
time-button-came = Tavattiin
time-button-missed = Jäi väliin
time-button-came-of = { $who } { $number }: tuli
time-button-missed-of = { $who } { $number }: ei
time-button-open = Näytä aika
time-noted-came = Kirjattu: tavattiin { $moment }.
time-noted-missed = Kirjattu: { $moment } jäi väliin. Perheelle tarjottiin uutta aikaa, ja sinulle tuli tehtävä.
time-told-new = { $who } haluaa uuden ajan. Edellinen oli { $moment }. Asia { $number }.
time-told-left = { $who } ei ole enää mukana asiassa, eikä tule aikaan { $moment }. Asia { $number }.
time-page-cancelled = Peruttu: { $moment }, { $minutes } minuuttia
time-page-asked = { $who }: ei ole vielä vastannut. Asia { $number }.
time-page-coming = { $who }: tulee. Asia { $number }.
time-page-moving = { $who }: toivoo toista aikaa. Asia { $number }.
time-page-cannot = { $who }: perui. Asia { $number }.
time-page-came = { $who }: tavattiin. Asia { $number }.
time-page-missed = { $who }: jäi väliin. Asia { $number }.
