# For the family: several people of a family in one case.

# How somebody of the family is called
member-founder = the one who opened the matter
member-somebody = family member
member-parent = parent { $number }
member-young = young person { $number }
member-grandparent = grandparent { $number }
member-other = family member { $number }
member-is-parent = parent
member-is-young = young person
member-is-grandparent = grandparent
member-is-other = family member

# The link to join
member-button-invite = Ask a family member to join
member-link =
    Send this link to the person you would like to have with you:
    { $link }
    The link works once, until { $moment }.
member-link-how = They join with their own account and see only their own messages. Neither of you sees what the other writes, unless it is shared.

# Joining
join-asked = Hello! You are asked to join a matter of your family. { $organisation } answers here.
join-worker = The matter is looked after by { $worker }.
join-queue = The matter still waits for a worker. I tell you the name when somebody takes it.
join-private = What you write goes to the worker only. Others of the family see it only if you press Share with the family.
join-nobody-named = You need no name. Others see that somebody of the family is in. If you tell who you are in the family, they see that too.
join-leave = You can leave at any time. Would you like to join?
join-button-yes = I agree and join
join-button-no = I do not join
join-declined =
    All right, you did not join. The link still works if you change your mind.
    You can also write to me what is on your mind. Nobody in the family sees what you write to me.
joined = Welcome. Write here what you would like to tell, and the worker gets it.
join-relation =
    Thank you for agreeing. Who are you in the family?
    The worker and the others in the matter see your answer. You need not answer.
relation-button-parent = Parent
relation-button-young = Child or young person
relation-button-grandparent = Grandparent
relation-button-other = Somebody else close
relation-kept = Thank you. Write here what you would like to tell. It goes to the worker only.
member-joined-told = A family member joined the matter. What you write is still seen by the worker only, unless you press Share with the family.

# Where things stand
member-status = You are in a matter that you share with your family.
member-others = Also in it: { $who }
member-next-family = You can write when it suits you. We come back to this { $moment }.
member-items = The list of who does what belongs to the worker and the one who opened the matter. Write here, and the worker gets your message.

# Messages
relay-from-worker-to-you = { $worker } · only to you
relay-from-worker-to-all = { $worker } · to everybody in the matter
relay-shared = A family member ({ $who }) shared a message
shared-withdrew = A family member took back what they had shared. Its text is erased.
member-button-share = Share with the family
share-who = The message goes to: { $who }.
share-only-this = Your other messages are not shared. Shall I share this one?
share-changed = The people in this matter have just changed. Please look again at who gets the message.
member-button-share-yes = Share
member-button-share-no = Do not share
share-done = All right, I shared the message with: { $who }.
share-not-done = All right, I did not share the message. Only the worker sees it.
share-already = You have shared this message with the family already.

# The end of a matter, and leaving
member-resolved =
    Thank you for being part of this. { $worker } has marked the matter as done.
    You can write more, and the matter opens again.
    If nobody writes by { $moment }, we will close the matter.
member-closed =
    Thank you for being part of this. The matter that you shared with your family is closed.
    You can write to me at any time about something of your own.
member-button-leave = Leave the matter
member-leave-sure = Would you like to leave the matter? What you wrote stays with the worker. You can take back a message with /withdraw for 48 hours.
member-button-leave-yes = Yes, I leave
member-button-leave-no = I stay
member-left = All right, you are not in it any more. You can write to me at any time about something of your own.
member-removed =
    Thank you for being part of this. Your part in this matter has now ended.
    You can write to me at any time about something of your own. Emergency shows the numbers that help now.

# When something does not work
refused-join-link =
    Thank you. This link does not work now. Ask the person who sent it for a new one.
    You can also write to me what is on your mind.
refused-join-staff = Thank you. This link is for family members. People who work with families join by an invitation of the worker.
refused-join-own-case =
    Thank you. You have a matter of your own open.
    When it is done, you can join by this link. If the link has run out by then, ask for a new one. You can also ask your worker about it.
refused-join-elsewhere = Thank you. You are in another matter already. If you leave it under Where things stand, you can join by this link.
refused-join-links = Thank you. Five links that nobody has used are waiting already. Use those, or wait until they run out.
stale-already-in = Thank you. You are in this matter already.
stale-not-in-case = Thank you. You are not in that matter any more.
stale-nobody-else = Thank you. Nobody else is in the matter now to share the message with.
stale-readers-changed = Thank you. The people in this matter have just changed. Press Share with the family again.
