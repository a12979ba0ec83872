# Language, keyboard, buttons, commands, time.

text = { $text }
language-name = English
only-in-fi = (in Finnish)

keyboard-emergency = Emergency
keyboard-human = Talk to a person
keyboard-fi = Suomeksi
keyboard-sv = På svenska
keyboard-en = In English
keyboard-queue = Queue
keyboard-own = My cases

button-emergency = Emergency
button-human = Talk to a person
button-none = None of these
button-contacts = Contact { $number }: { $name }
button-choice = { $name }
button-withdraw = Take back
button-withdraw-one = Take back: { $start }
button-status = Where things stand
button-ask-about = Ask about this
button-back = Back

command-start = Start again
command-help = What I can do
command-status = Where my matter stands
command-who = Who looks after my matter
command-emergency = Emergency numbers
command-human = Talk to a person
command-language = Change the language
command-about = About this service
command-withdraw = Take back a message
command-queue = Queue
command-own = My cases

language-changed = Good, I now speak English. You can change the language at any time.
language-choose = In which language would you like to go on?
language-noticed = I noticed that you wrote in English. I now answer in English.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
moment = { $weekday } { $day } { $month } at { $hour }:{ $minute }
moment-today = today at { $hour }:{ $minute }
moment-tomorrow = tomorrow at { $hour }:{ $minute }

day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun
hours-range = { $days } { $hours }
hours-separator = :
hours-always = day and night
hours-none = at agreed times

about-bot = This is an automatic advice service. { $organisation } is responsible for it.
about-readers = Workers on duty read messages { $hours }. You are told the name of the one who looks after your matter.
about-danger = This is not an emergency service. In an emergency call 112.
about-human = To reach a person, press Talk to a person.
about-save = You can copy or save the chat in Telegram. You can take back your own message with /withdraw.
about-privacy = How your data is handled: { $address }
about-channel = Telegram is not a protected channel of the authorities. Do not write identity codes or health data.

may-come-twice = (This message may come twice.)
