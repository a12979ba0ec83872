# Mitä perhe lukee.

# Ensimmäinen viesti
welcome-who = Hei! Olen automaattinen neuvontabotti. Autan löytämään oikean palvelun ja ihmisen.
welcome-write = Kirjoita omin sanoin, mikä mietityttää. Nimeä tai henkilötunnusta ei tarvita.
welcome-channel = Telegram ei ole viranomaisen suojattu kanava. Älä kirjoita terveystietoja tai muiden ihmisten tietoja.
welcome-hours = Ihminen lukee viestejä { $hours }. Hätätilanteessa soita 112.

# Mitä voi tehdä
menu = Kirjoita omin sanoin, mikä mietityttää. Voit myös pyytää ihmisen mukaan.
menu-case = Voit kirjoittaa tähän lisää. Missä mennään näyttää, kuka asiaasi hoitaa ja milloin saat vastauksen.
help-write = Kirjoita omin sanoin, mikä mietityttää. Etsin sopivan palvelun.
help-human = Puhu ihmiselle: työntekijä ottaa asiasi hoitaakseen.
help-status = /tilanne kertoo, missä asiasi on. /kuka kertoo, kuka sitä hoitaa.
help-more = /kieli vaihtaa kielen. /peru peruu oman viestin. /tietoa kertoo palvelusta.
help-emergency = Hätä näyttää numerot, joista saa apua heti.

# Vastaus
answer-found = { $count ->
        [one] Kiitos, kun kerroit. Tästä voisi olla apua:
       *[other] Kiitos, kun kerroit. Näistä voisi olla apua:
    }
answer-more = Kiitos tiedosta. Entä jokin näistä?
answer-closest = Nämä ovat lähimpänä sitä, mitä kerroit:
answer-service = { $number }. { $name }
answer-why = Löysin tämän sanoilla: { $words }.
answer-end = Jos mikään ei sovi, voit puhua ihmiselle.
answer-handed-over = Kiitos, kun kerroit. Tähän en löydä varmaa vastausta, mutta ihminen osaa auttaa. Paina Puhu ihmiselle.
answer-all-seen = Kiitos, että kävit nämä läpi. Ihminen osaa auttaa tässä paremmin. Paina Puhu ihmiselle, niin otan mukaan sen, mitä kirjoitit.

# Seuraava askel
step-call = Seuraava askel: soita { $contact }.
step-write = Seuraava askel: kirjoita { $contact }.
step-come = Seuraava askel: tule paikalle, { $contact }.
step-book = Seuraava askel: varaa aika, { $contact }.
step-apply = Seuraava askel: tee hakemus, { $contact }.
step-chat = Seuraava askel: kirjoita chatissa, { $contact }.
step-search = Seuraava askel: hae verkosta sanoilla { $contact }.
step-ask-for-you = Seuraava askel: paina Puhu ihmiselle, niin kysymme puolestasi.

# Yhteystiedot
service-alert = Huomaa: { $text }
service-conditions = Kenelle: { $text }
service-instructions = Näin pääset alkuun: { $text }
channel-phone = Puhelin: { $contact }
channel-chat = Chat: { $contact }
channel-form = Lomake: { $contact }
channel-web = Verkossa: { $contact }
channel-email = Sähköposti: { $contact }
channel-place = Osoite: { $contact }
channel-search = Hae verkosta: { $contact }
channel-hours = Avoinna { $hours }
channel-shut = Poikkeus: suljettu { $days }
channel-other-hours = Poikkeus: { $days } avoinna klo { $opens }–{ $closes }
contacts-organisation = Palvelun järjestää { $organisation }.
contacts-free = Palvelu on maksuton.
contacts-verified = Tiedot tarkistettu { $date }.
contacts-unverified = Tietoja ei ole vielä vahvistettu. Tarkista ne soittaessasi.
contacts-ask = Kun otat yhteyttä, voit vain kertoa, mikä mietityttää. Se riittää.
contacts-gone = Tämän palvelun tiedot ovat muuttuneet. Kirjoita uudelleen, mikä mietityttää, niin etsin uuden.

# Yksi tarkentava kysymys
who-is-it-for = Kiitos, kun kerroit. Yksi kysymys vielä: ketä asia koskee?
which-fits = Kiitos, kun kerroit. Yksi kysymys vielä: mikä näistä on lähinnä?
option-child = Lasta
option-young = Nuorta
option-adult = Aikuista
option-child-words = lapsi
option-young-words = nuori
option-adult-words = aikuinen

# Ihminen mukaan. Sanat, joilla ihmistä pyydetään ja joilla vastataan kyllä; pystyviiva erottaa.
human-words = ihminen | ihmiselle | haluan ihmisen | haluan puhua ihmiselle | haluan puhua ihmisen kanssa | haluan puhua jollekin | voinko puhua jollekin | voinko puhua ihmiselle | saisinko puhua ihmiselle
yes-words = kyllä | joo | juu | jep | haluan | haluaisin | kyllä haluan | kyllä kiitos | joo kiitos | ok
no-words = ei | en | ei kiitos | en halua | ei nyt | en nyt | en tarvitse | ei tarvitse
greeting-words = moi | moikka | hei | heippa | hei hei | moro | terve | tere | huomenta | päivää | iltaa | hyvää päivää | hyvää iltaa | onko täällä ketään
thanks-words = kiitos | kiitti | kiitos paljon | paljon kiitoksia | suuri kiitos | kiitos avusta | ok kiitos | selvä kiitos | ok, kiitos | selvä, kiitos | kiitoksia | kiitos kovasti
greeting = Hei! Kerro omin sanoin, mikä mietityttää. Voit kirjoittaa juuri niin kuin se tulee mieleen.
thanks-answer = Ole hyvä. Voit kirjoittaa minulle milloin vain.
thanks-in-case = Kiitos itsellesi. Onko asia nyt kunnossa?
offer-declined = Selvä. Voit kirjoittaa minulle milloin vain. Hätä näyttää numerot, joista saa apua heti.
human-asked = Selvä, pyysin ihmisen mukaan. Hän vastaa viimeistään { $moment }.
human-told-once = Otin mukaan sen, mitä kirjoitit. Sinun ei tarvitse kertoa uudelleen.
human-write-now = Kirjoita tähän rauhassa, mikä mietityttää. Viesti menee suoraan hänelle.
human-already = Asiasi on jo meillä. Voit kirjoittaa tähän lisää.
human-wish-passed-on = Kiitos, välitin pyyntösi.
human-reopened = Selvä, avaan asian uudelleen. Kirjoita tähän, mitä haluat kertoa.

# Asia kesken
passed-on = Kiitos, välitin viestin. { $name } vastaa viimeistään { $moment }.
passed-on-waiting = Kiitos, välitin viestin. { $name } lukee sen, kun on seuraavan kerran töissä.
kept-in-queue = Kiitos, viesti on tallessa. Ihminen vastaa viimeistään { $moment }.
message-edited = Selvä, muutin viestin myös täällä.

# Missä mennään
status-none = Sinulla ei ole nyt avointa asiaa. Kirjoita, mikä mietityttää, tai paina Puhu ihmiselle.
status-topic = Asiasi: { $topic }
status-topic-none = Asiasi: se, mistä kirjoitit.
status-queue = Asia on päivystysjonossa. Kerron nimen heti, kun joku ottaa sen.
status-owner = { $name } hoitaa asiaasi.
status-next-answer = Seuraavaksi sinulle vastataan. Vastaus tulee viimeistään { $moment }.
status-next-family = Seuraavaksi hän odottaa sinulta viestiä. Kirjoita, kun sinulle sopii. Palaamme asiaan { $moment }.
status-resolved = Asia on merkitty valmiiksi. Se avautuu uudelleen, kun kirjoitat.
status-closed = Edellinen asiasi on suljettu. Voit kirjoittaa uuden asian milloin vain.
who-nobody = Sinulla ei ole nyt avointa asiaa. Paina Puhu ihmiselle, niin pyydän jonkun mukaan.

# Valmis asia
case-closed = Kiitos. Asia on nyt suljettu. Voit kirjoittaa milloin vain uudelleen.
feedback-thanks = Kiitos, että kerroit. Siitä on meille apua.
feedback-not-enough = Ikävää, että apua ei tullut tarpeeksi. Kirjoita tai paina Puhu ihmiselle, niin jatketaan siitä.

# Viestin peruminen
withdraw-choose = Minkä viestin haluat perua?
withdraw-how = Telegramissa poistaminen ei poista viestiä meiltä. Paina painiketta, niin viesti poistuu meiltä.
withdraw-none = Sinulla ei ole nyt viestejä, jotka voisi perua. Ihmiselle lähetetyn viestin voi perua 48 tunnin sisällä.
withdrawn = Peruin viestin. Sen teksti on poistettu.
withdrawn-own-copy = Omasta puhelimestasi voit poistaa viestin itse.

# Muu kuin teksti
unusable = Kiitos. Luen vain tekstiä. Kirjoita muutamalla sanalla, mikä mietityttää, tai paina Puhu ihmiselle.
unusable-photo = Kiitos. Kuvia en ota vastaan, sillä niissä voi olla muiden ihmisten tietoja. Kerro kuvan asia sanoin tai paina Puhu ihmiselle.
unusable-voice = Kiitos. Puheviestejä en osaa kuunnella. Kirjoita muutamalla sanalla, mikä mietityttää, tai paina Puhu ihmiselle.
unusable-document = Kiitos. Tiedostoja en ota vastaan, sillä niissä voi olla muiden ihmisten tietoja. Kerro asia sanoin tai paina Puhu ihmiselle.
unusable-words-read = Luin sanasi. Kuvaa tai tiedostoa en ottanut vastaan, sillä niissä voi olla muiden ihmisten tietoja.

# Ammattilainen
pro-welcome = Tervetuloa, { $name }. Olen automaattinen neuvontabotti ammattilaisille.
pro-how = Kirjoita tilanne ilman nimiä ja muita tunnisteita, tai paina Keneltä kysyn. Saat sopivat palvelut, yhteyshenkilöt ja suorat numerot.
pro-human = Puhu ihmiselle löytyy valikosta: päivystäjä ajattelee kanssasi.
pro-hours = Päivystäjät lukevat viestejä { $hours }. Hätätilanteessa soita 112.
pro-contact = { $role }: { $name } { $line }
pro-anonymous-yes = Konsultoida voi nimettömästi: kyllä.
pro-anonymous-no = Konsultoida voi nimettömästi: ei.
pro-needs = Kerro ensin: { $needs }
