# Jourturer, fortsättning: borta en del av dagen, ändringar i veckans turer.

duty-away-then = Då finns redan en anteckning om frånvaro. Ta först bort den gamla. Inget ändrades.
duty-shift-ended = Turen har redan slutat till dess. Välj en tidigare dag. Inget ändrades.
duty-shift-not-begun = Turen börjar först senare, så den kan inte sluta före det. Inget ändrades.

# Borta en del av dagen
shift-button-part = Borta en del av dagen
shift-button-part-back = Ta bort: { $day } kl. { $hours }
away-which-day = Vilken dag är du borta en del av tiden? Dina ärenden är kvar hos dig.
away-from-when = Från vilket klockslag är du borta { $day }?
away-until-when = Till vilket klockslag är du borta { $day }?
away-from-when-other = Från vilket klockslag är { $name } borta { $day }?
away-until-when-other = Till vilket klockslag är { $name } borta { $day }?
away-noted = Jag antecknade: du är borta { $day } kl. { $hours }. Dina ärenden är kvar hos dig.
away-other-noted = Frånvaron är antecknad { $day } kl. { $hours }. Ärendena är kvar hos den anställda.
rota-button-part = En del av dagen
rota-button-undo-part = Ta bort: { $name } borta { $hours }
rota-part-away = · { $name } är borta kl. { $hours }

# Veckans turer
rota-button-weekly = Veckans turer
week-whose = Vems veckoturer ska ändras?
week-title = Veckans turer: { $name }
week-none = Inga turer.
week-line = { $day } kl. { $hours }, från { $first }
week-line-until = { $day } kl. { $hours }, från { $first }, sista dagen { $last }
week-button-shift = { $day } { $hours }
week-button-add = Ny tur
week-button-change = Ändra klockslagen
week-button-end = Avsluta turen
week-button-day = { $day }
week-button-since = Från { $day }
week-which-day = På vilken veckodag är turen?
week-from-when = Från vilket klockslag?
week-until-when = Till vilket klockslag?
week-since-when = Från och med vilken dag?
week-end-when = Från och med vilken dag finns turen inte längre?
week-added = Den nya turen är antecknad.
week-changed = Turens klockslag är ändrade.
week-ended = Turen är avslutad.
week-no-gaps = Någon har jour under alla jourtider de följande två veckorna.
week-gaps =
    Under de följande två veckorna finns ingen:
    { $gaps }
week-gaps-rest = Och dessutom { $count } andra tider.

# När någon slutar
staff-shifts-end = De kommande turerna tas bort från jourlistan.
