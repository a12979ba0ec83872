# Kun jokin ei mene niin kuin piti.

error-general =
    Anteeksi, nyt meni jotain vikaan meidän päässämme. Korjaamme sen.
    Jos kerrot tästä, mainitse tunnus { $reference }.
    Jos et voi odottaa, soita { $phone }. Hätätilanteessa soita 112.
error-dead-letter = Yhtä viestiä ei saatu käsiteltyä viidellä yrityksellä. Tunnus on { $reference }. Katso, mitä lokissa sanotaan.
refusal-general = Kiitos, ymmärsin. Tätä en voi tehdä juuri nyt, mutta ihminen auttaa: paina Puhu ihmiselle.
stale-general = Tämä painike on jo vanhentunut. Tässä on, mitä voit tehdä nyt.
group-refusal = Hei! Kirjoita minulle yksityisesti, niin asiasi pysyy omanasi.
too-many = Kiitos viesteistä. Luen ne järjestyksessä, joten pieni hetki. Hätätilanteessa soita 112.
of-another-role = Kiitos. Tämä painike kuuluu toiselle. Tässä on, mitä sinä voit tehdä.
not-for-you = Kiitos, ymmärsin. Tämä komento on päivystäjille. Kirjoita minulle omin sanoin, niin autan.
message-empty = Viestissä ei ollut tekstiä. Kirjoita muutama sana, niin lähetän sen.
draft-gone = Tätä viestiä ei ole enää odottamassa. Se on jo lähetetty tai hylätty, tai se odotti yli päivän.
edit-too-late = Huomasin, että muokkasit viestiä. En voi enää vaihtaa vanhaa tekstiä. Kirjoita uusi tieto uutena viestinä.
