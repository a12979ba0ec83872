# Päivystäjille: kortin vihjeet.

card-fits-fi = Puhut suomea.
card-fits-sv = Puhut ruotsia.
card-fits-en = Puhut englantia.
card-fits-topic = Aihe on sinulle tuttu.
