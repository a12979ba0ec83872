# Päivystysryhmä: mitä ryhmässä näkyy ja mitä koordinaattori siitä lukee. Perheet eivät näe näitä.

command-group = Päivystysryhmä

# Ryhmässä
group-set = Tämä on nyt päivystysryhmä. Päivystyksestä vastaa { $organisation }.
group-what = Uudet asiat tulevat tähän kortteina: kiireellisyys, aihe, kieli, tuloaika ja luvattu vastausaika. Perheen sanoja täällä ei näy koskaan.
group-how = Painike Otan kopin avaa asian sinulle yksityisesti. Mikään ryhmään kirjoitettu ei mene perheille.
group-members = Ryhmä on vain päivystäjille. Poistathan ryhmästä muut.
group-leaving = Kun joku poistuu ryhmästä, hänen pääsynsä päivystykseen päättyy.
group-administrator = Tee minusta ryhmän ylläpitäjä, niin huomaan varmasti, kun joku poistuu.
group-speaks = Kirjoitan tähän ryhmään suomeksi.
group-already = Tämä on jo päivystysryhmä.
group-replace-ask = Päivystysryhmä on jo olemassa. Vaihdetaanko se tähän ryhmään? Vain koordinaattori voi vaihtaa.
group-button-replace = Vaihda tähän ryhmään
group-set-toast = Vaihdettu. Uudet asiat tulevat nyt tähän ryhmään.
group-no-more = Tämä ei ole enää päivystysryhmä. Uudet asiat eivät tule enää tänne.
group-card-away = Tämä kortti ei ole enää käytössä.
card-overtaken = Asia { $number } odottaa ottajaa. Uudempi kortti on alempana.
group-write-privately = Kirjoita minulle yksityisesti. Siellä ovat jono, omat asiasi ja perheiden viestit.

# Painajalle näytön yli
group-for-workers = Kiitos! Kopin ottaa päivystäjä. Jos päivystät täällä, pyydä koordinaattorilta kutsu.
group-for-coordinators = Kiitos! Tämän tekee koordinaattori.
group-open-private = En tavoita sinua yksityisesti. Avaa ensin keskustelu kanssani, niin asia voi aueta siellä.
group-old-button = Tämä painike ei ole enää käytössä. Jono on yksityisessä keskustelussamme.
group-none = Tämä ei ole nyt päivystysryhmä.

# Koordinaattoreille
group-told-set = { $who } teki ryhmästä päivystysryhmän. Uudet asiat tulevat nyt sinne.
group-told-let-go = { $who } luopui päivystysryhmästä. Uudet asiat tulevat taas yksityisesti.
group-told-lost = En pääse enää päivystysryhmään. Asiat tulevat nyt yksityisesti. Kun lisäät minut takaisin, jatkan siellä.
group-told-back = Pääsen taas päivystysryhmään. Sen kortit ovat ajan tasalla.
group-last-coordinator = Poistuit päivystysryhmästä. Olet ainoa koordinaattori, joten pääsysi jatkuu.
staff-left-group-you = Kiitos työstäsi, { $name }! Poistuit päivystysryhmästä, joten pääsysi päivystykseen päättyi. Jos tämä oli vahinko, pyydä koordinaattorilta uusi kutsu.
staff-told-left-group = { $name } poistui päivystysryhmästä, joten pääsy päivystykseen päättyi. Jos tämä oli vahinko, kutsu uudelleen.
group-take-out = Poista hänet myös päivystysryhmästä.
staff-button-invite-again = Kutsu uudelleen

# Sivu
group-button-page = Päivystysryhmä
group-page-none = Päivystysryhmää ei ole. Lisää minut ryhmään ja kirjoita siellä /paivystysryhma. Ryhmän nimeä en tallenna.
group-page-set = Päivystysryhmä on käytössä { $since } alkaen. Uudet asiat tulevat sinne.
group-page-lost = Päivystysryhmä on ollut { $since } alkaen, mutta en nyt pääse sinne. Lisää minut takaisin tai luovu ryhmästä.
group-button-let-go = Luovu ryhmästä
group-check-let-go = Luovutaanko päivystysryhmästä? Uudet asiat tulevat sen jälkeen yksityisesti vuorossa oleville.
group-button-yes = Kyllä, luovutaan
group-button-no = Ei, takaisin
group-let-go-done = Selvä. Päivystysryhmää ei enää ole.
