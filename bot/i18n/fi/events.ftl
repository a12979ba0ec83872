# Avoimet tapahtumat, kaikille jotka tulevat: perheet, ammattilaiset, työntekijät.

# Lista ja yksi kerta
command-events = Tulossa olevat tapahtumat
events-title = Tulossa olevat tapahtumat. Paina, niin näet lisää ja voit ilmoittautua.
events-none = Juuri nyt ei ole tulossa tapahtumia. Katso tänne uudelleen myöhemmin.
event-line = { $number }. { $title }, { $moment }
event-line-coming = { $number }. { $title }, { $moment }. Olet tulossa.
event-line-waiting = { $number }. { $title }, { $moment }. Olet jonossa.
event-line-offered = { $number }. { $title }, { $moment }. Paikka odottaa vastaustasi.
event-line-reminded = { $number }. { $title }, { $moment }. Saat muistutuksen.
event-button-line = { $number }. { $title }
event-page = { $title }, { $moment }, { $minutes } minuuttia
event-place = Paikka: { $words }
event-directions = Näin löydät perille: { $words }
event-whom = Kenelle: { $words }
event-languages = Kielet: { $languages }
event-spoken-fi = suomi
event-spoken-sv = ruotsi
event-spoken-en = englanti
event-spoken-fi-sv = suomi ja ruotsi
event-spoken-fi-en = suomi ja englanti
event-spoken-sv-en = ruotsi ja englanti
event-spoken-fi-sv-en = suomi, ruotsi ja englanti
event-host = Vetäjä: { $worker }
event-free = Paikkoja on vielä.
event-full = Paikat ovat nyt täynnä. Voit tulla jonoon, niin saat viestin, jos paikka vapautuu.
event-button-open = Näytä tapahtuma
event-button-next = Näytä seuraava kerta
event-button-list = Kaikki tapahtumat
event-button-place = Näytä tiedot

# Ilmoittautuminen
event-button-come = Tulen mukaan
event-button-wait = Tulen jonoon
event-button-remind = Muistuta minua
event-button-unremind = En tarvitse muistutusta
event-button-leave = En pääse
event-button-leave-line = Lähden jonosta
event-button-heads = { $heads ->
    [one] Vain minä
   *[other] Meitä { $heads }
}
event-button-interpreter = Tarvitsen tulkin
event-signed-up =
    Hienoa, tervetuloa! Muut osallistujat eivät näe nimeäsi.
    Montako teitä tulee?
event-in-line = Olet jonossa, sijalla { $number }. Kun paikka vapautuu, saat viestin.
event-heads-noted = Kiitos! Tulijoita on nyt { $heads }.
event-will-remind = Selvä, saat muistutuksen. Paikkaa ei varattu.
event-taken = Hienoa, paikka on sinun. Tervetuloa!
event-left =
    Selvä, et ole enää listalla: { $title }, { $moment }.
    Kiitos, kun kerroit. Voit ilmoittautua uudelleen, jos tilanne muuttuu.
event-own-coming = Olet tulossa. Tulijoita: { $heads }.
event-own-waiting = Olet jonossa. Tulijoita: { $heads }.
event-own-offered = Sinulle on varattu paikka. Se odottaa vastaustasi tähän asti: { $until }.
event-own-reminded = Saat muistutuksen. Paikkaa ei ole varattu.
event-own-interpreter = Toiveesi tulkista: { $language }
event-interpreter-which = Mitä kieltä tulkin pitäisi osata? Vetäjä näkee vain, montako toivoo tulkkia.
event-interpreter-noted = Kiitos, toive tulkista on kirjattu.

# Vapautunut paikka
event-offer =
    Paikka vapautui: { $title }, { $moment }.
    Paikkoja teille: { $heads }. Pidämme tämän sinulle tähän asti: { $until }.
event-button-take = Otan paikan
event-button-decline = En tule
event-offer-lapsed = Vapaa paikka meni nyt seuraavalle: { $title }, { $moment }. Se ei haittaa, voit tulla jonoon uudelleen.

# Muutokset
event-cancelled = Valitettavasti tämä kerta on peruttu: { $title }, { $moment }.
event-moved = Aika on muuttunut. { $title } on nyt { $moment }, { $minutes } minuuttia.
event-moved-seat = Paikkasi siirtyi mukana. Jos uusi aika ei sovi, kerro se napilla.
event-changed = Tapahtuman tiedot muuttuivat: { $title }, { $moment }
event-ended = Tapahtuma päättyi eikä sitä enää järjestetä: { $title }. Kiitos, että olit mukana.

# Muistutus ja esityslista
event-remind = Hei! Muistathan: { $title }, { $moment }.
event-remind-discreet = Hei! Muistathan: { $moment }.
event-remind-stop = Muistutuksia voi vaihtaa tai lopettaa kohdasta Muistutukset.
event-agenda = Tästä puhutaan: { $title }, { $moment }
event-agenda-last = Viimeksi lähti liikkeelle: { $words }
event-agenda-topic = • { $words }
event-agenda-spots = Mihin emme ole osanneet vastata tässä kuussa: { $words }
event-agenda-own = Vetäjältä: { $words }

# Toive aiheesta
event-button-wish = Toivo aihetta
event-ask-wish =
    Mistä haluaisit puhuttavan? Kirjoita se tähän omin sanoin.
    Näet toiveen ennen kuin se lähtee.
event-wish-shown =
    Nimeäsi ei tallenneta toiveen mukana, eikä vetäjä näe, kuka toivoi. Kirjoita ilman nimiä.
    Näin toive lähtee:
event-button-wish-send = Lähetä toive
event-button-wish-away = En lähetä
event-wish-sent = Kiitos! Vetäjä näkee toiveen, mutta ei sitä, kuka toivoi.
event-wish-put-away = Selvä, toivetta ei lähetetty.
event-wish-none = Toive on jo käsitelty. Voit kirjoittaa uuden tapahtuman kohdalta.
event-button-stop-writing = En kirjoita nyt
event-stopped-writing = Selvä. Voit kirjoittaa myöhemminkin.

# Kerro eteenpäin
event-button-share = Kerro perheelle
event-share = Tervetuloa mukaan: { $title }, { $moment }, { $minutes } minuuttia
event-share-link = Ilmoittaudu tästä: { $link }

# Kun jokin ei onnistu
event-gone = Tätä tapahtumaa ei enää löydy. Tulossa olevat näet komennolla /tapahtumat.
event-cancelled-already = Tämä kerta on peruttu. Tulossa olevat näet komennolla /tapahtumat.
event-changed-since = Tämä tapahtuma on muuttunut. Uusimmat tiedot näet komennolla /tapahtumat.
event-over = Tämä kerta on jo alkanut tai ohi. Tulossa olevat näet komennolla /tapahtumat.
event-sign-up-closed = Ilmoittautuminen on päättynyt. Katso muita tapahtumia komennolla /tapahtumat.
event-too-many = Niin monelle ei ole nyt tilaa. Paikkoja teille on { $free }.
event-offer-over = Paikka on jo mennyt seuraavalle. Voit tulla jonoon uudelleen komennolla /tapahtumat.
event-too-long = Se on hieman liian pitkä. Kirjoita enintään { $most } merkkiä.
event-enough-wishes = Toiveita on nyt niin paljon kuin vetäjä ehtii lukea. Kiitos ajatuksesta, kokeile myöhemmin uudelleen.
