# For workers: several people of a family in one case.

relay-from-member = Case { $number } · { $who }
relay-from-earlier-to = Case { $number } · { $worker } → { $who }
owner-member-joined = In case { $number } { $who } joined. Only you see what they write. When you write, I ask whom it is for.
owner-member-left = Case { $number }: { $who } left the case. What they wrote stays with you.
owner-member-shared = Case { $number }: { $who } shared a message with the others in the case.
owner-member-away = Case { $number }: { $who } gets no messages now. Get in touch another way, if you have contact details.
owner-member-back = Case { $number }: { $who } gets messages again.
owner-member-not-reached = Case { $number }: a message did not arrive. To: { $who }. Get in touch another way, if you have contact details.
own-member-away = Case { $number }: { $who } gets no messages.

# For whom
member-whom = Whom is this for in case { $number }? Nothing has been sent yet.
member-whom-gone = The person you replied to is no longer in the case. The message went to nobody.
member-button-send = Only: { $who }
member-button-send-all = Everybody in the case
sent-to-member = Sent in case { $number }. To: { $who }.
sent-to-all = Sent in case { $number } to everybody: { $who }.
refused-whom-in-case = Several people are in the case. Write the message again, and I ask whom it is for.
stale-member-gone = They are not in the case any more. Nothing went to anybody.

# Family members
together-button-family = Family members
members-title = Case { $number } · family members
members-line = { $who }, in since { $moment }
members-none = Only the one who opened the case is in it.
members-how = By a link one family member joins, by their own consent. They see neither the messages of others nor the topic of the case.
members-button-link = A link for me
members-button-link-founder = A link for who opened the case
members-button-remove = Remove: { $who }
members-link =
    A link into case { $number }, for one family member:
    { $link }
    It works once, until { $moment }.
members-link-sent = I sent the link to the one who opened the case, who sends it on.
members-remove-sure = Remove { $who } from case { $number }? They get a kind message. What they wrote stays with you.
members-button-remove-yes = Yes, remove
members-removed = { $who } is not in case { $number } any more.
members-head = In the case: { $who }
copy-joined = { $moment }: a family member joined ({ $who })
copy-left = { $moment }: a family member is not in it any more ({ $who })
copy-to = { $worker } → { $who }
call-by = { $who } would like a call. The others in the case do not see this.

# Kuka odottaa
member-still-waits = Still waiting for an answer: { $who }.
resolve-waits = Case { $number }: { $who } still waits for an answer. Answer first, or mark the case as done anyway.
resolve-button-anyway = Mark as done anyway
