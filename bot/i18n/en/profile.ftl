# A professional's own page and the people of the own organisation.

profile-page = { $name }
profile-without-place = Your workplace is not noted yet. Ask a coordinator to note it.
profile-unit = Workplace: { $organisation }, { $unit }
profile-organisation = Workplace: { $organisation }
profile-verified = Details confirmed on { $day }.
profile-lp-yes = Let's Talk about Children training: { $day }
profile-lp-no = Let's Talk about Children training is not noted.
profile-lp-ask = On which day did you take the Let's Talk about Children training? Write day and year, such as 27.11.2025.
profile-lp-not-a-day = Thank you. I found no past day in this. Write day and year, such as 27.11.2025.
profile-topics = I may be asked about these topics:
profile-topics-none = You have not chosen topics that you may be asked about.
profile-topics-ask = Which topics may you be asked about? Press a topic: chosen ones are marked.
profile-confirmed = Thank you. Your details are confirmed.
profile-button = My profile
profile-button-right = I confirm my details
profile-button-lp = Day of the training
profile-button-lp-none = I have not taken the training
profile-button-topics = My topics
profile-button-topic-on = ✓ { $topic }
profile-button-topic-off = { $topic }

team-page = { $count ->
        [one] My people: one person
       *[other] My people: { $count } people
    }
team-button = My people
team-line = { $name }
team-line-waiting = { $name } (waits for confirmation)
team-button-invite = Invite a professional
team-button-remove = Remove: { $name }
team-button-remove-yes = Yes, remove
team-remove-sure = Remove { $name }? Access to professionals' details ends at once.
team-removed = { $name } sees professionals' details no more.
team-confirmed = Thank you, confirmed.
team-not-yours = This is not one of your people.
team-ask-unit = Into which unit do you invite the professional?
team-ask-name = Write the name and the job title, such as: Aino, school social worker. You invite a professional into your own organisation.
team-invite-sure = Invite { $name } as a professional into your organisation?
team-invited = The invitation is ready: { $name }.
team-round = A new quarter has begun. Do these people of your organisation still work here?

staff-button-place = Workplace
staff-place-which = Where does { $name } work?
staff-place-none = No organisations have been imported yet.
staff-place-how = { $name }, { $organisation }: do they also look after the organisation's people?
staff-placed = The workplace is now { $organisation }.
staff-button-member = Works here
staff-button-leads = Also looks after the people
staff-place-unit = { $name }, { $organisation }: in which unit?
staff-placed-unit = The workplace is now { $organisation }, { $unit }.
staff-button-no-unit = The whole organisation
staff-unit-gone = This unit is not there any more. Please choose again.
staff-invite-where = Where does the professional work?
staff-button-no-place = I do not choose now
staff-placed-you = A coordinator noted your workplace.
