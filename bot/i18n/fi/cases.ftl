# Asiat: jono, kortit, viestien välitys ja palaute.

# Mistä asiassa on kyse
case-topic-open = aihe selviää keskustelussa
case-language-fi = suomi
case-language-sv = ruotsi
case-language-en = englanti

# Painikkeet
case-button-resolve = Asia on valmis
case-button-release = Palauta jonoon
case-button-together = Yhdessä muiden kanssa
case-button-close = Asia on kunnossa
case-button-reopen = Haluan vielä kertoa
card-button-claim = Otan kopin

# Päivystäjän kortti. Tässä ei koskaan ole perheen sanoja.
card-title = Uusi asia { $number }
card-title-urgent = Kiireellinen asia { $number }
card-title-returned = Asia { $number } palasi jonoon
card-facts =
    Aihe: { $topic }
    Kieli: { $language }
    Tullut: { $waiting }
    Luvattu vastata viimeistään: { $moment }
card-yours = Asia { $number }: sinulla on koppi.
card-taken = Asia { $number }: { $worker } otti kopin.
card-closed = Asia { $number } on suljettu. Perhe ei tarvitse enää vastausta.

# Vastuutyöntekijän asia
head-title = Asia { $number } · { $topic }
head-title-urgent = Kiireellinen asia { $number } · { $topic }
head-facts =
    Perheen kieli: { $language }
    Vastaa viimeistään: { $moment }
head-over = Asia { $number } ei ole enää sinulla.
head-how = Perheen viestit tulevat tähän alle. Vastaa suoraan perheen viestiin, niin vastaus menee oikealle perheelle.
head-topic-name = Asia { $number } · { $topic }
owner-reopened = Perhe kirjoitti uudelleen. Asia { $number } on taas auki. Vastaa viimeistään { $moment }.
owner-urgent = Asia { $number } on nyt kiireellinen. Vastaa perheelle heti, kun voit.
owner-edited = Perhe muokkasi viestiään asiassa { $number }. Uusi teksti näkyy viestissä.
owner-withdrew = Perhe perui viestin asiassa { $number }. Viestin teksti on poistettu.
owner-closed = Perhe kertoi, että asia { $number } on kunnossa. Asia on suljettu.
owner-closed-quietly = Asia { $number } on suljettu. Perhe ei kirjoittanut uudelleen.
owner-answer-soon = Muistutus: perhe odottaa vastausta asiassa { $number }. Luvattu vastaus: { $moment }.
owner-ask-family = Perhe ei ole kirjoittanut asiassa { $number }. Kysy, mitä kuuluu, tai merkitse asia valmiiksi.
owner-not-delivered = Viestisi ei mennyt perheelle perille asiassa { $number }. Perhe on ehkä sulkenut botin. Ota yhteys muuten, jos sinulla on yhteystieto.
coordinator-late = Asia { $number }: perheelle luvattu vastaus on myöhässä. Vastuutyöntekijä: { $worker }.
coordinator-not-delivered = Asia { $number }: perheen viesti ei tavoita työntekijää { $worker }. Pyydä häntä avaamaan botti, tai ota asia hoitaaksesi.
queue-claim-soon = Muistutus: asia { $number } odottaa vielä ottajaa. Perheelle luvattu vastaus: { $moment }.

# Perheelle
family-claimed =
    Kiitos, kun odotit. { $worker } hoitaa asiaasi.
    Hän vastaa viimeistään { $moment }.
family-claimed-write = Voit kirjoittaa tähän milloin vain. Viesti menee suoraan hänelle.
family-claimed-withdraw = Voit myös perua viestisi. Kirjoita silloin /peru.
family-released =
    Kiitos, kun odotat. { $worker } ei voi nyt jatkaa asiasi kanssa.
    Asiasi on tallessa. Toinen työntekijä ottaa sen.
    Saat vastauksen viimeistään { $moment }.
family-resolved =
    Kiitos, kun kirjoitit. { $worker } on merkinnyt asiasi valmiiksi.
    Voit kertoa, jos asia on kunnossa. Voit myös kirjoittaa lisää.
    Jos et kirjoita, asia suljetaan { $moment }.
family-closed-quietly =
    Kiitos, kun olit yhteydessä. Suljimme asiasi, koska emme kuulleet sinusta uutta.
    Voit kirjoittaa milloin vain uudelleen.
family-withdrew = { $worker } perui viestinsä. Viestin teksti on poistettu. Voit jatkaa kirjoittamista tähän.
family-not-arrived =
    Kiitos viestistä. Se on tallessa, mutta { $worker } ei ole vielä saanut sitä.
    Kerroimme tästä koordinaattorille. Sinun ei tarvitse kirjoittaa uudelleen.
family-late =
    Kiitos, kun olet odottanut. Lupasimme vastata aiemmin. Olemme pahoillamme.
    Asiasi on tallessa. Saat vastauksen viimeistään { $moment }.
    Jos et jaksa odottaa, paina Hätä. Sieltä näet, mistä saa apua heti.

# Välitetyt viestit
relay-from-worker = { $worker }
relay-from-family = Asia { $number } · perhe
relay-from-earlier = Asia { $number } · { $worker }
relay-part = Osa { $part } / { $parts }
relay-edited = Muokattu
relay-part-empty = Tämä osa viestistä on poistettu.
relay-withdrawn = Viesti on peruttu. Sen teksti on poistettu.

# Kun pyydetty ei onnistu: päivystäjille
refused-already-claimed = { $worker } ehti ottaa kopin. Jonossa voi olla muita asioita.
refused-only-for-workers = Kiitos, ymmärsin. Tämä painike on päivystäjille. Kirjoita minulle omin sanoin, niin autan.
refused-own-matter = Tämä on oma asiasi. Toinen työntekijä ottaa sen.
refused-withdraw-too-late = Viesti on ollut perheellä yli 48 tuntia. Telegram ei enää poista sitä. Voit muokata viestiä tai kirjoittaa perheelle.
stale-not-your-case = Tätä asiaa hoitaa nyt { $worker }. Viesti ei mennyt perheelle.
stale-case-in-queue = Tämä asia on nyt jonossa. Ota ensin koppi. Mitään ei mennyt perheelle.

# Kun pyydetty ei onnistu: kaikille
stale-case-unknown = Kiitos. Tätä asiaa en löydä enää. Tässä on, mitä voit tehdä nyt.
stale-case-closed = Kiitos. Tämä asia on jo suljettu. Uuden asian voi aloittaa milloin vain.
stale-case-moved = Kiitos. Asia on jo edennyt. Painikkeista näet, missä se on nyt.
stale-no-open-case = Kiitos. Sinulla ei ole nyt avointa asiaa. Kirjoita, mikä mietityttää, niin autan.
stale-message-unknown = Kiitos. Tätä viestiä ei ole enää. Se on ehkä jo peruttu.
invitation-not-valid = Kiitos. Tämä kutsu ei ole enää voimassa. Pyydä uusi kutsu koordinaattorilta. Voit myös kirjoittaa minulle, mikä mietityttää.

# Palaute
feedback-ask = Kiitos, kun kirjoitit meille. Saitko apua? Voit vastata yhdellä painikkeella. Vastaus tallennetaan ilman nimeäsi.
feedback-button-yes = Kyllä
feedback-button-partly = Osittain
feedback-button-no = En
stale-feedback-given = Kiitos. Olet jo vastannut tähän. Voit kirjoittaa meille milloin vain.
