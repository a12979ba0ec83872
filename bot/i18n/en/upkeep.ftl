# Upkeep: the owner's three buttons and what readers report.

upkeep-nudge = You look after these details: { $entry }. They were last checked on { $day }. Are they still right?
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
