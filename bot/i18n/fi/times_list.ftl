# Perheille: kaikki omat ajat yhdellä ruudulla.

command-times = Sovitut ajat
times-title = { $count ->
    [one] Sinulla on yksi sovittu aika.
   *[other] Sinulla on { $count } sovittua aikaa.
}
times-list-line =
    { $number }: { $moment }, { $minutes } minuuttia.
    Sinua odottaa { $worker }. { $said }
times-list-line-place = { $number }. Paikka: { $words }
times-said-asked = Kerro halutessasi, tuletko.
times-said-coming = Olet kertonut, että tulet.
times-said-moving = Olet toivonut toista aikaa, ja tämä pysyy, kunnes uusi on sovittu.
times-none = Sinulla ei ole nyt sovittuja aikoja.
times-none-how =
    Jos haluat ajan, kirjoita tähän omin sanoin tai paina Puhu ihmiselle.
    Työntekijä sopii ajan kanssasi.
times-next = Seuraava aikasi on { $moment }. Sinua odottaa { $worker }.
times-list-button-all = Kaikki aikani
times-list-button-come = { $number }: Tulen
times-list-button-move = { $number }: Siirrän
times-list-button-cancel = { $number }: Perun
times-list-button-place = { $number }: Näytä paikka
times-list-button-calendar = { $number }: Kalenteriin
times-list-events = Tapahtumat, joihin olet ilmoittautunut
times-list-button-event = { $number }: Näytä tapahtuma
times-list-button-leave = { $number }: En pääse
times-list-button-leave-line = { $number }: Lähden jonosta
times-list-button-unremind = { $number }: Ei muistutusta
times-list-more = { $number }. Sama aika toistuu: { $count ->
    [one] vielä yksi kerta
   *[other] vielä { $count } kertaa
}, viimeinen { $moment }.
times-list-button-series = { $number }: Näytä kaikki kerrat
times-series-title = { $count ->
    [one] Toistuvaa aikaa on jäljellä yksi kerta.
   *[other] Toistuvaa aikaa on jäljellä { $count } kertaa.
}
