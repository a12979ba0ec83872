# Cases: queue, cards, messages passed on, and feedback.

# What the case is about
case-topic-open = the topic becomes clear in the conversation
case-language-fi = Finnish
case-language-sv = Swedish
case-language-en = English

# Buttons
case-button-resolve = The case is done
case-button-release = Return to the queue
case-button-together = Together with others
case-button-close = All is well now
case-button-reopen = I want to tell more
card-button-claim = I take it

# A worker's card. The family's words are never here.
card-title = New case { $number }
card-title-urgent = Urgent case { $number }
card-title-returned = Case { $number } is back in the queue
card-facts =
    Topic: { $topic }
    Language: { $language }
    Came: { $waiting }
    Answer promised by: { $moment }
card-yours = Case { $number }: it is yours.
card-taken = Case { $number }: { $worker } took it.
card-closed = Case { $number } is closed. The family needs no answer any more.

# The owner's case
head-title = Case { $number } · { $topic }
head-title-urgent = Urgent case { $number } · { $topic }
head-facts =
    The family's language: { $language }
    Answer by: { $moment }
head-over = Case { $number } is no longer yours.
head-how = The family's messages come below. Reply directly to the family's message, so that your answer goes to the right family.
head-topic-name = Case { $number } · { $topic }
owner-reopened = The family wrote again. Case { $number } is open again. Answer by { $moment }.
owner-urgent = Case { $number } is urgent now. Answer the family as soon as you can.
owner-edited = The family changed its message in case { $number }. The new text is in the message.
owner-withdrew = The family took back a message in case { $number }. Its text is erased.
owner-closed = The family told us that case { $number } is well. The case is closed.
owner-closed-quietly = Case { $number } is closed. The family did not write again.
owner-answer-soon = Reminder: the family waits for an answer in case { $number }. Promised answer: { $moment }.
owner-ask-family = The family has not written in case { $number }. Ask how things are, or mark the case as done.
owner-not-delivered = Your message did not reach the family in case { $number }. Perhaps the family has closed the bot. Get in touch another way, if you have contact details.
coordinator-late = Case { $number }: the answer promised to the family is late. Owner: { $worker }.
coordinator-not-delivered = Case { $number }: the family's message does not reach { $worker }. Ask this worker to open the bot, or look after the case.
queue-claim-soon = Reminder: case { $number } still waits for somebody. Promised answer: { $moment }.

# To the family
family-claimed =
    Thank you for waiting. { $worker } looks after your matter.
    You will get an answer by { $moment }.
family-claimed-write = You can write here at any time. Your message goes straight to this person.
family-claimed-withdraw = You can also take back your message. Then write /withdraw.
family-released =
    Thank you for waiting. { $worker } cannot go on with your matter now.
    Your matter is safe. Another worker will take it.
    You will get an answer by { $moment }.
family-resolved =
    Thank you for writing. { $worker } has marked your matter as done.
    You can tell us if all is well. You can also write more.
    If you do not write by { $moment }, we will close the matter.
family-closed-quietly =
    Thank you for being in touch. We closed your matter, because we heard nothing new from you.
    You can write again at any time.
family-withdrew = { $worker } took back a message. Its text is erased. You can go on writing here.
family-not-arrived =
    Thank you for the message. It is safe, but { $worker } has not received it yet.
    We told the coordinator. You do not need to write again.
family-late =
    Thank you for waiting. We promised to answer earlier. We are sorry.
    Your matter is safe. You will get an answer by { $moment }.
    If you cannot wait, press Emergency. There you see where to get help at once.

# Messages passed on
relay-from-worker = { $worker }
relay-from-family = Case { $number } · family
relay-from-earlier = Case { $number } · { $worker }
relay-part = Part { $part } / { $parts }
relay-edited = Edited
relay-part-empty = This part of the message was removed.
relay-withdrawn = The message was taken back. Its text is erased.

# When something does not work: for workers
refused-already-claimed = { $worker } took it first. There may be other cases in the queue.
refused-only-for-workers = Thank you, I understood. This button is for the workers on duty. Write to me in your own words, and I will help.
refused-own-matter = This is your own matter. Another worker takes it.
refused-withdraw-too-late = The family has had the message for more than 48 hours. Telegram does not delete it any more. You can edit the message or write to the family.
stale-not-your-case = { $worker } has this case now. The message did not go to the family.
stale-case-in-queue = This case is in the queue now. Take the case first. Nothing went to the family.

# When something does not work: for everybody
stale-case-unknown = Thank you. I cannot find this matter any more. Here is what you can do now.
stale-case-closed = Thank you. This matter is already closed. You can start a new one at any time.
stale-case-moved = Thank you. The matter has already moved on. The buttons show where it stands now.
stale-no-open-case = Thank you. You have no open matter now. Write what is on your mind, and I will help.
stale-message-unknown = Thank you. This message is not here any more. Perhaps it was already taken back.
invitation-not-valid = Thank you. This invitation is not valid any more. Ask the coordinator for a new one. You can also write to me what is on your mind.

# Feedback
feedback-ask = Thank you for writing to us. Did you get help? You can answer with one button. The answer is kept without your name.
feedback-button-yes = Yes
feedback-button-partly = Partly
feedback-button-no = No
stale-feedback-given = Thank you. You have already answered this. You can write to us at any time.
