# Keeping the entries right: the coordinator and the person who answers for an entry.

command-entry = A service's details
entry-not-yours = Thank you. Somebody else keeps the details of this service. Here is what you can do.
entry-gone = This service is not in the catalogue any more. Search for it again by its name.
entries-found = { $count ->
        [one] I found one service. Open it with the button.
       *[other] I found { $count } services. Which one shall I open?
    }
entries-none = I found no service by that name. Try another word, for example: /service clinic
entries-stale = { $count ->
        [one] The details of one service have not been confirmed for half a year. Find a service by its name: /service clinic
       *[other] The details of { $count } services have not been confirmed for half a year. The oldest come first. Find a service by its name: /service clinic
    }
entries-all-fresh = All details have been confirmed within half a year. Find a service by its name: /service clinic
entries-rest = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }

# The card
entry-verified = Details confirmed on { $date }.
entry-old = Details not confirmed: last confirmed on { $date }.
entry-unverified = Details not confirmed.
entry-owner = { $name } answers for the details.
entry-owner-none = Nobody answers for the details yet.
entry-until = Last day { $date }.
entry-hidden = Hidden: families do not see it.
entry-pinned = Shown first.
entry-missing = The source does not have this service any more.
entry-words = Everyday words: { $words }
edit-button-right = The details are right
edit-button-word = Add an everyday word
edit-button-phone = Correct the phone number
edit-button-until = Last day
edit-button-hide = Hide
edit-button-show = Show again
edit-button-pin = Show first
edit-button-unpin = Not first any more
edit-button-owner = Change who answers
edit-button-entry = The service's details
edit-button-undo = Undo the change
edit-button-endless = No last day
edit-button-number = { $phone }
edit-button-person = { $name }

# Questions
edit-ask-word = Which word do people use to ask for this? Write the word and I add it to { $service }.
edit-ask-phone = What is the right number? Now { $service } has { $phone }.
edit-which-phone = Which number is wrong?
edit-ask-until = What is the last day on which { $service } is offered? Write the day, for example 31.12.2026.
edit-ask-owner = Who answers for these details? They may change this service only.
edit-not-a-word = Thank you. An everyday word is short and has no numbers. Write one word or two.
edit-not-a-day = Thank you. I could not read that as a day to come. Write the day like this: 31.12.2026

# What was done
edited-word = I added the everyday word “{ $word }” to { $service }.
edited-phone = I changed the number of { $service }. The old one was { $old }, the new one is { $phone }.
edited-until = The last day of { $service } is now { $date }. After that it is not offered.
edited-endless = { $service } has no last day any more.
edited-right = Thank you. The details of { $service } are now confirmed on { $date }.
edited-hide = { $service } is now hidden from families.
edited-show = Families see { $service } again.
edited-pin = { $service } is now shown first when others fit equally well.
edited-unpin = { $service } is not shown first any more.
edited-owner = { $name } now answers for the details of { $service }.
edited-soon = Everybody sees the change within a minute.
edit-undone = I undid the change. The details of { $service } are as they were before it.

# For the family, when the details are old
contacts-old = Details not confirmed: they may have changed. Last checked on { $date }.
