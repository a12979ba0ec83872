# Päivystäjälle: useampi perheenjäsen samassa asiassa.

relay-from-member = Asia { $number } · { $who }
relay-from-earlier-to = Asia { $number } · { $worker } → { $who }
owner-member-joined = Asiaan { $number } liittyi { $who }. Hänen viestinsä näet vain sinä. Kun kirjoitat, kysyn, kenelle viesti menee.
owner-member-left = Asia { $number }: { $who } poistui asiasta. Hänen viestinsä jäävät sinulle.
owner-member-shared = Asia { $number }: { $who } jakoi viestinsä muille asiassa.
owner-member-away = Asia { $number }: { $who } ei saa nyt viestejä. Ota yhteys muuten, jos sinulla on yhteystieto.
owner-member-back = Asia { $number }: { $who } saa taas viestit.
owner-member-not-reached = Asia { $number }: viesti ei mennyt perille. Saaja: { $who }. Ota yhteys muuten, jos sinulla on yhteystieto.
own-member-away = Asia { $number }: { $who } ei saa viestejä.

# Kenelle
member-whom = Kenelle tämä menee asiassa { $number }? Mitään ei ole vielä lähetetty.
member-whom-gone = Se, jolle vastasit, ei ole enää mukana. Viesti ei mennyt kenellekään.
member-button-send = Vain: { $who }
member-button-send-all = Kaikille asiassa
sent-to-member = Lähetetty asiassa { $number }. Saaja: { $who }.
sent-to-all = Lähetetty asiassa { $number } kaikille: { $who }.
refused-whom-in-case = Asiassa on useampi ihminen. Kirjoita viesti uudelleen, niin kysyn, kenelle se menee.
stale-member-gone = Hän ei ole enää mukana asiassa. Mitään ei mennyt kenellekään.

# Perheenjäsenet
together-button-family = Perheenjäsenet
members-title = Asia { $number } · perheenjäsenet
members-line = { $who }, mukana { $moment } alkaen
members-none = Mukana on vain asian avaaja.
members-how = Linkillä liittyy yksi perheenjäsen omalla suostumuksellaan. Hän ei näe muiden viestejä eikä asian aihetta.
members-button-link = Linkki minulle
members-button-link-founder = Linkki asian avaajalle
members-button-remove = Poista: { $who }
members-link =
    Linkki asiaan { $number }, yhdelle perheenjäsenelle:
    { $link }
    Se toimii kerran, { $moment } asti.
members-link-sent = Lähetin linkin asian avaajalle. Hän lähettää sen eteenpäin.
members-remove-sure = Poistetaanko { $who } asiasta { $number }? Hän saa siitä ystävällisen viestin. Hänen viestinsä jäävät sinulle.
members-button-remove-yes = Kyllä, poista
members-removed = { $who } ei ole enää mukana asiassa { $number }.
members-head = Mukana: { $who }
copy-joined = { $moment }: perheenjäsen liittyi ({ $who })
copy-left = { $moment }: perheenjäsen ei ole enää mukana ({ $who })
copy-to = { $worker } → { $who }
call-by = Puhelua toivoo { $who }. Muut asiassa eivät näe tätä.

# Kuka odottaa
member-still-waits = Vastausta odottaa vielä: { $who }.
resolve-waits = Asia { $number }: vastausta odottaa vielä { $who }. Vastaa ensin, tai merkitse asia valmiiksi silti.
resolve-button-anyway = Merkitse silti valmiiksi
