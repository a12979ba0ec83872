# Meddelanden till yrkespersoner, och ord som skrivs efter en knapp.

typed-button-stop = Jag skickar inte
typed-button-again = Jag skriver på nytt
typed-stopped = Okej. Inget skickades.
typed-too-long = Här ryms högst { $most } tecken. Förkorta och skriv på nytt.
typed-gone = De här orden väntar inte längre på att skickas. Börja om.

bulletin-list = { $count ->
        [0] Du har läst alla dina meddelanden.
        [one] Du har ett oläst meddelande.
       *[other] Olästa meddelanden: { $count }
    }
bulletin-list-none = Du har inte fått några meddelanden ännu.
bulletin-button-list = Meddelanden
bulletin-button-open = { $opening }
bulletin-button-open-new = Nytt: { $opening }
bulletin-button-new = Nytt meddelande
bulletin-button-shares = Hur många har läst
bulletin-button-share = Lästa
bulletin-button-follow = Jag följer ämnen
bulletin-button-topic-on = ✓ { $topic }
bulletin-button-topic-off = { $topic }
bulletin-follow = Om vilka ämnen vill du ha meddelanden fast de inte gäller din enhet? Tryck för att ändra valet.

bulletin-card = Meddelande: { $name }, { $moment }
bulletin-nudge = Det här är ännu oläst: { $name }, { $moment }
bulletin-read = Du har läst det här.
bulletin-button-read = Jag har läst
bulletin-button-ask = Jag frågar
bulletin-gone = Meddelandet eller frågan finns inte längre, eller så är den inte till dig.

bulletin-whom = Till vem skickas meddelandet?
bulletin-button-for-unit = Till en enhet
bulletin-button-for-topic = Till dem som följer ett ämne
bulletin-button-to = { $name }
bulletin-button-to-topic = Ämne: { $topic }
bulletin-write = Skriv meddelandet, högst 600 tecken. Skriv inte om familjer så att de kan kännas igen.
bulletin-check = Så här skickas meddelandet:
bulletin-button-send = Skicka meddelandet
bulletin-sent = { $count ->
        [one] Meddelandet skickades till en läsare.
       *[other] Meddelandet skickades till { $count } läsare.
    }
bulletin-nobody = Ingen skulle få det här: enheten har inga medlemmar, och ingen följer ämnet.
bulletin-too-long = I ett meddelande och en fråga ryms 1–{ $most } tecken.

bulletin-question-write = Skriv din fråga. Den går till den som skickade meddelandet. Skriv inte klientens namn.
bulletin-question-check = Så här skickas frågan:
bulletin-question-button-send = Skicka frågan
bulletin-asked = Frågan är skickad. Svaret kommer i den här chatten.
bulletin-question = { $name } frågar om meddelandet ”{ $opening }”:
bulletin-button-answer = Svara
bulletin-answer-write = Skriv svaret. Det går till den som frågade.
bulletin-answer-check = Så här skickas svaret:
bulletin-answer-button-send = Skicka svaret
bulletin-answer-sent = Svaret är skickat.
bulletin-answered = { $name } svarar på din fråga om meddelandet ”{ $opening }”:

bulletin-shares-choose = Vilket meddelandes siffror ska visas?
bulletin-shares-none = Inga meddelanden har skickats ännu.
bulletin-shares = Läst: { $opening } ({ $moment })
bulletin-share = { $name }: { $percent } % ({ $readers } läsare)
bulletin-share-small = { $name }: färre än 5 läsare, siffran visas inte
bulletin-share-others = Övriga
bulletin-share-total = Sammanlagt: { $percent } % ({ $readers } läsare)
