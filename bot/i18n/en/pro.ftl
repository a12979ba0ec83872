# Keyboard and commands of professionals.

keyboard-whom = Whom to ask
keyboard-here = Who is here
keyboard-consult = Consult

command-whom = Whom to ask
command-here = Who is here today
command-consult = Consult an expert
command-thinker = Ask for a thinking partner
command-bulletins = Bulletins
command-rounds = Visiting rounds
command-mine-entries = My entries on the contact list
command-profile = My profile

# A professional's own door: the first message, help and about.
pro-welcome-place = Your workplace: { $organisation }.
pro-welcome-unit = Your workplace: { $organisation }, { $unit }.
pro-help = This is how you reach the right person:
pro-help-whom = Whom to ask: write the situation without names, or browse the themes. You see whom to call, when they answer and who is next.
pro-help-consult = Consult: ask anonymously, or with the parents’ permission.
pro-help-others = The menu also has a thinking partner, bulletins, rounds and your own details.
pro-help-inline = In any other chat: write @, this bot’s name and a search word. Only you see the direct number.
pro-help-human = Not found? Press Talk to a person: a worker on duty thinks along with you.
pro-help-danger = In immediate danger call 112. A child welfare notification you make yourself.
pro-help-leads = You also look after your organisation’s people. Invite, confirm and remove: My profile, then My people.
pro-about-kept = Searches of Whom to ask are not kept. Identifiers are taken out of an anonymous consultation before it is kept, and only who asks and who answers read it.
pro-about-lines = Direct numbers are for professionals. Please do not pass them on to families.
pro-menu = Write the situation without names, or press Whom to ask.

# Topics, the same words everywhere.
theme-school = School
theme-daycare = Daycare
theme-mind = Mental health
theme-family = Family
theme-safety = Safety
theme-substance = Substances and gaming
theme-money-home = Money and housing
theme-belonging = Friends and community
