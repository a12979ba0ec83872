# Luvut koordinaattoreille: lukumääriä, ei koskaan ihmisiä.

figures-button = Luvut
figures-meetings = Tapaamisia suljettua asiaa kohti
figures-meetings-none = Lukuja on vielä liian vähän näytettäväksi.
figures-month = { $month }/{ $year }: { $whole },{ $tenth } (suljettuja asioita { $closed })
figures-month-small = { $month }/{ $year }: liian pieni luku näytettäväksi
figures-trend-fewer = Suunta: kolmessa viime kuussa vähemmän tapaamisia kuin kolmessa edellisessä.
figures-trend-same = Suunta: ei muutosta edellisiin kolmeen kuukauteen.
figures-trend-more = Suunta: kolmessa viime kuussa enemmän tapaamisia kuin kolmessa edellisessä.
figures-trend-unknown = Suuntaa ei voi vielä sanoa: lukuja on liian vähän.
figures-meetings-what = Tapaaminen on sovittu aika, jossa on vähintään kolme ihmistä. Alle viiden lukuja ei näytetä.

lp-share-button = Lapset puheeksi -koulutetut
lp-share = Lapset puheeksi -koulutetut, { $begins }–{ $ends }
lp-share-unit = { $name }: { $percent } % ({ $people } ihmistä)
lp-share-small = { $name }: alle { $least } ihmistä, lukua ei näytetä
lp-share-others = Ilman yksikköä
lp-share-total = Yhteensä: { $percent } % ({ $people } ihmistä)
lp-share-none = Kenenkään työpaikkaa ei ole vielä merkitty.
lp-share-new = Puolivuoden aikana koulutettuja: { $count }.
lp-share-new-small = Puolivuoden aikana koulutettuja: alle { $least }.
lp-share-what = Osuus niistä, jotka työskentelevät yksikössä nyt ja ovat itse merkinneet koulutuspäivän puolivuoden loppuun mennessä.
lp-share-before = Edellinen, { $ends } asti
