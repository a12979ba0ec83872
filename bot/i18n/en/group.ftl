# The duty group: what stands in the group and what a coordinator reads about it. Families never see this.

command-group = Duty group

# In the group
group-set = This is now the duty group. The desk is run by { $organisation }.
group-what = New cases come here as cards: urgency, topic, language, when it came and the promised time. A family's words never appear here.
group-how = The button of a card opens the case for you in private. Nothing written in this group goes to families.
group-members = This group is for workers on duty only. Please take others out of it.
group-leaving = When somebody leaves this group, their access to the desk ends.
group-administrator = Make me an administrator of this group, so that I surely notice when somebody leaves.
group-speaks = I write in English in this group.
group-already = This is the duty group already.
group-replace-ask = There is a duty group already. Shall this group take its place? Only a coordinator can change it.
group-button-replace = Change to this group
group-set-toast = Changed. New cases come to this group now.
group-no-more = This is no longer the duty group. New cases do not come here any longer.
group-card-away = This card is not in use any more.
card-overtaken = Case { $number } waits for somebody. Its newer card is further down.
group-write-privately = Write to me in private. The queue, your cases and the families' messages are there.

# Over the screen, for whoever pressed
group-for-workers = Thank you! A worker on duty takes this. If you work here, ask the coordinator for an invitation.
group-for-coordinators = Thank you! A coordinator does this.
group-open-private = I cannot reach you in private. Open our chat first, so that the case can open there.
group-old-button = This button is not in use any more. The queue is in our private chat.
group-none = This is not the duty group now.

# For coordinators
group-told-set = { $who } made a group the duty group. New cases come there now.
group-told-let-go = { $who } let the duty group go. New cases come in private again.
group-told-lost = I cannot get into the duty group any more. Cases come in private now. When you add me again, I go on there.
group-told-back = I am in the duty group again. The cards there are up to date.
group-last-coordinator = You left the duty group. You are the only coordinator, so your access goes on.
staff-left-group-you = Thank you for your work, { $name }! You left the duty group, so your access to the desk has ended. If that was not meant, ask the coordinator for a new invitation.
staff-told-left-group = { $name } left the duty group, so their access to the desk has ended. If that was not meant, invite them again.
group-take-out = Take them out of the duty group as well.
staff-button-invite-again = Invite again

# The page
group-button-page = Duty group
group-page-none = There is no duty group. Add me to a group and write /dutygroup there. I do not keep the group's name.
group-page-set = The duty group is in use since { $since }. New cases come there.
group-page-lost = There is a duty group since { $since }, but I cannot get in now. Add me again, or let the group go.
group-button-let-go = Let the group go
group-check-let-go = Shall we do without the duty group? New cases then come in private to those on shift.
group-button-yes = Yes, let it go
group-button-no = No, back
group-let-go-done = Done. There is no duty group any more.
