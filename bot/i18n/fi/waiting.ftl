# Perheelle: kun asia odottaa tai vastuutyöntekijä vaihtuu.

family-substitute =
    Kiitos, että olet mukana. { $former } ei voi nyt jatkaa asiasi kanssa.
    { $worker } hoitaa asiaasi tästä lähtien. Hän on saanut kaiken, mitä olet kirjoittanut.
family-substitute-answers =
    Kiitos, kun odotat. { $former } ei voi nyt jatkaa asiasi kanssa.
    { $worker } hoitaa asiaasi tästä lähtien. Hän on saanut kaiken, mitä olet kirjoittanut.
    Hän vastaa viimeistään { $moment }.
