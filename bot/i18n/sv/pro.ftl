# Tangentbord och kommandon för yrkespersoner.

keyboard-whom = Vem kan jag fråga
keyboard-here = Vem är på plats
keyboard-consult = Konsultera

command-whom = Vem kan jag fråga
command-here = Vem är på plats i dag
command-consult = Konsultera en sakkunnig
command-thinker = Be om en tankepartner
command-bulletins = Meddelanden
command-rounds = Rundor
command-mine-entries = Mina uppgifter på kontaktlistan
command-profile = Min profil
