# Päivystäjille: jonon ja omien asioiden sivut, kielet ja aiheet.

waited-minutes = Odottanut { $amount } min.
waited-hours = Odottanut { $amount } h.
waited-days = Odottanut { $amount } päivää.
queue-fits = Asia { $number }: { $why }
page-of = Sivu { $page } / { $pages }
page-before = Edelliset
page-after = Seuraavat

skills-button = Kieleni ja aiheeni
skills-title = Kielesi ja aiheesi
skills-how = Valitse kielet, joilla vastaat. Jono kertoo sinulle, mikä asia sopii. Näet silti kaikki asiat.
skills-topics = Valitse myös aiheet, jotka tunnet. Tässä ovat aiheet, joita olet hoitanut.
skills-no-topics = Aiheita voit valita, kun olet hoitanut ensimmäisen asian.
skills-language-fi-on = ✓ suomi
skills-language-fi-off = suomi
skills-language-sv-on = ✓ ruotsi
skills-language-sv-off = ruotsi
skills-language-en-on = ✓ englanti
skills-language-en-off = englanti
skills-topic-on = ✓ { $topic }
skills-topic-off = { $topic }

own-family-away = Asia { $number }: perhe ei saa botin viestejä. Ota yhteys muuten.
