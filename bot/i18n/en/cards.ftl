# For workers: hints on a card.

card-fits-fi = You speak Finnish.
card-fits-sv = You speak Swedish.
card-fits-en = You speak English.
card-fits-topic = You know this topic.
