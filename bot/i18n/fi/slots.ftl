# Perheille: vapaat ajat, joista voi valita.

slots-days = { $worker } tarjoaa sinulle aikoja. Valitse päivä, joka sopii.
slots-button-day = { $day } · { $count } vapaata
slots-times = { $day }: valitse aika. Varaa siihen { $minutes } minuuttia.
slots-button-time = { $time }
slots-button-day-time = { $day } klo { $time }
slots-button-days = Muut päivät
slots-gone = Joku ehti juuri ennen sinua, ja tämä aika meni. Se ei ole sinun syysi.
slots-gone-near = Näistä lähimmistä voit valita:
slots-none = Juuri nyt ei ole vapaita aikoja. Kirjoita tähän, milloin sinulle sopisi, niin työntekijä etsii ajan.
slots-chosen = Hienoa, aika on sinun: { $moment }. Tarkemmat tiedot tulevat omana viestinään.
slots-move = Voit valita uuden ajan tästä tai kirjoittaa, milloin sopisi. Nykyinen aika { $moment } pysyy, kunnes valitset uuden.
slots-offer-over = Tämä lista on vanha. Aikasi näet komennolla /ajat, ja uutta aikaa voit toivoa kirjoittamalla tähän.
