# Yhteydenottolista tilanteittain, ammattilaisille.

whom-themes = Kirjoita lyhyesti, mistä on kyse, ilman nimiä. Tai valitse aihe.
whom-situations = Valitse tilanne.

whom-title = { $name }
whom-how-call = Soita:
whom-how-write = Kirjoita:
whom-how-come = Mene käymään:
whom-how-book = Varaa aika:
whom-when = { $when }
whom-person = { $role } { $name }, { $organisation }
whom-line = Suora numero: { $line }
whom-hours = Tavoitettavissa { $hours }
whom-instead = Sijaistaa: { $name }
whom-instead-of = Sijaistaa: { $name }, { $date } asti
whom-no-answer = Jos kukaan ei vastaa aukioloaikana { $minutes } minuutissa:
whom-then = Sen jälkeen: { $then }
whom-nobody = Kukaan listalla olevista ei ole nyt paikalla.
whom-permission-needed = Huoltajan lupa: tarvitaan ennen kuin kysyt nimellä.
whom-permission-not-needed = Huoltajan lupa: ei tarvita.
whom-permission-ask = Huoltajan lupa: kysy ensin, ellei se vaaranna lasta.
whom-anonymous-yes = Konsultoida voi nimettömästi: kyllä.
whom-anonymous-no = Konsultoida voi nimettömästi: ei.
whom-verified = Tiedot vahvistettu { $date }.
whom-unconfirmed = Tiedot vahvistamatta.
whom-site = Paikalla { $day } klo { $hours }: { $place }

whom-choose = Tarkoititko jotakin näistä?
whom-or = Tai: { $name }
whom-none = En löytänyt listalta sopivaa. Kokeile toisin sanoin tai valitse aihe.
whom-here = Paikalla
whom-here-none = Listan mukaan kukaan ei ole silloin paikalla. Kokeile toista päivää, esimerkiksi /paikalla torstai.
whom-units-without = Ilman vastaajaa tänään: { $units }
whom-sectors-without = Ilman yhtään riviä: { $sectors }
whom-sector-county = hyvinvointialue
whom-sector-municipality = kunta
whom-sector-ngo = järjestöt
whom-sector-parish = seurakunta
whom-sector-state = valtio
whom-sector-kela = Kela
whom-sector-police = poliisi
whom-sector-culture = kulttuuri
whom-sector-technical = tekninen toimi
whom-button-browse = Selaa aiheita
whom-button-here = Kuka on paikalla
whom-button-search = Etsi kirjoittamalla
whom-button-sectors = Toimialan mukaan
whom-button-print = Lista paperille
whom-button-print-all = Koko alue
whom-substitute = Sijainen: { $name }
whom-sectors = Valitse toimiala.
whom-sector-title = Toimiala: { $sector }

whom-print-which = Minkä yksikön tai alueen lista? Saat sen tiedostona, joka tulostuu yhdelle sivulle.
whom-print-coming = Lista tulee tiedostona hetken kuluttua.
whom-print-sent = Yhteydenottolista: { $place }. Avaa tiedosto ja tulosta. Lista on vain ammattilaisille: älä pane sitä seinälle, jonka perheet näkevät.
whom-page-file = yhteydenottolista
whom-page-title = Keneltä kysyn: { $place }
whom-page-only = Vain ammattilaisille. Tilanne { $date }.
whom-page-all = koko alue
whom-page-permission-needed = lupa tarvitaan
whom-page-permission-not-needed = lupaa ei tarvita
whom-page-permission-ask = kysy lupa
whom-page-anonymous = myös nimettömästi
whom-page-next = Ellei vastausta { $minutes } min:
whom-page-instead = (sijaistaa: { $name })
whom-page-missing = { $count ->
    [one] Yksi rivi ei mahtunut sivulle. Se on Kopissa: /kenelta
   *[other] { $count } riviä ei mahtunut sivulle. Ne ovat Kopissa: /kenelta
 }
whom-page-empty = Tällä listalla ei ole tänään yhtään riviä.
whom-page-danger = Välittömässä vaarassa soita 112.

directory-edit-refused = Tätä muutosta ei voi tehdä. Tarkista kenttä ja arvo.
