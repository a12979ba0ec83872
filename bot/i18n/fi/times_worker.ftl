# Työntekijöille: sovitut ajat.

time-who-family = Perhe
time-told-coming = { $who } tulee: { $moment }. Asia { $number }.
time-told-moving = { $who } toivoo toista aikaa. Nyt sovittu aika { $moment } pysyy, kunnes uusi on sovittu. Asia { $number }.
time-told-cannot = { $who } perui ajan { $moment }. Perheelle tarjottiin uutta aikaa. Asia { $number }.
time-told-late = Muistutus ajasta { $moment } jäi lähtemättä ajoissa. { $who } ei saanut sitä. Asia { $number }.
time-told-away = Muistutus ajasta { $moment } ei mennyt perille: { $who } ei ota viestejä vastaan. Ota yhteyttä muulla tavalla. Asia { $number }.
time-told-unsure = Muistutus ajasta { $moment } ehkä ei mennyt perille. { $who }, asia { $number }.
time-task = Tehtävä: { $who } ei tullut { $moment }. Sovi uusi aika kahden työpäivän sisällä. Perheelle on tarjottu uutta aikaa. Asia { $number }.
time-task-again = Tehtävä: { $who } ei tullut myöskään { $moment }. Etsi muu tapa, esimerkiksi puhelu, kahden työpäivän sisällä. Asia { $number }.
time-how = Miten aika { $moment } meni?
time-button-came = Tavattiin
time-button-missed = Jäi väliin
time-button-came-of = { $who } { $number }: tuli
time-button-missed-of = { $who } { $number }: ei tullut
time-button-open = Näytä aika
time-noted-came = Kirjattu: tavattiin { $moment }.
time-told-new = { $who } haluaa uuden ajan. Edellinen oli { $moment }. Asia { $number }.
time-told-left = { $who } ei ole enää mukana asiassa eikä tule { $moment }. Asia { $number }.
time-told-moved-by = { $worker } siirsi ajan. Uusi aika on { $moment }. Asia { $number }.
time-told-cancelled-by = { $worker } perui ajan { $moment }. Asia { $number }.
time-page-cancelled = Peruttu: { $moment }, { $minutes } minuuttia
time-page-asked = { $who }: ei ole vielä vastannut. Asia { $number }.
time-page-coming = { $who }: tulee. Asia { $number }.
time-page-moving = { $who }: toivoo toista aikaa. Asia { $number }.
time-page-cannot = { $who }: perui. Asia { $number }.
time-page-came = { $who }: tavattiin. Asia { $number }.
time-page-missed = { $who }: jäi väliin. Asia { $number }.
times-now-yours = Tässä asiassa on sovittuja aikoja. Ne ovat nyt sinun. Asia { $number }.
times-now-yours-line = { $moment }, { $minutes } minuuttia
times-now-yours-clash = { $moment }, { $minutes } minuuttia · päällekkäin toisen ajan kanssa!
times-alone = { $count ->
    [one] Yhdellä sovitulla ajalla ei ole nyt työntekijää:
   *[other] { $count } sovitulla ajalla ei ole nyt työntekijää:
}
times-alone-line = { $moment }, { $minutes } minuuttia. Sovittu: { $worker }. Asia { $number }.
times-alone-line-gone = { $moment }, { $minutes } minuuttia. Asia { $number }.
times-alone-how = Perhe odottaa, että joku on paikalla. Avaa aika: voit ottaa asian, jos se on jonossa, tai perua ajan.
times-closed-but-held = Asia { $number } on suljettu, mutta nämä ajat ovat yhä voimassa. Perheelle kerrottiin, miten ne voi perua.
times-hold-after = { $count ->
    [one] Asiassa on sovittu aika. Se on yhä voimassa:
   *[other] Asiassa on sovittuja aikoja. Ne ovat yhä voimassa:
}
time-missed-closed = Kirjattu: { $who } ei tullut aikaan { $moment }. Asia { $number } on suljettu. Perheelle tarjottiin uutta aikaa.
