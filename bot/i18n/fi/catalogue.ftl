# Palvelun tietojen korjaaminen: kun jokin ei käy.

catalogue-not-words = Kiitos. Näitä en voinut lisätä. Kirjoita 1–20 lyhyttä sanaa, pilkku niiden välissä.
catalogue-not-phone = Kiitos. Tämä ei näytä puhelinnumerolta. Kirjoita numero numeroina, esimerkiksi 000 123 4567.
catalogue-edit-gone = Tämä muutos on jo peruttu. Tiedot ovat niin kuin ennen sitä.
catalogue-import-stopped = Palvelutietojen tuonti pysähtyi, koska uudet tiedot näyttivät vajailta. Vanhat tiedot ovat käytössä. Pyydä ylläpitäjää katsomaan: koppi catalogue check.
catalogue-import-failed = Palvelutietoja ei saatu haettua. Vanhat tiedot ovat käytössä, ja haku yritetään uudelleen. Jos tämä toistuu, pyydä ylläpitäjää katsomaan: koppi catalogue check.
