# Mitä vastauksen ympärillä kerrotaan: aukiolo, kielet, kunta, perustelu työntekijälle.

# Onko joku paikalla
opening-until = Auki nyt, sulkeutuu klo { $time }.
opening-now = Auki nyt.
opening-always = Auki nyt, joka päivä ja yö.
opening-today = Aukeaa tänään klo { $time }.
opening-tomorrow = Aukeaa huomenna klo { $time }.
opening-weekday = Aukeaa { $weekday } klo { $time }.
opening-date = Aukeaa { $weekday } { $day }.{ $month } klo { $time }.
clock-hour = { $hour }
clock-minutes = { $hour }.{ $minute }

# Muunkieliset tekstit ja palvelun kieli
only-in-sv = (ruotsiksi)
only-in-en = (englanniksi)
service-languages = Palvelun kieli: { $languages }.
understood-ru = Я понимаю вопрос, но отвечаю по-фински. Человек может пригласить переводчика.
understood-uk = Я розумію запитання, але відповідаю фінською. Людина може запросити перекладача.
understood-ar = أفهم سؤالك، لكنني أجيب بالفنلندية. يمكن للموظف أن يطلب مترجما.
understood-so = Su'aasha waan fahmay, laakiin waxaan ku jawaabayaa Finnish. Qofka shaqaalaha ah wuxuu codsan karaa turjumaan.
understood-se = Ádden gažaldaga, muhto vástidan suomagillii. Olmmoš sáhttá dáhttut dulkka.
spoken-fi = suomi
spoken-sv = ruotsi
spoken-en = englanti
spoken-se = pohjoissaame
spoken-smn = inarinsaame
spoken-sms = koltansaame
spoken-ru = venäjä
spoken-uk = ukraina
spoken-ar = arabia
spoken-so = somali
spoken-et = viro
spoken-fr = ranska
spoken-de = saksa
spoken-es = espanja
spoken-fa = persia
spoken-prs = dari
spoken-ku = kurdi
spoken-ckb = sorani
spoken-tr = turkki
spoken-zh = kiina
spoken-vi = vietnam
spoken-th = thai
spoken-sq = albania
spoken-pl = puola
spoken-ro = romania
spoken-it = italia
spoken-ti = tigrinja
spoken-fse = suomalainen viittomakieli
spoken-fss = suomenruotsalainen viittomakieli
spoken-rom = romani

# Kunta
where-asked = Kunnan omat palvelut ovat eri kunnissa erilaiset. Missä kunnassa asut?
where-asked-first = Kiitos, kun kerroit. Missä kunnassa asut? Sen mukaan löydän oikean palvelun.
where-type = Paina kuntaa tai kirjoita sen nimi. Voit myös jättää sen kertomatta.
where-told = Tässä ovat palvelut, kun kunta on { $name }. Kunnan voi vaihtaa komennolla /kunta.
where-now = Etsin palveluja, joita saa, kun kunta on { $name }. Jos asut muualla, kirjoita kunnan nimi.
where-none = En tiedä, missä kunnassa asut. Kirjoita kunnan nimi, niin muistan sen.
where-not-found = Sen nimistä kuntaa en löytänyt. Kirjoita kunnan nimi uudelleen tai paina Puhu ihmiselle.
where-kept = Selvä, muistan kunnan: { $name }. Kirjoita omin sanoin, mikä mietityttää.
where-forgotten = Selvä, en muista kuntaa enää.
where-not-needed = Täällä kuntaa ei tarvitse kertoa. Palvelut ovat kaikille samat.
button-municipality = { $name }
button-where-skip = En halua kertoa
button-where-forget = Unohda kunta
button-skip-question = En osaa sanoa
command-municipality = Kotikunta
command-ask = Mitä botti vastaisi

# Miksi näin: työntekijälle
why-decision-answer = Botti vastaisi näillä. Varmuus { $confidence } %.
why-decision-choose = Botti kysyisi yhden tarkentavan kysymyksen. Varmuus { $confidence } %.
why-decision-hand-over = Botti ohjaisi ihmiselle. Varmuus { $confidence } %.
why-candidate = { $number }. { $name }
why-score = Pisteet { $score }. Sanat: { $words }.
why-score-only = Pisteet { $score }. Ei yhteisiä sanoja, vain samankaltaista tekstiä.
why-empty = Kirjoita kysymys komennon perään, esimerkiksi: /kysy lapsi ei nuku. Ilman sanoja katson, mitä perhe kirjoitti asiaan, joka on nyt kädessäsi.

# LP-keskustelu lapsen oman opettajan tai varhaiskasvattajan kanssa
talk-title = Ensin: LP-keskustelu (Lapset puheeksi)
talk-what = Kiitos, kun kerroit. LP-keskustelussa puhutte lapsen oman opettajan tai varhaiskasvattajan kanssa siitä, mikä arjessa sujuu ja mikä huolestuttaa. Samalla sovitte, mitä tehdään kotona ja mitä päiväkodissa tai koulussa.
talk-step = Keskustelu on vapaaehtoinen. Seuraava askel: paina Pyydä LP-keskustelua, niin ihminen auttaa sopimaan siitä.
talk-beside = { $count ->
        [one] Myös tästä voisi olla apua:
       *[other] Myös näistä voisi olla apua:
    }
talk-or-human = Jos jokin muu auttaisi paremmin, paina Puhu ihmiselle.
talk-request = Pyydän LP-keskustelua (Lapset puheeksi) lapsen oman opettajan tai varhaiskasvattajan kanssa.
talk-topic = LP-keskustelu
button-talk = Pyydä LP-keskustelua
button-talked = Olemme jo puhuneet
