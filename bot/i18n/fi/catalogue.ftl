# Palvelun tietojen korjaaminen: kun jokin ei käy.

catalogue-not-words = Kiitos. Näitä en voinut lisätä. Kirjoita 1–20 lyhyttä sanaa, pilkku niiden välissä.
catalogue-not-phone = Kiitos. Tämä ei näytä puhelinnumerolta. Kirjoita numero numeroina, esimerkiksi 000 123 4567.
catalogue-edit-gone = Tämä muutos on jo peruttu. Tiedot ovat niin kuin ennen sitä.
