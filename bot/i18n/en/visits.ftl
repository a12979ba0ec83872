# Rounds: every unit is visited once in a school year or a term.

visits-rounds = Rounds that go on. Choose one to see where visits have been made.
visits-rounds-none = You have no rounds that go on. When a coordinator begins one, you see it here.
visits-button-round-year = School year { $begins }–{ $ends }
visits-button-round-term = Term { $begins }–{ $ends }
visits-button-rounds = Rounds
visits-button-new = New round
visits-button-board = How the round stands
visits-round-year = Round, school year { $begins }–{ $ends }
visits-round-term = Round, term { $begins }–{ $ends }
visits-board = Visited: { $done }. Agreed: { $planned }. Missing: { $missing }.
visits-unit-done = ✓ { $unit } { $day }
visits-unit-planned = { $unit } { $day }
visits-unit-missing = Missing: { $unit }

visits-page-done = { $unit }: visited { $weekday } { $day }
visits-page-planned = { $unit }: agreed { $weekday } { $day }
visits-page-missing = { $unit }: the visit is missing
visits-choose-day = Choose a day, and the unit and the team are told.
visits-button-plan = Agree on { $weekday } { $day }
visits-button-other = Choose another day
visits-button-done = Visited
visits-button-undo = Not visited after all
visits-gone = This round or visit is not there any more, or it is not yours to plan.
visits-not-a-day = A visit cannot be agreed for this day. Choose a working day within the round.
visits-no-units = No such units have been added yet.

visits-ask-kind = How long is the round?
visits-kind-year = School year 1.8.–31.7.
visits-kind-term = Term
visits-ask-units = Which units are visited?
visits-units-daycare = Day-care centres
visits-units-school = Schools
visits-units-clinic = Clinics
visits-units-youth = Youth centres
visits-units-parish = Parishes
visits-units-police = Police
visits-units-office = Offices
visits-ask-team = Which team makes the visits? Without a team the coordinators get the reminders.
visits-button-team = { $name }
visits-button-no-team = Without a team
visits-defined = The round has been set up.

visits-suggest = { $unit }: the visit is missing and the round ends on { $ends }. Would { $weekday } { $day } do?
visits-planned = { $unit }: the visit is agreed for { $weekday } { $day }.
visits-remind = Reminder: { $unit }, visit on { $weekday } { $day }

visits-button-day = Write another day
visits-ask-day = Which day? Write the day, such as 27.11. The round ends on { $ends }.
visits-ask-day-again = I found no working day ahead in this. Write the day, such as 27.11. The round ends on { $ends }.
visits-check-day = { $unit }: agree on the visit for { $weekday } { $day }? The unit and the team are told when you press.
