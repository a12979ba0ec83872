# Jourturer: vad jourhavande och koordinatorn läser.

command-shift = Mina turer
command-rota = Jourturer
duty-day = { $weekday } { $day }.{ $month }
duty-stretch = { $day } kl. { $hours }
duty-button-rota = Jourturer
duty-unstaffed =
    I jouren finns ingen:
    { $gaps }
duty-nobody =
    I jourlistan finns ingen inom sikte. Familjerna lovas svar enligt jourtiden. Lägg till turer snart:
    { $gaps }

# Vad som inte går
duty-overlap = Turerna överlappar: { $worker } har redan jour kl. { $begins }–{ $ends }. Inget ändrades.
duty-hours-unclear = Turen ska sluta efter att den börjat, samma dag. Inget ändrades.
duty-day-over = Den här dagen går inte längre att ändra. Öppna turerna på nytt.
duty-away-already = Personen är redan antecknad som frånvarande en del av dagarna. Ta först bort den gamla anteckningen.
duty-no-shift = Du har ingen tur den dagen.
duty-not-a-colleague = Hen är inte längre jourhavande. Välj någon annan.
duty-swap-gone = Den här turen erbjuds dig inte längre. Inget ändrades.
duty-row-gone = Det här är redan borttaget.

# Egna turer
shift-on = Du har jour nu.
shift-off = Du har inte jour nu.
shift-next =
    Dina följande turer:
    { $shifts }
shift-line = { $day } kl. { $hours }
shift-none = Du har inga turer under de följande fyra veckorna.
shift-no-rota = Ingen jourlista har gjorts, så alla kan nås under jourtiderna.
shift-here-until = Bra, du är på plats till kl. { $clock }.
shift-gone = Okej, du är inte längre på plats i dag. Dina ärenden är kvar hos dig.
shift-sick-sure = Ska jag anteckna att du inte kan komma { $day }? Om det är i dag går dina ärenden till kön och familjerna får veta det.
shift-sick-noted = Jag antecknade att du inte kan komma { $day }. Ta hand om dig.
shift-offered = { $name } erbjuder dig sin tur { $day }.
shift-button-gone = Jag är inte på plats
shift-button-here = Jag är på plats
shift-button-sick = Kan inte { $day }
shift-button-sick-yes = Ja, jag kan inte komma
shift-button-give = Byt { $day }
shift-button-own = Mina turer

# Att ge bort en tur
swap-whom = Vem erbjuder du din tur { $day }?
swap-nobody = Ingen annan är tillgänglig { $day }.
swap-proposed = Jag erbjöd din tur { $day }: { $name } svarar. Den är din tills hen tar den.
swap-offered = { $name } erbjuder dig sin tur { $day } kl. { $hours }.
swap-taken = { $name } tog din tur { $day }.
swap-declined = { $name } kan inte ta din tur { $day }. Den är fortfarande din.
swap-you-taken = Turen { $day } är nu din. { $name } får veta det.
swap-you-declined = Okej, du tar inte turen { $day }. { $name } får veta det.
swap-button-to = { $name }
swap-button-take = Jag tar turen
swap-button-decline = Jag kan inte

# Koordinatorns vecka
rota-title = Jourturer
rota-none = Ingen jourlista har gjorts. Alla jourhavande kan nås under jourtiderna.
rota-nobody = I listan finns ingen inom sikte. Familjerna lovas svar enligt jourtiden.
rota-day =
    { $day }
    { $rows }
rota-on = · { $name } { $hours }
rota-gap = · Ingen kl. { $hours }
rota-is-away = · { $name } är borta
rota-substitute = · { $name } är borta, vikarie { $substitute }
rota-closed = · Jouren är stängd
rota-holiday = · Helgdag
rota-desk = · Jourtid { $hours }
rota-free = · Ingen jour
rota-button-day = { $day }
rota-button-later = Följande vecka
rota-button-week = Hela veckan
rota-button-close = Jouren stängd
rota-button-hours = Andra tider
rota-button-extra = Extra tur
rota-button-away = Frånvaro
rota-button-undo-closed = Ta bort: stängd
rota-button-undo-hours = Ta bort: tider { $hours }
rota-button-undo-extra = Ta bort: { $name } { $hours }
rota-button-undo-away = Ta bort: { $name } borta
rota-button-who = { $name }
rota-button-hour = { $hour }
rota-button-until = Till { $day }
rota-button-no-substitute = Ingen vikarie
rota-whose-extra = Vem får en extra tur { $day }?
rota-from-when = Från vilket klockslag { $day }?
rota-until-when = Till vilket klockslag { $day }?
rota-who-is-away = Vem är borta från och med { $day }?
rota-away-how-long = Till vilken dag är { $name } borta?
rota-away-who-instead = Vem sköter turerna när { $name } är borta?
rota-now-closed = Jouren är stängd { $day }.
rota-hours-set = Tiderna för { $day } är ändrade.
rota-extra-added = En extra tur är antecknad { $day }.
rota-away-noted = Frånvaron är antecknad från och med { $day }.
rota-taken-back = Anteckningen är borttagen { $day }.
rota-moved = { $count ->
        [one] En familj får veta att svaret kommer senare.
       *[other] { $count } familjer får veta att svaret kommer senare.
    }
