# Kalenteritiedostot ja oma kalenteriosoite. Otsikko ei kerro, mistä tapaamisessa on kyse.

calendar-summary = Tapaaminen
calendar-name = Tapaamiset
calendar-file = tapaaminen

# Yhden ajan tiedosto
calendar-button-take = Kalenteriin
calendar-button-out = Pois kalenterista
calendar-toast = Tiedosto tulee tähän keskusteluun.
calendar-file-taken =
    Avaa tiedosto, niin aika { $moment } menee kalenteriisi. Otsikkona on siellä vain ”Tapaaminen”.
    Jos aika muuttuu, saat uuden tiedoston tähän itsestään.
calendar-file-changed = Aikasi muuttui: { $moment }. Avaa tämä tiedosto, niin kalenterisi on ajan tasalla.
calendar-file-cancelled = Aika { $moment } ei ole enää voimassa. Avaa tiedosto, niin aika poistuu kalenteristasi.

# Oma kalenteriosoite
calendar-button-address = Oma kalenteriosoite
calendar-button-make = Tee kalenteriosoite
calendar-button-renew = Vaihda osoite
calendar-button-revoke = Poista osoite
calendar-button-renew-sure = Kyllä, vaihda osoite
calendar-button-revoke-sure = Kyllä, poista osoite
calendar-button-keep = Ei, pidän osoitteen
calendar-renew-sure = Vaihdetaanko osoite? Saat uuden osoitteen, ja vanha lakkaa toimimasta heti.
calendar-revoke-sure = Poistetaanko osoite? Se lakkaa toimimasta heti, mutta sovitut ajat pysyvät voimassa.
calendar-sure-programs =
    Kalenteri, jossa vanha osoite on, ei enää saa uusia aikoja eikä muutoksia. Se voi näyttää vanhat ajat vielä pitkään.
    Poista siis vanha tilaus jokaisesta kalenterista, johon olet sen lisännyt.
calendar-files-only = Kalenteriosoite ei ole nyt käytössä. Saat sovitun ajan kalenteriin napista Kalenteriin.
calendar-none = Voit tehdä oman kalenteriosoitteen. Kun lisäät sen kalenteriisi, kaikki sovitut aikasi näkyvät siellä itsestään.
calendar-has = Sinulla on kalenteriosoite. Se on tehty { $moment }.
calendar-asked = Kalenteri on hakenut aikoja viimeksi { $moment }.
calendar-never-asked = Mikään kalenteri ei ole vielä hakenut aikoja.
calendar-who-sees =
    Jokainen, jolla on osoite, näkee aikasi. Pidä osoite siis itselläsi.
    Otsikko on aina vain ”Tapaaminen”. Paikka ei näy, jos olet piilottanut sen kohdassa Muistutukset.
calendar-stop = Voit vaihtaa tai poistaa osoitteen milloin vain. Vanha osoite lakkaa toimimasta heti.
calendar-made = Tässä on kalenteriosoitteesi. Kopioi se ja lisää se kalenteriisi: valitse kalenterin tilaaminen osoitteella.
calendar-link = { $address }
calendar-once = Osoite näytetään vain tämän kerran. Kun olet lisännyt sen, voit poistaa tämän viestin.
calendar-revoked =
    Osoite on poistettu, eikä siitä enää näe aikojasi. Sovitut ajat pysyvät voimassa.
    Kalenterisi voi näyttää vanhat ajat vielä hetken. Voit poistaa tilauksen myös kalenteristasi.
