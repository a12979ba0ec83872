# Invitation into a case: somebody is asked to join with the family's leave. And: did you get through.

# The text of an invitation, which the family approves and the invited one reads
kutsu-text =
    We are inviting: { $who }
    Why: { $why }
    The family hopes: { $hope }
    Beside the family stays: { $stays }

# For the family
family-kutsu-asked =
    { $worker } would like to ask to join: { $who }.
    Below is the whole text. Nothing is sent before you approve it.
kutsu-button-approve = That is fine
kutsu-button-change = Let us change it
kutsu-button-stop = Do not invite
family-kutsu-approved = Thank you. This text was sent just as it is.
family-kutsu-changes = All right, nothing was sent. Write here what you would like to change. Your worker makes a new text, and you see it first.
family-kutsu-stopped = All right, nobody is invited. Nothing was sent, and your matter goes on as before.
family-kutsu-waiting = We asked to join: { $who } – we wait for the answer.
family-kutsu-coming = We asked to join: { $who } – is coming. Your worker stays with you.
family-kutsu-cannot = We asked to join: { $who } – cannot now. They suggested something else. Your worker tells you about it.
family-kutsu-cancelled = We do not ask to join now: { $who }. Your matter goes on as before, and { $worker } stays with you. If you wonder why, ask here.
status-kutsu-shown = An invitation waits for you: { $who } – is the text fine?
status-kutsu-waiting = We asked to join: { $who } – waiting.
status-kutsu-coming = We asked to join: { $who } – is coming.
status-kutsu-cannot = We asked to join: { $who } – cannot.
family-arrival-asked =
    Hello! Did you reach them?
    We talked about the service { $service }. Did you get through?
family-arrival-asked-discreetly = Hello! Did you reach what we talked about? Did you get through?
arrival-button-yes = Yes
arrival-button-not-yet = Not yet
arrival-button-no = No
family-arrival-yes = Good to hear. You can write to us at any time.
family-arrival-not-yet = Thank you for telling us. I ask again later. If you need help, write here.
family-arrival-no = Thank you for telling us. We look for another way together. Everything is kept, and nothing needs to be told again.
stale-arrival = Thank you. This was answered already.

# For the invited one
kutsu-for-you = You are asked to join
kutsu-for-you-how = The family has approved this text. You see only this, not the family's messages.
kutsu-button-come = I will join
kutsu-button-cannot = I cannot
kutsu-being-changed = The text of the invitation is being changed. You get a new one when the family has approved it.
kutsu-over = This invitation was taken back.
kutsu-cancelled-you = The invitation that you got was taken back. You need not do anything. Thank you for being ready to help.
kutsu-you-come = Thank you for joining. The family's worker gets in touch and agrees on a meeting.
kutsu-you-cannot = Thank you for the answer and the suggestion. The family's worker gets it.
kutsu-come-toast = Thank you. I told the family and the worker.
kutsu-opened = Welcome. The invitation comes below.
kutsu-suggest = Thank you for telling us. What would help the family instead?
kutsu-suggest-button-other-time = Another time suits
kutsu-suggest-button-other-person = Another person fits better
kutsu-suggest-button-advice = I can give advice by phone
kutsu-suggest-button-words = I will write it
kutsu-suggestion-other-time = another time
kutsu-suggestion-other-person = another person fits better
kutsu-suggestion-advice = can give advice by phone
kutsu-suggestion-words = in their own words
kutsu-suggest-write = Write your suggestion here. I show it to you before I send it to the family's worker.
kutsu-suggest-shown = Shall I send this to the family's worker?
kutsu-button-send-words = Send the suggestion
kutsu-suggest-thanks = Thank you. Your suggestion went to the family's worker.
kutsu-suggest-cancelled = All right, nothing was sent.
kutsu-suggestion-too-long = Thank you. The text is too long, shorten it to { $count } characters.
refused-kutsu-link = Thank you. This invitation is over, and you need not do anything. If you still expect one, ask who sent it for a new one.
stale-kutsu = Thank you. The invitation has moved on, or its text has changed. The newest text is in the latest message.
