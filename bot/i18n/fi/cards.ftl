# Päivystäjille: kortin vihjeet.

card-fits-fi = Puhut suomea.
card-fits-sv = Puhut ruotsia.
card-fits-en = Puhut englantia.
card-fits-topic = Aihe on sinulle tuttu.

owner-family-away = Perhe ei saa nyt viestejä asiassa { $number }. Se on ehkä sulkenut botin. Ota yhteys muuten, jos sinulla on yhteystieto.
owner-family-back = Perhe on taas tavoitettavissa asiassa { $number }. Voit jatkaa kirjoittamista.
coordinator-worker-away = { $worker } ei saa nyt botin viestejä. Hänen kiireelliset asiansa palaavat jonoon. Pyydä häntä avaamaan botti.
