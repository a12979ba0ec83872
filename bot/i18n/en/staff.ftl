# The staff: invitations, roles, confirmations, pauses and leaving.

command-staff = Staff
command-finish = I stop working here
staff-role-worker = worker on duty
staff-role-professional = professional
staff-role-coordinator = coordinator
staff-role-family = no role
staff-by-nobody = The administration

# The list and one person's page
staff-title = { $count ->
        [one] Staff: one person
       *[other] Staff: { $count } people
    }
staff-own-title = Your place at the desk
staff-line-confirmed = Here since { $since }. Confirmed { $confirmed }.
staff-line-unconfirmed = Here since { $since }. Waits to be confirmed, last confirmed { $confirmed }.
staff-line-paused = Here since { $since }. Access is paused, last confirmed { $confirmed }.
staff-button-person = { $name }
staff-button-open = Open: { $name }
staff-button-before = Previous
staff-button-after = Next
staff-button-back = Staff
staff-button-invite = Invite somebody
staff-button-round = Confirm the staff
staff-button-rename = Change name and title
staff-button-role = Change the role
staff-button-confirm = Still works here
staff-button-remove = Remove from the staff
staff-button-finish = I stop working here
staff-button-stay = I go on working here
staff-button-yes = Yes, do that
staff-button-no = No, back
staff-button-to-queue = Yes, cases to the queue
staff-button-to = Yes, cases: { $name }
staff-gone = This person is not on the staff any more.
staff-last-coordinator = At least one coordinator has to stay. Invite another coordinator first, or give somebody the role.

# Inviting
staff-which-role = Into which role do you invite somebody?
staff-ask-name = Write the name and title as families read them, for example: Aino, family counsellor. The role is { $role }.
staff-not-a-name = Thank you. This does not look like a name, and I sent it nowhere. Write on one line: Aino, family counsellor
staff-name-gone = This name is not waited for any more. Begin again from the staff.
staff-check-invite = Shall I invite { $name }? The role is { $role }.
staff-invited = The invitation is ready: { $name }, role { $role }.
staff-invited-how = Give the link to this person only. It works once within 72 hours, and I do not show it again.
staff-button-uninvite = Take the invitation back
staff-uninvited = I took the invitation back. The link no longer works.
staff-invitation-gone = The invitation has been used, taken back or is too old.

# Name and role
staff-ask-new-name = Families read now: { $name }. Write the new name and title, for example: Aino, family counsellor
staff-check-rename = Shall families read this from now on: { $name }?
staff-renamed = The name is changed.
staff-renamed-you = Families now read your name like this: { $name }.
staff-which-new-role = { $name } is now { $role }. Which role from now on?
staff-check-role = Shall { $name } get the role { $role }?
staff-check-role-leaving = Shall { $name } get the role { $role }? Access to the queue ends.
staff-role-changed = The role is changed.
staff-role-now = Your role is now { $role }.
staff-told-role = { $who } changed a role: { $name } is now { $role }.

# Removing and leaving
staff-check-remove = Shall { $name } be removed? Access ends at once.
staff-removed = { $name } is not on the staff any more.
staff-removed-you = Thank you for your work, { $name }: your part at the desk has now ended, and you can still ask for help here like anybody else.
staff-left-you = Thank you for your work, { $name }: your part at the desk has now ended, and you can still ask for help here like anybody else.
staff-told-removed = { $who } removed from the staff: { $name }.
staff-told-left = { $name } has stopped working here.
staff-check-finish = Do you want to stop working here? Your access ends at once.
staff-finished = All right.
staff-card-put-away = This card is not in use any more.

# The quarter's confirmation
staff-round = A new quarter has begun. Do these people still work here?
staff-round-again = I still wait to hear about these people. In two weeks the access of those whom nobody confirms will pause.
staff-round-names = { $names }
staff-round-rest = { $count ->
        [one] One more person, whose buttons show when the list gets shorter.
       *[other] { $count } more people, whose buttons show when the list gets shorter.
    }
staff-round-done = Thank you. Everybody is confirmed.
staff-button-confirm-all = All of them still work here
staff-button-confirm-one = Works here: { $name }
staff-warning = Hello! Your work here still waits for a coordinator to confirm it, and without that your access will pause { $moment }. Ask: { $names }.
staff-paused-you = Hello { $name }! Your access to the desk is paused until a coordinator confirms that you still work here.
staff-told-paused = Access is paused because nobody has confirmed: { $name }.
staff-button-back-to-work = Works here, give access back
staff-back-you = Welcome back, { $name }. Your role is { $role }.
staff-told-back = { $who } confirmed: { $name } is back.

# When there are cases
staff-cases-moved = { $count ->
        [one] One case has a new place, and the family knows.
       *[other] { $count } cases have a new place, and the families know.
    }
staff-cases-who = { $count ->
        [one] Who gets the one case?
       *[other] Who gets the { $count } cases?
    }
staff-cases-to-queue = { $count ->
        [one] One case goes back to the queue.
       *[other] { $count } cases go back to the queue.
    }
worker-former = a former worker
