# For families: who has my matter, when that changes, and a named worker.

family-handover =
    { $worker } walks your matter over to a new worker. They are { $other }.
    { $worker } stays with you until you have met.
family-handover-by = You get an answer by { $moment }.
family-handover-once = You do not need to tell anything again. You can write here at any time.
family-handover-stays = The plan changed, but your matter is safe. { $worker } goes on with you.
family-own-worker-asked =
    { $worker } can be your named worker. Then you always write to the same person, next time as well.
    Does that suit you? You can change your mind at any time.
family-own-worker-changes = Your named worker changes. { $worker } has walked your matter over, and now { $other } helps you.
own-worker-why-skill = Why: the new worker knows just this well.
own-worker-why-language = Why: you share a language.
own-worker-why-absence = Why: the earlier worker is away.
own-worker-why-acquainted = Why: the new worker knows you already.
own-worker-why-wish = Why: you wished for a change. Thank you for telling us.
own-worker-why-note = Why: work is arranged in a new way.
own-worker-why-kutsu = Why: the new worker joined by invitation.
family-own-worker-continues = Everything so far is kept. Does it suit you that they are your named worker now?
own-worker-button-yes = That suits me
own-worker-button-no = Not now
own-worker-yes = Thank you. Now you have a named worker. You see the name with the command /who.
own-worker-no = Thank you for telling us. Your matter goes on just as before.
own-worker-button-change = I wish for another named worker
own-worker-wish-why = You may always wish for another worker. You do not need to say why, but it can help us find the right one.
own-worker-wish-button-language = I wish for another language
own-worker-wish-button-times = I wish for other times
own-worker-wish-button-person = I wish for another person
own-worker-wish-button-untold = I would rather not say why
own-worker-wish-heard = Thank you for telling us. We look for another worker for you. Until then the present one helps you, and nothing needs to be told again.
stale-own-worker = Thank you. This was answered already, or things have changed.
human-same-worker = Good that you wrote again. Your matter goes straight to somebody who knows it already.

# Where things stand
status-place = Your place in the queue: { $place }.
status-handover = { $worker } walks your matter over to a new worker. They are { $other }.
status-own-worker = Your named worker: { $worker }.
status-several = You have { $count } open matters.
status-line-queue = { $topic }: in the queue, answer { $moment }
status-line-owner = { $topic }: { $name }, next { $moment }
status-result = Your last matter: { $topic }. It was closed { $moment }.
status-result-worker = { $name } helped you.

# For professionals: who has a family's matter
pro-who = Thank you for asking. I cannot tell whether a family has a matter here or who has it. That belongs to the family.
pro-who-how = Ask the family for leave. It sees with the command /who who has its matter, and can ask you to join.
