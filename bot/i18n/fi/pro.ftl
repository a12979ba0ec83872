# Näppäimistö ja komennot ammattilaisille.

keyboard-whom = Keneltä kysyn
keyboard-here = Kuka on paikalla
keyboard-consult = Konsultoi

command-whom = Keneltä kysyn
command-here = Kuka on paikalla tänään
command-consult = Konsultoi asiantuntijaa
command-thinker = Pyydä ajattelupari
command-bulletins = Tiedotteet
command-rounds = Kierrokset
command-mine-entries = Tietoni yhteydenottolistalla
command-profile = Profiilini
