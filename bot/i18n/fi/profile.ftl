# Ammattilaisen oma sivu ja oman organisaation väki.

profile-page = { $name }
profile-without-place = Työpaikkaasi ei ole vielä merkitty. Pyydä koordinaattoria merkitsemään se.
profile-unit = Työpaikka: { $organisation }, { $unit }
profile-organisation = Työpaikka: { $organisation }
profile-verified = Tiedot vahvistettu { $day }.
profile-lp-yes = Lapset puheeksi -koulutus: { $day }
profile-lp-no = Lapset puheeksi -koulutusta ei ole merkitty.
profile-lp-ask = Minä päivänä kävit Lapset puheeksi -koulutuksen? Kirjoita päivä ja vuosi, esimerkiksi 27.11.2025.
profile-lp-not-a-day = Kiitos. En löytänyt tästä mennyttä päivää. Kirjoita päivä ja vuosi, esimerkiksi 27.11.2025.
profile-topics = Minulta saa kysyä näistä aiheista:
profile-topics-none = Et ole valinnut aiheita, joista sinulta saa kysyä.
profile-topics-ask = Mistä aiheista sinulta saa kysyä? Paina aihetta: valittu aihe on merkitty.
profile-confirmed = Kiitos. Tietosi on vahvistettu.
profile-button = Profiilini
profile-button-right = Vahvistan tietoni
profile-button-lp = Koulutuspäivä
profile-button-lp-none = En ole käynyt koulutusta
profile-button-topics = Aiheeni
profile-button-topic-on = ✓ { $topic }
profile-button-topic-off = { $topic }

team-page = { $count ->
        [one] Oma väki: yksi ihminen
       *[other] Oma väki: { $count } ihmistä
    }
team-button = Oma väki
team-line = { $name }
team-line-waiting = { $name } (odottaa vahvistusta)
team-button-invite = Kutsu ammattilainen
team-button-remove = Poista: { $name }
team-button-remove-yes = Kyllä, poista
team-remove-sure = Poistetaanko { $name }? Pääsy ammattilaisten tietoihin päättyy heti.
team-removed = { $name } ei näe enää ammattilaisten tietoja.
team-confirmed = Kiitos, vahvistettu.
team-not-yours = Tämä ei kuulu omaan väkeesi.
team-ask-unit = Mihin yksikköön kutsut ammattilaisen?
team-ask-name = Kirjoita nimi ja ammattinimike, esimerkiksi: Aino, kuraattori. Kutsut ammattilaisen omaan organisaatioosi.
team-invite-sure = Kutsutaanko { $name } ammattilaiseksi omaan organisaatioosi?
team-invited = Kutsu on valmis: { $name }.
team-round = Neljännesvuosi vaihtui. Ovatko nämä organisaatiosi ihmiset edelleen töissä?

staff-button-place = Työpaikka
staff-place-which = Missä { $name } työskentelee?
staff-place-none = Organisaatioita ei ole vielä tuotu.
staff-place-how = { $name }, { $organisation }: huolehtiiko hän myös organisaation väestä?
staff-placed = Työpaikka on nyt { $organisation }.
staff-button-member = Työskentelee täällä
staff-button-leads = Huolehtii myös väestä
staff-place-unit = { $name }, { $organisation }: missä yksikössä?
staff-placed-unit = Työpaikka on nyt { $organisation }, { $unit }.
staff-button-no-unit = Koko organisaatio
staff-unit-gone = Tätä yksikköä ei enää ole. Valitse uudestaan.
staff-invite-where = Missä ammattilainen työskentelee?
staff-button-no-place = En valitse nyt
staff-placed-you = Koordinaattori merkitsi työpaikkasi.
