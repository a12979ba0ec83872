# Perheille: ajat, joista perhe valitsee.
times-line = { $moment }, { $minutes } minuuttia
times-proposed = { $worker } ehdottaa sinulle näitä aikoja. Valitse se, joka sopii.
times-proposed-one = { $worker } ehdottaa sinulle tätä aikaa. Sopiiko se?
times-proposed-until = Ehdin varata ajan sinulle, jos valitset sen viimeistään { $moment }.
times-write-what-suits = Voit myös kirjoittaa tähän, milloin sinulle sopisi. Työntekijä lukee viestin.
times-button-pick = { $moment }
times-button-none = Mikään ei sovi
times-picked-twice = Huomaa: sinulla on samaan aikaan toinenkin sovittu aika. Voit vaihtaa tai perua kumman vain.
times-none-noted = Kiitos, kun kerroit. Työntekijä sai tiedon ja etsii toisen ajan.
times-proposal-expired =
    Ehdotettujen aikojen valinta-aika päättyi, mutta se ei haittaa.
    Työntekijä sai tiedon ja etsii uuden ajan.
times-proposal-gone = Näistä ajoista ei voi enää valita. Katso uusin viesti tai kirjoita tähän, milloin sinulle sopisi.
times-choice-over = Tämä aika on jo alkanut. Valitse toinen tai kirjoita tähän, milloin sinulle sopisi.
