# Perheille: sovitut ajat ja niistä muistuttaminen.

# Sovittu, siirretty, muuttunut
time-agreed =
    Aika on sovittu: { $moment }.
    Varaa siihen { $minutes } minuuttia. Sinua odottaa { $worker }.
time-moved-to =
    Aika on nyt { $moment }. Varaa siihen { $minutes } minuuttia.
    Aiempi aika jäi pois. Sinua odottaa { $worker }.
time-details-changed =
    Ajan tiedot muuttuivat. Aika itse pysyy: { $moment }, { $minutes } minuuttia.
    Sinua odottaa { $worker }.
time-changes = Jos aika ei sovi, voit vaihtaa tai perua sen milloin vain.
time-place = Paikka: { $words }
time-address = Osoite: { $words }
time-link = Etäyhteys: { $words }
time-directions = Näin löydät perille: { $words }
time-people = Paikalla: { $words }
time-bring = Ota mukaan: { $words }
time-interpreter = Paikalla on tulkki: { $language }.
time-support = Voit ottaa mukaan tukihenkilön.
time-place-shown = { $moment }, { $minutes } minuuttia

# Muistutus
time-remind = Hei! Sinulla on aika { $moment }. Sinua odottaa { $worker }.
time-remind-coming = Hei! Nähdään { $moment }. Sinua odottaa { $worker }.
time-remind-discreet = Hei! Muistathan: { $moment }.
time-remind-stop = Muistutuksia voi vaihtaa tai lopettaa kohdasta Muistutukset.
time-button-come = Tulen
time-button-move = Siirrän
time-button-cancel = Perun
time-button-place = Näytä paikka
time-button-wishes = Muistutukset
time-button-new = Haluan uuden ajan
time-thanks = Kiitos! Nähdään { $moment }.
time-no-place = Paikkaa ei ole vielä kirjattu. Kysy siitä tässä, niin saat vastauksen.

# Perheen vastaukset
time-move-how =
    Selvä! Kirjoita tähän, milloin sinulle sopisi.
    Työntekijä lukee viestin ja ehdottaa uutta aikaa. Nykyinen aika { $moment } pysyy sinulla, kunnes uusi on sovittu.
time-cancel-sure = Perutaanko aika { $moment }?
time-button-cancel-sure = Kyllä, perun ajan
time-button-keep = Pidän ajan
time-kept = Hyvä, aika pysyy: { $moment }.
time-cancelled-own = Aika { $moment } on peruttu. Kiitos, kun kerroit.
time-cancelled = Aika { $moment } on valitettavasti peruttu. Vastassa olisi ollut { $worker }.
time-cancel-reason = Syy: { $reason }
time-new-offer = Haluatko uuden ajan? Paina nappia tai kirjoita tähän.
time-new-how = Kirjoita tähän, milloin sinulle sopisi. Työntekijä lukee viestin ja ehdottaa aikaa.
time-missed = Emme tavanneet sovittuna aikana { $moment }. Se ei haittaa, sellaista sattuu.
time-missed-new = Sovitaanko uusi aika? Paina nappia tai kirjoita, mikä sopisi.
time-missed-again = Ehkä jokin muu tapa sopii paremmin: puhelu, etätapaaminen tai viestit tässä. Kirjoita, mikä tuntuisi hyvältä.

# Kun nappi on vanha tai aika on muuttunut
time-unknown = Tätä aikaa ei enää löydy. Tässä on, mitä voit tehdä nyt.
time-moved = Tämä aika on muuttunut, ja uusin tieto on alempana viesteissä. Voit myös kysyä sitä tässä.
time-cancelled-already = Tämä aika on peruttu. Kirjoita tähän, jos haluat uuden.
time-over = Se aika on jo ohi. Uuden ajan voi aina sopia.
time-skipped = Sinä yönä kellot siirtyvät, eikä kello ole lainkaan { $time }. Seuraava mahdollinen aika on { $later }.
time-twice = Sinä yönä kellot siirtyvät, ja tämä aika tulee kahdesti. Valitse jokin toinen aika.
time-too-far = Se on liian kaukana. Sovi aika enintään kahden vuoden päähän.
time-too-long = Aika voi kestää enintään { $most } minuuttia, ja sen täytyy päättyä alkunsa jälkeen.
time-detail-too-long = Teksti on liian pitkä: enintään { $most } merkkiä.
time-not-begun = Aika ei ole vielä alkanut tai se on peruttu. Merkitse tämä vasta, kun aika on ollut.
time-nobody = Valitse, kenen kanssa aika sovitaan. Hänen pitää olla mukana asiassa.

# Miten minua muistutetaan
remind-wishes =
    Milloin haluat muistutuksen? Paina, niin valinta vaihtuu.
    Yöllä kello 21–8 emme lähetä muistutuksia.
remind-none = Nyt et saa muistutuksia. Sovitut ajat ovat silti voimassa.
remind-button-7d = Viikko ennen: { $on }
remind-button-3d = Kolme päivää ennen: { $on }
remind-button-1d = Päivä ennen: { $on }
remind-button-2h = Kaksi tuntia ennen: { $on }
remind-button-place = Piilota paikka viesteistä: { $on }
remind-button-discreet = Näytä vain päivä ja kello: { $on }
remind-button-stop = Lopeta kaikki muistutukset
remind-on = kyllä
remind-off = ei
time-host-open = työntekijämme
times-held-by = { $count ->
    [one] Sovittu aikasi pysyy. Sinua odottaa nyt { $worker }.
   *[other] Sovitut aikasi pysyvät. Sinua odottaa nyt { $worker }.
}
times-stay-though-closed = { $count ->
    [one] Sovittu aikasi pysyy, vaikka asia on suljettu. Jos et tarvitse sitä, voit perua sen tästä tai komennolla /ajat.
   *[other] Sovitut aikasi pysyvät, vaikka asia on suljettu. Jos et tarvitse niitä, voit perua ne tästä tai komennolla /ajat.
}
time-button-cancel-of = Perun: { $moment }
time-move-ask = Aika { $moment } pysyy sinulla, kunnes uusi on sovittu. Haluatko, että kysymme työntekijältä uutta aikaa?
time-button-ask-new = Kysy uutta aikaa
