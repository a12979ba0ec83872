# Kun joku voi olla vaarassa. Numero ensin, ei koskaan kirjoittajan omia sanoja, ei lupauksia joita ei voi pitää.
# Kriisityön ammattilainen ja äidinkieliset tarkastavat tekstit ennen käyttöä.

# Vaara nyt
danger-now =
    112 – soita heti, jos joku on hengenvaarassa.
    Hätäkeskus auttaa ja voi lähettää apua luoksesi. Jos et voi puhua, pidä linja auki.
    Tämä on automaattinen vastaus. En voi hälyttää apua puolestasi.
danger-missing =
    112 – soita heti, jos lapsi on kadonnut. Ei tarvitse odottaa.
    Kerro hätäkeskukselle, missä ja milloin lapsi nähtiin. Kerro myös, mitä hänellä on päällä.
    Pidä puhelin vapaana.
danger-poison =
    112 – soita heti, jos hän ei hengitä, on tajuton tai kouristelee.
    Muuten soita heti Myrkytystietokeskukseen: { $poison }, joka päivä ja yö.
    Älä yritä oksettaa. Pidä pakkaus käsillä.
danger-duty-on = Pyysin päivystävää työntekijää lukemaan viestisi. Älä silti odota vastausta, jos vaara on nyt: soita 112.
danger-duty-off = Kukaan ei lue tätä juuri nyt. Älä odota vastausta: soita.
danger-taken-along = Viestisi on tallessa. Päivystäjä lukee sen viimeistään { $moment }.

# Vakava asia, jo tänään
danger-suicide =
    Kiitos, että kerroit. Tuollaista ei tarvitse kantaa yksin.
    Ajatteletko itsemurhaa juuri nyt? Jos olet vaarassa satuttaa itseäsi, soita 112.
    Keskusteluapua saat heti: { $crisis }. Alle 18-vuotias: { $children }.
    Linja voi olla varattu. Yritä silloin uudelleen.
    Haluatko, että työntekijä ottaa sinuun yhteyttä? Paina Puhu ihmiselle.
danger-violence =
    Kiitos, että kerroit. Väkivalta ei ole sinun syytäsi.
    Jos olet nyt vaarassa, soita 112.
    Apua saat joka päivä ja yö: { $nollalinja }. Puhelu on maksuton eikä näy laskulla.
    Alle 18-vuotias: { $children }.
    Onko tähän puhelimeen turvallista kirjoittaa? Voit poistaa tämän keskustelun Telegramista.
    Jos haluat työntekijän mukaan, paina Puhu ihmiselle.
danger-child =
    Kiitos, että kerroit. Lapsella on oikeus olla turvassa.
    Jos lapsi on nyt vaarassa, soita 112.
    Sosiaalipäivystys auttaa heti, joka päivä ja yö: { $social }.
    Jos olet itse lapsi tai nuori: { $children }. Voit myös kertoa aikuiselle, johon luotat.
danger-parent =
    On hyvä, että kirjoitit. Moni väsynyt vanhempi pelkää samaa.
    Laske vauva turvalliseen paikkaan, mene toiseen huoneeseen ja hengitä. Soita sitten jollekin.
    Apua saat heti: { $social }. Jos jotain on jo sattunut, soita 112.
    Haluatko, että työntekijä ottaa yhteyttä? Paina Puhu ihmiselle.
danger-today =
    Kiitos, että kerroit. Tähän pitää saada apua jo tänään.
    Sosiaalipäivystys auttaa joka päivä ja yö: { $social }. Hätätilanteessa soita 112.
    Keskusteluapua saat myös täältä: { $crisis }.
    Jos haluat työntekijän mukaan, paina Puhu ihmiselle.

# Huoli
danger-check = Haluan varmistaa: onko sinulla tai lapsella turvallista juuri nyt? Jos ei ole, paina Hätä.
danger-tired = Kuulostaa raskaalta. Apua saa, jo ennen kuin voimat loppuvat, ja voit myös puhua ihmiselle.

# Hätä-painike
emergency-now =
    112 – soita heti, jos joku on vaarassa.
    Hätäkeskus auttaa ja voi lähettää apua luoksesi. Jos et voi puhua, pidä linja auki.
    Tämä on automaattinen vastaus. En voi hälyttää apua puolestasi.
emergency-numbers =
    Sosiaalipäivystys: { $social }, joka päivä ja yö.
    Kriisipuhelin: { $crisis }.
    Nollalinja, kun joku on väkivaltainen: { $nollalinja }, joka päivä ja yö.
    Lapsille ja nuorille: { $children }.
    Myrkytystietokeskus: { $poison }, joka päivä ja yö.
emergency-busy = Linja voi olla varattu. Yritä silloin uudelleen tai soita toiseen numeroon.
emergency-desk = Neuvontapuhelin: { $phone }.
crisis-own = { $number } (suomeksi)
crisis-always = { $number } (joka päivä ja yö)

# Tulkitsin väärin
misread-thanks = Kiitos, ymmärsin väärin. Jatketaan siitä, mitä kysyit.
misread-alarm-stays = Päivystäjä käy viestin vielä läpi. Sinun ei tarvitse tehdä mitään.
button-misread = Tulkitsit väärin

# Ammattilaiselle
danger-pro =
    Välittömässä vaarassa soita heti 112.
    Lastensuojelulaki 25 §: tee ilmoitus itse ja viipymättä, myös ilman vanhempien lupaa. Salassapito ei estä sitä, eikä kukaan voi tehdä sitä puolestasi.
    Sosiaalipäivystys { $social } ottaa ilmoituksen vastaan ja neuvoo joka päivä ja yö. Lomake on hyvinvointialueen verkkosivuilla.
    Voit ottaa yhteyttä myös yhdessä perheen kanssa (sosiaalihuoltolaki 35 §).
    Viestiäsi ei säilytetä, eikä kukaan täällä hoida tätä puolestasi. Älä kirjoita tähän tunnisteita.
    Jos hätä on omasi: { $crisis }.
