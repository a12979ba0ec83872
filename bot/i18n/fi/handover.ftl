# Työntekijöille: asia saatetaan toiselle, yhteenveto, omatyöntekijä, työntekijän vaihtumiset.

together = Asia { $number }: mitä haluat tehdä yhdessä muiden kanssa?
together-button-handover = Saata toiselle
together-button-kutsu = Kutsu joku mukaan
together-button-guide = Ohjasimme palveluun
together-button-own-worker-offer = Tarjoudu omatyöntekijäksi
together-button-summary = Kirjoita yhteenveto

# Sanat, joita pyydettiin asian sisällä
words-how = Kirjoita se tähän. Näytän sen sinulle, ennen kuin mitään tapahtuu. Mitään ei mene perheelle.
words-too-long = Teksti on liian pitkä. Lyhennä se { $count } merkkiin ja kirjoita uudelleen.
words-button-cancel = Peru
words-button-handover = Ehdota tällä saatteella
words-button-summary = Tallenna yhteenveto

# Saattaen vaihto
handover-to-whom = Asia { $number } · { $topic }. Kenelle haluat saattaa asian? Koppi on sinulla, kunnes perhe tietää.
handover-nobody = Nyt ei ole ketään, jolle asian voisi saattaa.
handover-button-person = { $name }
handover-button-more = Lisää työtovereita
handover-why = Miksi { $worker }? Hän näkee syyn ja aiheen, ei perheen viestejä.
handover-why-button-skill = Tarvitaan hänen osaamistaan
handover-why-button-language = Yhteinen kieli
handover-why-button-absence = Jään pois
handover-why-button-acquainted = Hän tuntee perheen
handover-why-button-wish = Perhe toivoo vaihtoa
handover-why-button-note = Kirjoita saate
handover-why-skill = tarvitaan osaamistasi
handover-why-language = yhteinen kieli
handover-why-absence = jään pois
handover-why-acquainted = tunnet perheen
handover-why-wish = perhe toivoo vaihtoa
handover-why-note = kirjoitin saatteen, jonka saat asian mukana
handover-why-kutsu = tulit mukaan kutsusta
handover-ask-note = Kirjoita lyhyt saate asiaan { $number }. Uusi työntekijä lukee sen, kun asia on hänen.
handover-proposed = Asia { $number }: ehdotus on lähtenyt. { $worker } vastaa viimeistään { $moment }. Siihen asti koppi on sinulla.
handover-waits-family = Asia { $number }: { $worker } ottaa kopin. Perheelle kerrotaan parhaillaan. Koppi on sinulla siihen asti.
handover-button-withdraw = Peru ehdotus
handover-button-other = Valitse toinen
handover-button-told = Kerroin muuten
handover-withdrawn = Asia { $number }: ehdotus on peruttu. Koppi on sinulla.
handover-card-title = Ota koppi asiasta { $number }?
handover-card =
    { $worker } pyytää sinua.
    Aihe: { $topic }
    Kieli: { $language }
    Miksi: { $why }
    Vastaa viimeistään: { $moment }
handover-button-take = Otan tästä kopin
handover-button-decline = En pysty
handover-taken-toast = Hienoa. Perheelle kerrotaan nyt. Asia { $number } on sinun, kun perhe tietää.
handover-declined-toast = Selvä. Kerroin ehdottajalle.
handover-taken-card = Asia { $number }: otit kopin. { $worker } on mukana, kunnes perhe tietää. Sitten saat viestit.
handover-declined-card = Asia { $number }: et pysty nyt. { $worker } jatkaa.
handover-withdrawn-card = Asia { $number }: { $worker } perui ehdotuksen. Sinun ei tarvitse tehdä mitään.
handover-overdue-card = Asia { $number }: ehdotuksen aika meni umpeen. { $worker } jatkaa.
handover-ended-card = Asia { $number } eteni toisin. Ehdotus ei ole enää voimassa. Ehdottaja oli { $worker }.
handover-taken-owner = Asia { $number }: { $worker } ottaa kopin. Perheelle lähtee viesti teistä kummastakin. Koppi on sinulla, kunnes viesti on perillä.
handover-declined-owner = Asia { $number }: { $worker } ei pysty nyt. Koppi on sinulla.
handover-overdue-owner = Asia { $number }: { $worker } ei vastannut kahdessa työpäivässä. Ehdotus on peruttu, ja koppi on sinulla. Koordinaattori tietää.
handover-overdue-coordinator = Asia { $number }: { $worker } ehdotti kopin saattamista, mutta { $other } ei vastannut kahdessa työpäivässä. Koppi pysyi ennallaan.
handover-ended-owner = Asia { $number } eteni toisin, joten saattaminen päättyi. Uusi työntekijä olisi ollut { $worker }.
handover-not-reached = Asia { $number }: viesti uudesta työntekijästä ei mennyt perheelle perille. Kerro perheelle muuten, esimerkiksi soita. Paina sitten Kerroin muuten. Uusi työntekijä on { $worker }.
handover-told-toast = Kiitos. Asia on nyt uudella työntekijällä.
handover-done-owner = Asia { $number }: perhe tietää, ja koppi on nyt uudella: { $worker }. Perheelle kerrottiin, että olet mukana, kunnes he ovat tavanneet. Vanhat viestit jäävät luettaviksesi.
handover-note-read = Asia { $number }: saate, kirjoittaja { $worker }
stale-handover-over = Tämä ehdotus ei ole enää voimassa.
refused-handover-running = Asiaa on jo ehdotettu: { $worker }. Peru se ensin, jos haluat valita toisen.
refused-not-this-colleague = Hän ei voi ottaa tätä asiaa. Valitse toinen.
refused-family-not-told = Viesti perheelle on vielä matkalla. Odota hetki.

# Työntekijän vaihtumiset
many-changes-coordinator = Asia { $number }: työntekijä on vaihtunut { $count } kertaa. Asia tarvitsee yhteisen tapaamisen tai syyn. Kysyin vastuutyöntekijältä.
many-changes-owner = Asia { $number }: työntekijä on vaihtunut { $count } kertaa. Sovi yhteinen tapaaminen tai kerro syy yhdellä painalluksella.
many-changes-button-meeting = Sovimme yhteisen tapaamisen
many-changes-button-absence = Syy: poissaolo
many-changes-button-language = Syy: kieli
many-changes-button-wish = Syy: perheen toive
many-changes-button-skill = Syy: osaaminen
many-changes-noted = Kiitos, merkitsin asiaan { $number }.
stale-nothing-to-explain = Tätä ei enää kysytä.

# Yhteenveto ja perheen aiempi asia
summary-ask = Kirjoita asiasta { $number } yhteenveto. Sen lukee se, joka tapaa perheen seuraavaksi. Sovi sisällöstä perheen kanssa.
summary-now = Asian { $number } yhteenveto nyt:
summary-kept = Asian { $number } yhteenveto on tallessa.
earlier-title = Perheellä on ollut asia { $earlier } aiemmin
earlier-facts =
    Aihe: { $topic }
    Alkoi: { $opened }
    Päättyi: { $closed }, { $how }
earlier-how-resolved = työntekijä merkitsi valmiiksi
earlier-how-closed = perhe sulki
earlier-worker = Silloin koppi oli: { $worker }
earlier-nobody = Silloin kukaan ei ehtinyt ottaa koppia.
earlier-summary = Hänen yhteenvetonsa:
earlier-no-summary = Yhteenvetoa ei ole.

# Omatyöntekijä
own-worker-asked = Kysyin perheeltä, sopiiko, että olet sen omatyöntekijä. Kerron vastauksen.
own-worker-is = Olet jo perheen omatyöntekijä.
own-worker-agreed = Perhe vastasi: { $worker } on nyt sen omatyöntekijä.
own-worker-declined = Perhe vastasi, ettei tarvitse nyt omatyöntekijää. Asia jatkuu ennallaan: { $worker }.
own-worker-wish-worker = Perhe toivoo toista omatyöntekijää. Se on tavallista, eikä kukaan ole tehnyt väärin. Toive: { $why }. Saata asia rauhassa toiselle. Nykyinen: { $worker }.
own-worker-wish-coordinator = Eräs perhe toivoo toista omatyöntekijää. Nykyinen: { $worker }. Toive: { $why }. Auta löytämään seuraava.
own-worker-wish-language = toinen kieli
own-worker-wish-times = toiset ajat
own-worker-wish-person = toinen ihminen
own-worker-wish-untold = ei kerrottu
refused-other-own-worker = Perheellä on jo omatyöntekijä: { $worker }.
