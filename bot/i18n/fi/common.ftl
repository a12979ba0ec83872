# Kieli, näppäimistö, painikkeet, komennot, aika.

text = { $text }
language-name = suomi
only-in-fi = (suomeksi)

# Kirjoituskentän alla olevat painikkeet
keyboard-emergency = Hätä
keyboard-human = Puhu ihmiselle
keyboard-fi = Suomeksi
keyboard-sv = På svenska
keyboard-en = In English
keyboard-queue = Jono
keyboard-own = Omat asiat

# Painikkeet viestien alla
button-emergency = Hätä
button-human = Puhu ihmiselle
button-none = Ei näistä mikään
button-contacts = Yhteystiedot { $number }: { $name }
button-choice = { $name }
button-withdraw = Peru viesti
button-withdraw-one = Peru: { $start }
button-status = Missä mennään
button-ask-about = Kysy tästä
button-back = Takaisin

# Komentojen kuvaukset
command-start = Aloita alusta
command-help = Mitä voin tehdä
command-status = Missä asiani on
command-who = Kuka hoitaa asiaani
command-emergency = Hätänumerot
command-human = Puhu ihmiselle
command-language = Vaihda kieli
command-about = Tietoa palvelusta
command-withdraw = Peru oma viesti
command-queue = Jono
command-own = Omat asiani

# Kielen vaihto
language-changed = Selvä, puhun nyt suomea. Kielen voi vaihtaa milloin vain.
language-choose = Millä kielellä haluat jatkaa?
language-noticed = Huomasin, että kirjoitit suomeksi. Vastaan nyt suomeksi.

# Aika
weekday-1 = maanantaina
weekday-2 = tiistaina
weekday-3 = keskiviikkona
weekday-4 = torstaina
weekday-5 = perjantaina
weekday-6 = lauantaina
weekday-7 = sunnuntaina
month-1 = 1.
month-2 = 2.
month-3 = 3.
month-4 = 4.
month-5 = 5.
month-6 = 6.
month-7 = 7.
month-8 = 8.
month-9 = 9.
month-10 = 10.
month-11 = 11.
month-12 = 12.
moment = { $weekday } { $day }.{ $month } klo { $hour }.{ $minute }
moment-today = tänään klo { $hour }.{ $minute }
moment-tomorrow = huomenna klo { $hour }.{ $minute }

# Aukiolo
day-mon = ma
day-tue = ti
day-wed = ke
day-thu = to
day-fri = pe
day-sat = la
day-sun = su
hours-range = { $days } klo { $hours }
hours-separator = .
hours-always = joka päivä ja yö
hours-none = sovittuina aikoina

# Tietoa palvelusta
about-bot = Tämä on automaattinen neuvontapalvelu. Palvelusta vastaa { $organisation }.
about-readers = Päivystäjät lukevat viestejä { $hours }. Kerromme sinulle, kuka asiaasi hoitaa.
about-danger = Tämä ei ole hätäpalvelu. Hätätilanteessa soita 112.
about-human = Ihmisen saat mukaan painamalla Puhu ihmiselle.
about-save = Voit kopioida tai tallentaa keskustelun Telegramissa. Oman viestisi voit perua komennolla /peru.
about-privacy = Miten tietojasi käsitellään: { $address }
about-channel = Telegram ei ole viranomaisen suojattu kanava. Älä kirjoita henkilötunnuksia tai terveystietoja.

# Tallettamattomat ja kahteen kertaan tulleet
may-come-twice = (Tämä viesti voi tulla kahteen kertaan.)
