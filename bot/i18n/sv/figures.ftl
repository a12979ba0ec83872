# Siffror för koordinatorer: antal, aldrig människor.

figures-button = Siffror
figures-meetings = Möten per avslutat ärende
figures-meetings-none = Det finns ännu för få siffror att visa.
figures-month = { $month }/{ $year }: { $whole },{ $tenth } (avslutade ärenden { $closed })
figures-month-small = { $month }/{ $year }: för litet antal för att visas
figures-trend-fewer = Riktning: färre möten de tre senaste månaderna än de tre föregående.
figures-trend-same = Riktning: ingen ändring från de tre föregående månaderna.
figures-trend-more = Riktning: fler möten de tre senaste månaderna än de tre föregående.
figures-trend-unknown = Riktningen går inte att säga ännu: siffrorna är för små.
figures-meetings-what = Ett möte är en avtalad tid med minst tre människor. Antal under fem visas inte.

lp-share-button = Utbildade i Föra barnen på tal
lp-share = Utbildade i Föra barnen på tal, { $begins }–{ $ends }
lp-share-unit = { $name }: { $percent } % ({ $people } personer)
lp-share-small = { $name }: färre än { $least } personer, siffran visas inte
lp-share-others = Utan enhet
lp-share-total = Sammanlagt: { $percent } % ({ $people } personer)
lp-share-none = Ingens arbetsplats har antecknats ännu.
lp-share-new = Utbildade under halvåret: { $count }.
lp-share-new-small = Utbildade under halvåret: färre än { $least }.
lp-share-what = Andelen av dem som arbetar på enheten nu och själva har antecknat en utbildningsdag senast när halvåret slutar.
lp-share-before = Föregående, till { $ends }
