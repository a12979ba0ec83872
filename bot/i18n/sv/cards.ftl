# Till jourhavande: tips på kortet.

card-fits-fi = Du talar finska.
card-fits-sv = Du talar svenska.
card-fits-en = Du talar engelska.
card-fits-topic = Ämnet är bekant för dig.

owner-family-away = Familjen får inte meddelanden nu i ärende { $number }. Den har kanske stängt boten. Ta kontakt på annat sätt, om du har kontaktuppgifter.
owner-family-back = Familjen kan nås igen i ärende { $number }. Du kan fortsätta skriva.
coordinator-worker-away = { $worker } får inte botens meddelanden nu. Hens brådskande ärenden går tillbaka till kön. Be hen öppna boten.
