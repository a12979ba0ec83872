# Perheille: vapaat ajat, joista voi valita.

slots-days = { $worker } tarjoaa sinulle aikoja. Valitse päivä, joka sopii.
slots-button-day = { $day } · { $count ->
    [one] { $count } vapaa
   *[other] { $count } vapaata
}
slots-times = Valitse aika: { $day }, { $minutes } minuuttia.
slots-button-time = { $time }
slots-button-day-time = { $day } klo { $time }
slots-button-days = Muut päivät
slots-gone = Joku ehti juuri varata tämän ajan.
slots-gone-near = Näistä lähimmistä voit valita:
slots-none = Juuri nyt ei ole vapaita aikoja. Kirjoita tähän, milloin sinulle sopisi, niin työntekijä etsii ajan.
slots-move =
    Voit valita uuden ajan tästä tai kirjoittaa, milloin sopisi.
    Nykyinen aika { $moment } pysyy sinulla, kunnes valitset uuden.
slots-offer-over = Tämä lista on vanha. Aikasi näet komennolla /ajat, ja uutta aikaa voit toivoa kirjoittamalla tähän.
slots-full = { $worker } haluaisi tarjota sinulle aikaa, mutta juuri nyt kaikki ajat on varattu.
slots-full-how = Voit saada viestin, kun aika vapautuu, tai kirjoittaa, milloin sinulle sopisi.

# Peruutusaikojen jono
waiting-button-join = Kerro, kun aika vapautuu
waiting-button-take = Otan ajan
waiting-button-decline = Ei sovi minulle
waiting-button-leave = Poistun jonosta
waiting-button-again = Jatkan jonossa
waiting-joined = Olet nyt jonossa. Saat viestin, kun aika vapautuu: { $worker }.
waiting-how = Vapautunut aika pidetään sinulle kaksi tuntia. Yöllä kello 21–8 emme tarjoa aikoja, eivätkä kaksi tuntia kulu.
waiting-offer = Aika vapautui: { $moment }, { $minutes } minuuttia. Sinua odottaisi { $worker }.
waiting-held = Pidämme sen sinulle tähän asti: { $moment }.
waiting-expired = Pidimme tätä aikaa sinulle kaksi tuntia, ja nyt sen voi valita joku muu. Se ei haittaa.
waiting-gone = Tämä aika ei valitettavasti olekaan enää vapaa.
waiting-taken = Tämä aika on jo sinun. Näet sen komennolla /ajat.
waiting-declined = Selvä, aika menee seuraavalle. Kiitos, kun kerroit.
waiting-left = Selvä, et ole enää jonossa. Uutta aikaa voit toivoa kirjoittamalla tähän.
waiting-still = Olet yhä jonossa ja saat viestin seuraavasta ajasta, joka vapautuu.
waiting-ended = Aikaa ei valitettavasti ole vapautunut. Voit jatkaa jonossa tai kirjoittaa tähän, milloin sinulle sopisi.
waiting-handed-on = Saat uuden työntekijän, joten tämä jono päättyi. Kirjoita tähän, milloin sinulle sopisi, niin etsimme ajan.
times-waits = Odotat vapautuvaa aikaa: { $worker }.

# Toistuvat ajat
series-agreed =
    Sovitut aikasi: { $count } kertaa, { $minutes } minuuttia kerrallaan.
    Sinua odottaa { $worker }.
series-moved = { $count ->
    [one] Aikasi muuttui. Uusi aika, { $minutes } minuuttia. Sinua odottaa { $worker }.
   *[other] Aikasi muuttuivat. Uusia aikoja on { $count }, { $minutes } minuuttia kerrallaan. Sinua odottaa { $worker }.
}
series-cancelled = { $count ->
    [one] Aikasi on valitettavasti peruttu. Vastassa olisi ollut { $worker }.
   *[other] Nämä ajat on valitettavasti peruttu. Vastassa olisi ollut { $worker }.
}
series-changes = Jos jokin kerta ei sovi, vaihda tai peru se milloin vain. Muut ajat pysyvät.
slots-move-none = Aika { $moment } pysyy sinulla, kunnes uusi on sovittu.
