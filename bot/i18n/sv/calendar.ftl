# Kalenderfiler och den egna kalenderadressen. Rubriken berättar inte vad mötet gäller.

calendar-summary = Möte
calendar-name = Möten
calendar-file = mote
