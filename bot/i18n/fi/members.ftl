# Perheelle: useampi perheenjäsen samassa asiassa.

# Miten perheenjäsentä kutsutaan
member-founder = asian avaaja
member-somebody = perheenjäsen
member-parent = vanhempi { $number }
member-young = nuori { $number }
member-grandparent = isovanhempi { $number }
member-other = perheenjäsen { $number }
member-is-parent = vanhempi
member-is-young = nuori
member-is-grandparent = isovanhempi
member-is-other = perheenjäsen

# Liittymislinkki
member-button-invite = Kutsu perheenjäsen mukaan
member-link =
    Lähetä tämä linkki sille, jonka haluat mukaan:
    { $link }
    Linkki toimii kerran, { $moment } asti.
member-link-how = Hän liittyy omalla tilillään ja näkee vain omat viestinsä. Kumpikaan ei näe toisen viestejä, ellei niitä jaeta.

# Liittyminen
join-asked = Hei! Sinut on kutsuttu mukaan perheen asiaan. Täällä vastaa { $organisation }.
join-worker = Asiaa hoitaa { $worker }.
join-queue = Asia odottaa vielä työntekijää. Kerron hänen nimensä, kun joku ottaa asian.
join-private = Se, mitä kirjoitat, menee vain työntekijälle. Muut perheenjäsenet näkevät viestisi vain, jos painat Jaa perheelle.
join-nobody-named = Et tarvitse nimeä. Muut näkevät, että joku perheestä on mukana. Jos kerrot, kuka olet perheessä, hekin näkevät sen.
join-leave = Voit poistua milloin vain. Liitytkö mukaan?
join-button-yes = Suostun ja liityn
join-button-no = En liity
join-declined =
    Selvä, et liittynyt. Linkki toimii vielä, jos muutat mielesi.
    Voit myös kirjoittaa minulle, mikä mietityttää. Kukaan perheestä ei näe, mitä kirjoitat minulle.
joined = Tervetuloa mukaan. Kirjoita tähän, mitä haluat kertoa, niin työntekijä saa viestin.
join-relation =
    Kiitos suostumuksestasi. Kuka olet perheessä?
    Työntekijä ja muut mukana olevat näkevät vastauksen. Voit jättää vastaamatta.
relation-button-parent = Vanhempi
relation-button-young = Lapsi tai nuori
relation-button-grandparent = Isovanhempi
relation-button-other = Muu läheinen
relation-kept = Kiitos. Kirjoita tähän, mitä haluat kertoa. Viesti menee vain työntekijälle.
member-joined-told = Asiaan liittyi perheenjäsen. Viestisi näkee edelleen vain työntekijä, ellet paina Jaa perheelle.

# Missä mennään
member-status = Olet mukana perheen yhteisessä asiassa.
member-others = Mukana myös: { $who }
member-next-family = Voit kirjoittaa, kun sinulle sopii. Palaamme asiaan { $moment }.
member-items = Vastuulista on asian avaajan ja työntekijän yhteinen. Kirjoita tähän, niin työntekijä saa viestisi.

# Viestit
relay-from-worker-to-you = { $worker } · vain sinulle
relay-from-worker-to-all = { $worker } · kaikille asiassa
relay-shared = Perheenjäsen ({ $who }) jakoi viestin
shared-withdrew = Perheenjäsen perui jakamansa viestin. Viestin teksti on poistettu.
member-button-share = Jaa perheelle
share-who = Viesti menee: { $who }.
share-only-this = Muita viestejäsi ei jaeta. Jaetaanko tämä?
share-changed = Asiassa on nyt eri ihmiset kuin äsken. Katso vielä, ketkä saavat viestin.
member-button-share-yes = Jaa
member-button-share-no = En jaa
share-done = Selvä, jaoin viestin: { $who }.
share-not-done = Selvä, en jakanut viestiä. Sen näkee vain työntekijä.
share-already = Olet jo jakanut tämän viestin perheelle.

# Asian loppu ja poistuminen
member-resolved =
    Kiitos, kun olet ollut mukana. { $worker } on merkinnyt asian valmiiksi.
    Voit kirjoittaa lisää, ja asia avautuu uudelleen.
    Jos kukaan ei kirjoita, asia suljetaan { $moment }.
member-closed =
    Kiitos, kun olit mukana. Perheen yhteinen asia on suljettu.
    Voit kirjoittaa minulle milloin vain omasta asiastasi.
member-button-leave = Poistu asiasta
member-leave-sure = Haluatko poistua asiasta? Työntekijälle jää se, mitä olet kirjoittanut. Voit perua viestin /peru-komennolla 48 tunnin ajan.
member-button-leave-yes = Kyllä, poistun
member-button-leave-no = Jatkan mukana
member-left = Selvä, et ole enää mukana. Voit kirjoittaa minulle milloin vain omasta asiastasi.
member-removed =
    Kiitos, kun olit mukana. Osuutesi tässä asiassa on nyt päättynyt.
    Voit kirjoittaa minulle milloin vain omasta asiastasi. Hätä näyttää numerot, joista saa apua heti.

# Kun pyydetty ei onnistu
refused-join-link =
    Kiitos. Tämä linkki ei ole nyt voimassa. Pyydä lähettäjältä uusi.
    Voit myös kirjoittaa minulle, mikä mietityttää.
refused-join-staff = Kiitos. Tämä linkki on perheenjäsenille. Työntekijät ja ammattilaiset tulevat mukaan työntekijän kutsulla.
refused-join-own-case =
    Kiitos. Sinulla on jo oma asia auki.
    Kun se on valmis, voit liittyä tällä linkillä. Jos linkki on silloin vanhentunut, pyydä uusi. Voit myös kysyä neuvoa omalta työntekijältäsi.
refused-join-elsewhere = Kiitos. Olet jo mukana toisessa asiassa. Jos poistut siitä Missä mennään -näytössä, voit liittyä tällä linkillä.
refused-join-links = Kiitos. Asiassa odottaa jo viisi linkkiä, joita ei ole käytetty. Käytä niitä, tai odota, että ne vanhenevat.
stale-already-in = Kiitos. Olet jo mukana tässä asiassa.
stale-not-in-case = Kiitos. Et ole enää mukana siinä asiassa.
stale-nobody-else = Kiitos. Asiassa ei ole nyt muita, joille viestin voisi jakaa.
stale-readers-changed = Kiitos. Asiassa on nyt eri ihmiset kuin äsken. Paina Jaa perheelle uudelleen.
