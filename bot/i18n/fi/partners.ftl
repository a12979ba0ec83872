# Kutsu: joku pyydetään mukaan perheen luvalla. Ja: pääsitkö perille.

# Kutsun teksti, jonka perhe hyväksyy ja kutsuttu lukee
kutsu-text =
    Pyydämme mukaan: { $who }
    Miksi: { $why }
    Perhe toivoo: { $hope }
    Perheen vierellä pysyy: { $stays }

# Perheelle
family-kutsu-asked =
    { $worker } haluaa pyytää mukaan: { $who }.
    Alla on koko teksti. Mitään ei lähetetä, ennen kuin hyväksyt sen.
kutsu-button-approve = Sopii
kutsu-button-change = Muutetaan
kutsu-button-stop = Ei kutsuta
family-kutsu-approved = Kiitos. Tämä teksti lähti juuri tällaisena.
family-kutsu-changes = Selvä, mitään ei lähetetty. Kirjoita tähän, mitä haluat muuttaa. Työntekijäsi tekee uuden tekstin, ja näet sen ensin.
family-kutsu-stopped = Selvä, ketään ei kutsuta. Mitään ei lähetetty, ja asiasi jatkuu ennallaan.
family-kutsu-waiting = Pyysimme mukaan: { $who } – vastausta odotetaan.
family-kutsu-coming = Pyysimme mukaan: { $who } – tulee. Oma työntekijäsi pysyy mukana.
family-kutsu-cannot = Pyysimme mukaan: { $who } – ei pysty nyt. Hän ehdotti muuta. Työntekijäsi kertoo siitä sinulle.
family-kutsu-cancelled = Emme pyydä nyt mukaan: { $who }. Asiasi jatkuu ennallaan, ja { $worker } pysyy sinulla. Jos mietit, miksi, kysy tässä.
status-kutsu-shown = Kutsu odottaa sinua: { $who } – sopiiko teksti?
status-kutsu-waiting = Pyysimme mukaan: { $who } – odotetaan.
status-kutsu-coming = Pyysimme mukaan: { $who } – tulee.
status-kutsu-cannot = Pyysimme mukaan: { $who } – ei pysty.
family-arrival-asked =
    Hei! Saitko yhteyden?
    Puhuimme palvelusta { $service }. Pääsitkö perille?
family-arrival-asked-discreetly = Hei! Saitko yhteyden siihen, mistä puhuimme? Pääsitkö perille?
arrival-button-yes = Kyllä
arrival-button-not-yet = Ei vielä
arrival-button-no = Ei
family-arrival-yes = Hienoa kuulla. Voit kirjoittaa meille milloin vain.
family-arrival-not-yet = Kiitos, kun kerroit. Kysyn vielä myöhemmin. Jos tarvitset apua, kirjoita tähän.
family-arrival-no = Kiitos, kun kerroit. Etsimme yhdessä toisen tien. Asiasi on jo tallessa, eikä sitä tarvitse kertoa uudelleen.
stale-arrival = Kiitos. Tähän on jo vastattu.

# Kutsutulle
kutsu-for-you = Sinut kutsutaan mukaan
kutsu-for-you-how = Perhe on hyväksynyt tämän tekstin. Näet vain sen, et perheen viestejä.
kutsu-button-come = Tulen mukaan
kutsu-button-cannot = En pysty
kutsu-being-changed = Kutsun tekstiä muutetaan. Saat uuden, kun perhe on hyväksynyt sen.
kutsu-over = Tämä kutsu on peruttu.
kutsu-cancelled-you = Kutsu, jonka sait, on peruttu. Sinun ei tarvitse tehdä mitään. Kiitos, että olit valmis auttamaan.
kutsu-you-come = Kiitos, tulet mukaan. Perheen työntekijä ottaa sinuun yhteyttä ja sopii tapaamisesta.
kutsu-you-cannot = Kiitos vastauksesta ja ehdotuksesta. Perheen työntekijä saa sen.
kutsu-come-toast = Kiitos. Kerroin perheelle ja työntekijälle.
kutsu-opened = Tervetuloa. Kutsu tulee tähän alle.
kutsu-suggest = Kiitos, kun kerroit. Mikä auttaisi perhettä sen sijaan?
kutsu-suggest-button-other-time = Toinen aika sopii
kutsu-suggest-button-other-person = Toinen ihminen sopii paremmin
kutsu-suggest-button-advice = Voin neuvoa puhelimessa
kutsu-suggest-button-words = Kirjoitan itse
kutsu-suggestion-other-time = toinen aika
kutsu-suggestion-other-person = toinen ihminen sopii paremmin
kutsu-suggestion-advice = voi neuvoa puhelimessa
kutsu-suggestion-words = omin sanoin
kutsu-suggest-write = Kirjoita ehdotuksesi tähän. Näytän sen sinulle, ennen kuin lähetän sen perheen työntekijälle.
kutsu-suggest-shown = Lähetänkö tämän perheen työntekijälle?
kutsu-button-send-words = Lähetä ehdotus
kutsu-suggest-thanks = Kiitos. Ehdotuksesi meni perheen työntekijälle.
kutsu-suggest-cancelled = Selvä, mitään ei lähetetty.
kutsu-suggestion-too-long = Kiitos. Teksti on liian pitkä, lyhennä se { $count } merkkiin.
refused-kutsu-link = Kiitos. Tämä kutsu ei ole enää voimassa, eikä sinun tarvitse tehdä mitään. Jos odotat vielä kutsua, pyydä lähettäjältä uusi.
stale-kutsu = Kiitos. Kutsu on jo edennyt, tai sen teksti on muuttunut. Uusin teksti on viimeisimmässä viestissä.
