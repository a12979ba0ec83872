# Språk, tangentbord, knappar, kommandon, tid.

text = { $text }
language-name = svenska
only-in-fi = (på finska)

keyboard-emergency = Nöd
keyboard-human = Prata med en människa
keyboard-fi = Suomeksi
keyboard-sv = På svenska
keyboard-en = In English
keyboard-queue = Kö
keyboard-own = Mina ärenden

button-emergency = Nöd
button-human = Prata med en människa
button-none = Inget av dessa
button-contacts = Kontakt { $number }: { $name }
button-choice = { $name }
button-withdraw = Ta tillbaka
button-withdraw-one = Ta tillbaka: { $start }
button-status = Läget nu
button-ask-about = Fråga om det här
button-back = Tillbaka

command-start = Börja från början
command-help = Det här kan jag göra
command-status = Läget i mitt ärende
command-who = Vem sköter mitt ärende
command-emergency = Nödnummer
command-human = Prata med en människa
command-language = Byt språk
command-about = Om tjänsten
command-withdraw = Ta tillbaka ett meddelande
command-queue = Kö
command-own = Mina ärenden

language-changed = Bra, nu talar jag svenska. Du kan byta språk när som helst.
language-choose = På vilket språk vill du fortsätta?
language-noticed = Jag märkte att du skrev på svenska. Nu svarar jag på svenska.

weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
moment = { $weekday } { $day }.{ $month } kl. { $hour }.{ $minute }
moment-today = i dag kl. { $hour }.{ $minute }
moment-tomorrow = i morgon kl. { $hour }.{ $minute }

day-mon = mån
day-tue = tis
day-wed = ons
day-thu = tors
day-fri = fre
day-sat = lör
day-sun = sön
hours-range = { $days } kl. { $hours }
hours-separator = .
hours-always = dygnet runt
hours-none = på avtalade tider

about-bot = Det här är en automatisk rådgivningstjänst. { $organisation } ansvarar för tjänsten.
about-readers = De jourhavande läser meddelanden { $hours }. Du får veta namnet på den som sköter ditt ärende.
about-danger = Det här är ingen nödtjänst. Ring 112 i en nödsituation.
about-human = Du får prata med en människa genom att trycka på Prata med en människa.
about-save = Du kan kopiera eller spara samtalet i Telegram. Du kan ta tillbaka ditt meddelande med /angra.
about-privacy = Så behandlas dina uppgifter: { $address }
about-channel = Telegram är inte en skyddad myndighetskanal. Skriv inga personbeteckningar eller uppgifter om hälsa.

may-come-twice = (Det här meddelandet kan komma två gånger.)
