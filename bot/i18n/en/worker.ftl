# What a worker on duty reads.

worker-welcome = Welcome to the desk, { $name }.
worker-how-claim = You see a new case as a card without content. When you press I take it, you get the messages and the family gets your name and title.
worker-how-reply = Reply to the family's message or write in the case's topic. Otherwise I first ask where the message goes.
worker-how-end = When the matter is well, press The case is done. If you cannot go on, return the case to the queue.
worker-how-privacy = The family does not see your account, nor you theirs. Record the matter in your own client system.
worker-menu = The queue shows who waits. My cases shows what is promised and when.

queue-empty = The queue is empty. I will tell you as soon as something new comes.
queue-title = { $count ->
        [one] There is one case in the queue.
       *[other] There are { $count } cases in the queue.
    }
queue-line =
    Case { $number } · { $topic } · { $language }
    { $waited } Answer promised by { $moment }.
queue-line-urgent =
    URGENT · Case { $number } · { $topic } · { $language }
    { $waited } Answer promised by { $moment }.
queue-claim = I take case { $number }
claimed-toast = You have taken case { $number }.

own-none = You have no cases now. You can take the next one from the queue.
own-title = Your cases
own-line-answer = Case { $number } · { $topic }. You answer by { $moment }.
own-line-answer-in-hand = Case { $number } · { $topic }. In hand now. You answer by { $moment }.
own-line-family = Case { $number } · { $topic }. The family's turn. Come back to it { $moment }.
own-line-family-in-hand = Case { $number } · { $topic }. In hand now. The family's turn. Come back to it { $moment }.
own-interpreter = Case { $number } · { $language }
own-take-in-hand = Take case { $number } in hand
own-in-hand = You now have case { $number } · { $topic } in hand. Your messages are offered to it first.

sent-to-case = Sent to case { $number }.
draft-whom = Who is this for?
draft-send = Send to { $number } · { $topic }
draft-send-open = Send to case { $number }
draft-discard = Do not send
draft-discarded = All right, I sent the message to nobody.
draft-no-case = You have no case of your own now, so the message went to nobody. Take a case from the queue first.
worker-edited = The family now sees the change in case { $number }.
worker-withdrawn = I took the message back. It is deleted from the family's chat as well.
worker-withdraw-which = Which message would you like to take back?
worker-withdraw-none = You have no messages to take back. It works within 48 hours.

release-why = Why do you give case { $number } back? The family hears that a new worker joins.
reason-absent = I am not at work
reason-other-skill = Other skills are needed
reason-acquainted = I know the family
reason-other = Another reason
release-keep = I keep the case
released = You gave case { $number } back to the queue. Thank you for the reason.
resolved = Case { $number } is now done. The family can still open it by writing.
