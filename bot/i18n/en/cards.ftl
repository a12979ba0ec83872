# For workers: hints on a card.

card-fits-fi = You speak Finnish.
card-fits-sv = You speak Swedish.
card-fits-en = You speak English.
card-fits-topic = You know this topic.

owner-family-away = The family gets no messages now in case { $number }. It may have closed the bot. Contact it in another way, if you know how.
owner-family-back = The family can be reached again in case { $number }. You can go on writing.
coordinator-worker-away = { $worker } does not get the bot's messages now. Their urgent cases go back to the queue. Ask them to open the bot.
