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
