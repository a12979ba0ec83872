# Tiedotteet ammattilaisille, ja sanat, jotka kirjoitetaan napin jälkeen.

typed-button-stop = En lähetä
typed-button-again = Kirjoitan uudestaan
typed-stopped = Selvä. Mitään ei lähetetty.
typed-too-long = Tähän mahtuu enintään { $most } merkkiä. Lyhennä ja kirjoita uudestaan.
typed-gone = Nämä sanat eivät enää odota lähettämistä. Aloita uudestaan.

bulletin-list = { $count ->
        [0] Olet lukenut kaikki tiedotteesi.
        [one] Sinulla on yksi lukematon tiedote.
       *[other] Lukemattomia tiedotteita: { $count }
    }
bulletin-list-none = Sinulle ei ole vielä tullut tiedotteita.
bulletin-button-list = Tiedotteet
bulletin-button-open = { $opening }
bulletin-button-open-new = Uusi: { $opening }
bulletin-button-new = Uusi tiedote
bulletin-button-shares = Kuinka moni on lukenut
bulletin-button-share = Luettu
bulletin-button-follow = Seuraan aiheita
bulletin-button-topic-on = ✓ { $topic }
bulletin-button-topic-off = { $topic }
bulletin-follow = Mistä aiheista haluat tiedotteet, vaikka ne eivät koske yksikköäsi? Paina, niin valinta vaihtuu.

bulletin-card = Tiedote: { $name }, { $moment }
bulletin-nudge = Tämä on vielä lukematta: { $name }, { $moment }
bulletin-read = Olet lukenut tämän.
bulletin-button-read = Luin
bulletin-button-ask = Kysyn
bulletin-gone = Tätä tiedotetta tai kysymystä ei enää ole, tai se ei ole sinulle.

bulletin-whom = Kenelle tiedote lähtee?
bulletin-button-for-unit = Yhdelle yksikölle
bulletin-button-for-topic = Aihetta seuraaville
bulletin-button-to = { $name }
bulletin-button-to-topic = Aihe: { $topic }
bulletin-write = Kirjoita tiedote, enintään 600 merkkiä. Älä kirjoita perheistä niin, että heidät tunnistaa.
bulletin-check = Näin tiedote lähtee:
bulletin-button-send = Lähetä tiedote
bulletin-sent = { $count ->
        [one] Tiedote lähti yhdelle lukijalle.
       *[other] Tiedote lähti { $count } lukijalle.
    }
bulletin-nobody = Kukaan ei saisi tätä: yksikössä ei ole ketään, eikä aihetta seurata.
bulletin-too-long = Tiedotteeseen ja kysymykseen mahtuu 1–{ $most } merkkiä.

bulletin-question-write = Kirjoita kysymyksesi. Se menee tiedotteen lähettäjälle. Älä kirjoita asiakkaan nimeä.
bulletin-question-check = Näin kysymys lähtee:
bulletin-question-button-send = Lähetä kysymys
bulletin-asked = Kysymys on lähetetty. Vastaus tulee tähän keskusteluun.
bulletin-question = { $name } kysyy tiedotteesta ”{ $opening }”:
bulletin-button-answer = Vastaa
bulletin-answer-write = Kirjoita vastaus. Se menee kysyjälle.
bulletin-answer-check = Näin vastaus lähtee:
bulletin-answer-button-send = Lähetä vastaus
bulletin-answer-sent = Vastaus on lähetetty.
bulletin-answered = { $name } vastaa kysymykseesi tiedotteesta ”{ $opening }”:

bulletin-shares-choose = Minkä tiedotteen luvut näytän?
bulletin-shares-none = Tiedotteita ei ole vielä lähetetty.
bulletin-shares = Luettu: { $opening } ({ $moment })
bulletin-share = { $name }: { $percent } % ({ $readers } lukijaa)
bulletin-share-small = { $name }: alle 5 lukijaa, lukua ei näytetä
bulletin-share-others = Muut
bulletin-share-total = Yhteensä: { $percent } % ({ $readers } lukijaa)
