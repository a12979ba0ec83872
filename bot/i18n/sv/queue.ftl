# Till jourhavande: sidor i kön och bland egna ärenden, språk och ämnen.

waited-minutes = Har väntat { $amount } min.
waited-hours = Har väntat { $amount } h.
waited-days = Har väntat { $amount } dagar.
queue-fits = Ärende { $number }: { $why }
page-of = Sida { $page } / { $pages }
page-before = Föregående
page-after = Nästa

skills-button = Mina språk och ämnen
skills-title = Dina språk och ämnen
skills-how = Välj de språk som du svarar på. Kön berättar vilket ärende som passar dig. Du ser ändå alla ärenden.
skills-topics = Välj också ämnen som du kan. Här är ämnen som du har haft.
skills-no-topics = Ämnen kan du välja när du har skött ditt första ärende.
skills-language-fi-on = ✓ finska
skills-language-fi-off = finska
skills-language-sv-on = ✓ svenska
skills-language-sv-off = svenska
skills-language-en-on = ✓ engelska
skills-language-en-off = engelska
skills-topic-on = ✓ { $topic }
skills-topic-off = { $topic }

own-family-away = Ärende { $number }: familjen får inte botens meddelanden. Ta kontakt på annat sätt.
