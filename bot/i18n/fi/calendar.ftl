# Kalenteritiedostot ja oma kalenteriosoite. Otsikko ei kerro, mistä tapaamisessa on kyse.

calendar-summary = Tapaaminen
calendar-name = Tapaamiset
calendar-file = tapaaminen
