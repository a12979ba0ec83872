# Upkeep: the owner's three buttons and what readers report.

upkeep-nudge = You look after these details: { $entry }. They were last checked on { $day }. Are they still right?
upkeep-nudge-never = You look after these details: { $entry }. They have not been checked yet. Are they right?
upkeep-button-right = Still right
upkeep-button-change = I will change them
upkeep-button-gone = It ends
upkeep-button-gone-yes = Yes, it ends
upkeep-button-open = Open the details
upkeep-gone-sure = Shall { $entry } be taken out of sight? A coordinator can bring it back.
upkeep-change-how = Change them by the buttons. When all is right, press the last one.
upkeep-task-number = A reader says that the number does not work: { $entry }
upkeep-task-wrong = A reader says that something is not right: { $entry }
upkeep-task-how = Check the details and tell what you found. The reader gets your answer.
upkeep-button-answer-fixed = I corrected the details
upkeep-button-answer-right = The details are right
upkeep-button-answer-gone = It is gone, take it away
upkeep-done-fixed = Thank you. { $entry }: the details are now corrected and confirmed.
upkeep-done-right = Thank you. { $entry }: the details are now confirmed.
upkeep-done-gone = Thank you. { $entry } is out of sight now.
upkeep-retired = { $name } says that this is there no more: { $entry }. It is out of sight now, and you can bring it back.
upkeep-gone = This has been looked after already, or somebody else keeps the details.

# Everybody reads these.
upkeep-report-number = Number does not work
upkeep-report-wrong = Something is wrong
upkeep-report-thanks = Thank you for telling. Whoever keeps the details checks it, and you get an answer here.
upkeep-answer-fixed = Thank you for your help. { $entry }: the details are now corrected.
upkeep-answer-right = Thank you for your help. { $entry }: the details were checked and are right.
upkeep-answer-gone = Thank you for your help. { $entry } is not there any more and was taken away.

# A wish for a row that the contact list lacks.
upkeep-button-wish = Suggest a row
wish-write = What matter, or who, should have a row on the list? Write briefly, without details of a family or a child. At most 300 characters.
wish-check = This is how your suggestion goes to a coordinator. Numbers and codes are hidden. Is it right?
wish-button-send = Send the suggestion
upkeep-wish-thanks = Thank you. The suggestion went to a coordinator, and you get an answer here.
upkeep-task-missing = A reader suggests a row for the contact list:
upkeep-button-answer-added = The row is on the list now
upkeep-button-answer-declined = The row will not be added
upkeep-done-added = Thank you. Whoever suggested it hears that the row is on the list.
upkeep-done-declined = All right. Whoever suggested it hears that the row will not be added.
upkeep-answer-added = Thank you for your suggestion. The row is on the contact list now.
upkeep-answer-declined = Thank you for your suggestion. The row was not added this time. Ask a coordinator if you need it.

# Rows of the contact list that somebody keeps.
mine-button = My entries
mine-button-entry = Back to the details
mine-list = { $count ->
        [one] You keep one row or can change it. The one checked longest ago is first.
       *[other] There are { $count } rows. The one checked longest ago is first.
    }
mine-tasks-only = These wait for your answer.
mine-none = I found no row that you can change. You can suggest a new one.
mine-button-task = Waits: { $name }
mine-button-task-wish = Suggestion: { $words }
mine-line = { $field }: { $value }
mine-field-name = Name
mine-field-role = Role
mine-field-organisation = Organisation
mine-field-direct-line = Direct line
mine-field-consultation-hours = Consultation hours
mine-field-substitute = Substitute
mine-field-away = Away
mine-field-words = Search words
mine-field-first = First
mine-field-next = Next
mine-field-wait = Answer time (min)
mine-field-then = Last
mine-field-owner = Keeps the details
mine-away = Away { $first }–{ $last }
mine-away-instead = Away { $first }–{ $last }, substitute { $name }
mine-old = The details were confirmed on { $date }. That is long ago, and the row is marked: details not confirmed.
mine-owner = Keeps the details: { $names }
mine-owner-none = Coordinators keep the details.
mine-over = The row is out of sight.
mine-button-show = Show it again
mine-button-back = Take back being away { $date }
mine-button-save = Save
mine-right = Thank you. The details are confirmed today.
mine-shown-again = The row is shown again.
mine-saved-soon = Saved. Everybody sees the change within a minute.
mine-check = Save this? { $field }: { $value }
mine-ask-name = Which name should stand here? Write it.
mine-ask-role = What is the role? Write it in your own language.
mine-ask-direct-line = What is the new direct line? Only professionals see it.
mine-ask-consultation-hours = When can one consult? Write days and times, for example Mon–Thu 9–11, Fri 12.30–14. A dash (-) takes the times away.
mine-ask-substitute = Who stands in? Write the name as it is on the list. A dash (-) takes the substitute away.
mine-ask-away = When does the absence begin and end? For example 21.12.–6.1. You can add the substitute's name after the days. The reason is not asked.
mine-ask-words = With which everyday words is this searched? Put commas between them, at most 12. The new words take the place of the old ones.
mine-ask-first = Who is asked first? Write the name as it is on the list.
mine-ask-next = Who is asked next? Write the name as it is on the list.
mine-ask-wait = Within how many minutes should somebody answer? Write a number from 1 to 600.
mine-ask-then = Who is contacted last? Write it briefly.
mine-ask-owner = Who keeps these details? Write the name of a member of staff.
mine-not-readable = This does not fit here. Read the hint and write it again.
mine-nobody-like-that = The name does not fit exactly one person. Write the whole name, and the role if needed.
list-not-yours = Somebody else keeps this row. You can report what is wrong by the buttons of the row.
list-gone = This row is on the contact list no more.
