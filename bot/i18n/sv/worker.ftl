# Det som en jourhavande läser.

worker-welcome = Välkommen till jouren, { $name }.
worker-how-claim = Du ser ett nytt ärende som ett kort utan innehåll. När du trycker på Jag tar ansvar får du meddelandena, och familjen får ditt namn och din titel.
worker-how-reply = Svara på familjens meddelande eller skriv i ärendets tråd. Annars frågar jag först vart meddelandet ska.
worker-how-end = När saken är i ordning, tryck på Ärendet är klart. Om du inte kan fortsätta, lämna ärendet tillbaka till kön.
worker-how-privacy = Familjen ser inte ditt konto och du ser inte familjens. Anteckna ärendet i ditt eget klientdatasystem.
worker-menu = I kön ser du ärenden som väntar. Under Mina ärenden ser du vad som är lovat och när.

queue-empty = Kön är tom. Jag berättar genast när något nytt kommer.
queue-title = { $count ->
        [one] Det finns ett ärende i kön.
       *[other] Det finns { $count } ärenden i kön.
    }
queue-line =
    Ärende { $number } · { $topic } · { $language }
    { $waited } Svar lovat senast { $moment }.
queue-line-urgent =
    BRÅDSKANDE · Ärende { $number } · { $topic } · { $language }
    { $waited } Svar lovat senast { $moment }.
queue-claim = Jag tar ansvar: ärende { $number }
claimed-toast = Du tog ansvar för ärende { $number }.

own-none = Du har inga egna ärenden nu. I kön kan du ta nästa.
own-title = Dina ärenden
own-line-answer = Ärende { $number } · { $topic }. Du svarar senast { $moment }.
own-line-answer-in-hand = Ärende { $number } · { $topic }. På bordet nu. Du svarar senast { $moment }.
own-line-family = Ärende { $number } · { $topic }. Familjens tur. Återkom { $moment }.
own-line-family-in-hand = Ärende { $number } · { $topic }. På bordet nu. Familjens tur. Återkom { $moment }.
own-interpreter = Ärende { $number } · { $language }
own-take-in-hand = Ta upp ärende { $number }
own-in-hand = Nu ligger ärende { $number } · { $topic } på bordet. Dina meddelanden föreslås först dit.

sent-to-case = Skickat till ärende { $number }.
draft-whom = Vem ska få det här?
draft-send = Skicka till { $number } · { $topic }
draft-send-open = Skicka till ärende { $number }
draft-discard = Skicka inte
draft-discarded = Okej, jag skickade inte meddelandet till någon.
draft-no-case = Du har inget eget ärende nu, så meddelandet gick inte till någon. Ta först ett ärende ur kön.
worker-edited = Ändringen syns nu också för familjen i ärende { $number }.
worker-withdrawn = Jag tog tillbaka meddelandet. Det är raderat också i familjens chatt.
worker-withdraw-which = Vilket meddelande vill du ta tillbaka?
worker-withdraw-none = Du har inga meddelanden att ta tillbaka. Det går inom 48 timmar.

release-why = Varför lämnar du tillbaka ärende { $number }? Familjen får veta att en ny arbetstagare kommer med.
reason-absent = Jag är inte på jobbet
reason-other-skill = Annat kunnande behövs
reason-acquainted = Jag känner familjen
reason-other = Annan orsak
release-keep = Jag behåller ärendet
released = Du lämnade tillbaka ärende { $number } till kön. Tack för att du berättade orsaken.
resolved = Ärende { $number } är nu klart. Familjen kan ännu öppna det genom att skriva.
