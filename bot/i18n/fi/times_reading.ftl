# Työntekijöille: miksi lauseesta ei tullut aikaa. Jokainen sanoo, mitä luettiin ja miten pääsee eteenpäin.
times-nothing-read = En löytänyt päivää enkä kellonaikaa. Kirjoita esimerkiksi: ti 14.30 perhekeskus.
times-no-such-day = { $written } ei ole päivä. Kirjoita päivä uudestaan, esimerkiksi 3.12.
times-no-such-clock = { $written } ei ole kellonaika. Kirjoita kello uudestaan, esimerkiksi 14.30.
times-in-the-past = Se on jo mennyt: { $moment }. Kirjoita aika, joka on vielä edessä.
times-too-far = Se on yli kahden vuoden päässä: { $moment }. Tarkista vuosi.
times-end-first = Loppu { $end } ei ole alun { $start } jälkeen. Kirjoita molemmat uudestaan.
times-weekday-disagrees =
    Viikonpäivä ja päivä eivät ole sama: { $day }.{ $month }. on { $real ->
    [0] maanantai
    [1] tiistai
    [2] keskiviikko
    [3] torstai
    [4] perjantai
    [5] lauantai
   *[6] sunnuntai
    }, ja { $other_day }.{ $other_month }. on { $said ->
    [0] maanantai
    [1] tiistai
    [2] keskiviikko
    [3] torstai
    [4] perjantai
    [5] lauantai
   *[6] sunnuntai
    }. Kirjoita se, jota tarkoitit.
