# Milloin ihminen vastaa: paikka jonossa, odotus, kiinni oleva päivystys, siirtyvä vastaus.

human-place = Ennen sinua odottaa { $count } asiaa.
human-closed-now = Juuri nyt päivystys on kiinni. Viestisi luetaan seuraavan kerran { $moment }.
human-nobody-now = Juuri nyt päivystyksessä ei ole ketään. Viestisi luetaan heti, kun joku tulee.
wait-hour = Viime aikoina vastaus on tullut yleensä tunnissa.
wait-hours = Viime aikoina vastaus on tullut yleensä { $count } tunnissa.
wait-days =
    { $count ->
        [one] Viime aikoina vastaus on tullut yleensä vuorokaudessa.
       *[other] Viime aikoina vastaus on tullut yleensä { $count } vuorokaudessa.
    }
promise-by = Ihminen vastaa viimeistään { $moment }.
promise-moved = Päivystysvuorot muuttuivat, ja vastaus tulee myöhemmin kuin lupasimme. Olemme pahoillamme. Ihminen vastaa viimeistään { $moment }.
promise-closing = Päivystys on nyt kiinni. Asiasi on tallessa, ja se luetaan seuraavan kerran { $moment }.
promise-lines =
    Jos et jaksa odottaa, näistä vastataan nyt:
    { $lines }
    Hätätilanteessa soita 112.
promise-line = { $name }: { $number }
promise-line-social = Sosiaalipäivystys: { $number }
