# For workers: a case is walked over to another one, summaries, named worker, changes of worker.

together = Case { $number }: what would you like to do together with others?
together-button-handover = Hand over to a colleague
together-button-kutsu = Invite somebody
together-button-guide = We guided the family to a service
together-button-own-worker-offer = Offer to be the named worker
together-button-summary = Write a summary

# Words that were asked for inside a case
words-how = Write it here. I show it to you before anything happens. Nothing goes to the family.
words-too-long = The text is too long. Shorten it to { $count } characters and write it again.
words-button-cancel = Cancel
words-button-handover = Propose with this note
words-button-summary = Keep the summary

# Handover
handover-to-whom = Case { $number } · { $topic }. Who should have it next? You have the koppi until the family knows.
handover-nobody = There is nobody to hand the case over to now.
handover-button-person = { $name }
handover-button-more = More colleagues
handover-why = Why { $worker }? They see the reason and the topic, not the family's messages.
handover-why-button-skill = Their skill is needed
handover-why-button-language = A shared language
handover-why-button-absence = I will be away
handover-why-button-acquainted = They know the family
handover-why-button-wish = The family wishes it
handover-why-button-note = Write a note
handover-why-skill = your skill is needed
handover-why-language = a shared language
handover-why-absence = I will be away
handover-why-acquainted = you know the family
handover-why-wish = the family wishes it
handover-why-note = I wrote a note that you get with the case
handover-why-kutsu = you joined by an invitation
handover-ask-note = Write a short note about case { $number }. The new worker reads it when the case is theirs.
handover-proposed = Case { $number }: the proposal is on its way. { $worker } answers by { $moment }. Until then you have the koppi.
handover-waits-family = Case { $number }: { $worker } takes the koppi. The family is being told now. You have the koppi until then.
handover-button-withdraw = Take the proposal back
handover-button-other = Choose another one
handover-button-told = I told them another way
handover-withdrawn = Case { $number }: the proposal is taken back. You have the koppi.
handover-card-title = Take the koppi of case { $number }?
handover-card =
    { $worker } asks you.
    Topic: { $topic }
    Language: { $language }
    Why: { $why }
    Answer by: { $moment }
handover-button-take = I take this koppi
handover-button-decline = I cannot
handover-taken-toast = Great. The family is told now. Case { $number } is yours when the family knows.
handover-declined-toast = All right. I told who asked.
handover-taken-card = Case { $number }: you take the koppi. { $worker } is there until the family knows. Then you get the messages.
handover-declined-card = Case { $number }: you cannot now. { $worker } goes on.
handover-withdrawn-card = Case { $number }: { $worker } took the proposal back. You need to do nothing.
handover-overdue-card = Case { $number }: the time of the proposal is over. { $worker } goes on.
handover-ended-card = Case { $number } went another way. The proposal no longer holds. It came from { $worker }.
handover-taken-owner = Case { $number }: { $worker } takes the koppi. The family gets one message about you both. You have the koppi until it has arrived.
handover-declined-owner = Case { $number }: { $worker } cannot now. You have the koppi.
handover-overdue-owner = Case { $number }: { $worker } did not answer in two working days. The proposal is taken back and you have the koppi. The coordinator knows.
handover-overdue-coordinator = Case { $number }: { $worker } proposed a handover, but { $other } did not answer in two working days. The koppi stayed where it was.
handover-ended-owner = Case { $number } went another way, so the handover ended. The new worker would have been { $worker }.
handover-not-reached = Case { $number }: the message about the new worker did not reach the family. Tell the family another way, for example by phone. Then press I told them another way. The new worker is { $worker }.
handover-told-toast = Thank you. The case is now with the new worker.
handover-done-owner = Case { $number }: the family knows, and the koppi is now with { $worker }. The family was told that you are there until they have met. Old messages stay readable to you.
handover-note-read = Case { $number }: a note by { $worker }
stale-handover-over = This proposal no longer holds.
refused-handover-running = The case was proposed already: { $worker }. Take that back first to choose another one.
refused-not-this-colleague = They cannot take this case. Choose another one.
refused-family-not-told = The message to the family is still on its way. Wait a moment.

# Changes of worker
many-changes-coordinator = Case { $number }: the worker has changed { $count } times. The case needs a joint meeting or a reason. I asked its owner.
many-changes-owner = Case { $number }: the worker has changed { $count } times. Agree on a joint meeting or tell the reason with one tap.
many-changes-button-meeting = We agreed on a joint meeting
many-changes-button-absence = Reason: absence
many-changes-button-language = Reason: language
many-changes-button-wish = Reason: the family's wish
many-changes-button-skill = Reason: skill
many-changes-noted = Thank you, I noted it in case { $number }.
stale-nothing-to-explain = Nobody asks this any more.

# Summary and the family's earlier case
summary-ask = Write a summary of case { $number }. Whoever meets the family next reads it. Agree on it with the family.
summary-now = The summary of case { $number } now:
summary-kept = The summary of case { $number } is kept.
earlier-title = The family has had case { $earlier } before
earlier-facts =
    Topic: { $topic }
    Began: { $opened }
    Ended: { $closed }, { $how }
earlier-how-resolved = the worker marked it as done
earlier-how-closed = the family closed it
earlier-worker = Then the koppi was with: { $worker }
earlier-nobody = Nobody had time to take the koppi then.
earlier-summary = Their summary:
earlier-no-summary = There is no summary.

# Named worker
own-worker-asked = I asked the family whether you may be its named worker. I tell you the answer.
own-worker-is = You are the family's named worker already.
own-worker-agreed = The family answered: { $worker } is now its named worker.
own-worker-declined = The family answered that it needs no named worker now. The case goes on as before: { $worker }.
own-worker-wish-worker = The family wishes another named worker. That is common, and nobody has done wrong. The wish: { $why }. Hand the case over in peace. At present: { $worker }.
own-worker-wish-coordinator = A family wishes another named worker. At present: { $worker }. The wish: { $why }. Help to find the next one.
own-worker-wish-language = another language
own-worker-wish-times = other times
own-worker-wish-person = another person
own-worker-wish-untold = not told
refused-other-own-worker = The family has a named worker already: { $worker }.
