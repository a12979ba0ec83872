# Näppäimistö ja komennot ammattilaisille.

keyboard-whom = Keneltä kysyn
keyboard-here = Kuka on paikalla
keyboard-consult = Konsultoi

command-whom = Keneltä kysyn
command-here = Kuka on paikalla tänään
command-consult = Konsultoi asiantuntijaa
command-thinker = Pyydä ajattelupari
command-bulletins = Tiedotteet
command-rounds = Kierrokset
command-mine-entries = Tietoni yhteydenottolistalla
command-profile = Profiilini

# Ammattilaisen oma ovi: ensimmäinen viesti, apua ja tietoa.
pro-welcome-place = Työpaikkasi: { $organisation }.
pro-welcome-unit = Työpaikkasi: { $organisation }, { $unit }.
pro-help = Näin saat oikean ihmisen kiinni:
pro-help-whom = Keneltä kysyn: kirjoita tilanne ilman nimiä tai selaa aiheita. Näet, kenelle soittaa, milloin hän vastaa ja kuka on seuraava.
pro-help-consult = Konsultoi: kysy nimettömästi tai vanhempien luvalla.
pro-help-others = Valikosta löydät myös ajatteluparin, tiedotteet, kierrokset ja omat tietosi.
pro-help-inline = Muussa keskustelussa: kirjoita @, tämän botin nimi ja hakusana. Suoran numeron näet vain sinä.
pro-help-human = Etkö löytänyt? Paina Puhu ihmiselle: päivystäjä ajattelee kanssasi.
pro-help-danger = Välittömässä vaarassa soita 112. Lastensuojeluilmoituksen teet itse.
pro-help-leads = Huolehdit myös organisaatiosi väestä: kutsu, vahvista tai poista ihmisiä kohdassa Profiilini, Oma väki.
pro-about-kept = Keneltä kysyn -hakua ei säilytetä. Nimettömästä konsultaatiosta poistetaan tunnisteita ennen tallennusta, ja sen lukevat vain kysyjä ja vastaaja.
pro-about-lines = Suorat numerot ovat ammattilaisille. Älä anna niitä eteenpäin perheille.
pro-menu = Kirjoita tilanne ilman nimiä, tai paina Keneltä kysyn.

# Aiheet, samat sanat kaikkialla.
theme-school = Koulu
theme-daycare = Varhaiskasvatus
theme-mind = Mieli
theme-family = Perhe
theme-safety = Turvallisuus
theme-substance = Päihteet ja pelaaminen
theme-money-home = Raha ja asuminen
theme-belonging = Ystävät ja yhteisö
