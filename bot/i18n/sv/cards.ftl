# Till jourhavande: tips på kortet.

card-fits-fi = Du talar finska.
card-fits-sv = Du talar svenska.
card-fits-en = Du talar engelska.
card-fits-topic = Ämnet är bekant för dig.
