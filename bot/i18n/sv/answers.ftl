# Det som berättas kring ett svar: öppettider, språk, kommun, skäl för arbetstagaren.

opening-until = Öppet nu, stänger kl. { $time }.
opening-now = Öppet nu.
opening-always = Öppet nu, alla dagar dygnet runt.
opening-today = Öppnar i dag kl. { $time }.
opening-tomorrow = Öppnar i morgon kl. { $time }.
opening-weekday = Öppnar på { $weekday } kl. { $time }.
opening-date = Öppnar { $weekday } { $day }.{ $month } kl. { $time }.
clock-hour = { $hour }
clock-minutes = { $hour }.{ $minute }

only-in-sv = (på svenska)
only-in-en = (på engelska)
service-languages = Tjänsten ges på { $languages }.
understood-ru = Я понимаю вопрос, но отвечаю по-шведски. Человек может пригласить переводчика.
understood-uk = Я розумію запитання, але відповідаю шведською. Людина може запросити перекладача.
understood-ar = أفهم سؤالك، لكنني أجيب بالسويدية. يمكن للموظف أن يطلب مترجما.
understood-so = Su'aasha waan fahmay, laakiin waxaan ku jawaabayaa af Iswiidhish. Qofka shaqaalaha ah wuxuu codsan karaa turjumaan.
understood-se = Ádden gažaldaga, muhto vástidan ruoŧagillii. Olmmoš sáhttá dáhttut dulkka.
spoken-fi = finska
spoken-sv = svenska
spoken-en = engelska
spoken-se = nordsamiska
spoken-smn = enaresamiska
spoken-sms = skoltsamiska
spoken-ru = ryska
spoken-uk = ukrainska
spoken-ar = arabiska
spoken-so = somaliska
spoken-et = estniska
spoken-fr = franska
spoken-de = tyska
spoken-es = spanska
spoken-fa = persiska
spoken-prs = dari
spoken-ku = kurdiska
spoken-ckb = sorani
spoken-tr = turkiska
spoken-zh = kinesiska
spoken-vi = vietnamesiska
spoken-th = thailändska
spoken-sq = albanska
spoken-pl = polska
spoken-ro = rumänska
spoken-it = italienska
spoken-ti = tigrinska
spoken-fse = finskt teckenspråk
spoken-fss = finlandssvenskt teckenspråk
spoken-rom = romani

where-asked = Kommunens egna tjänster är olika i olika kommuner. I vilken kommun bor du?
where-asked-first = Tack för att du berättade. I vilken kommun bor du? Då hittar jag rätt tjänst.
where-type = Tryck på kommunen eller skriv dess namn. Du behöver inte berätta det.
where-told = Här är tjänsterna när kommunen är { $name }. Kommunen kan bytas med /kommun.
where-now = Jag söker tjänster som finns när kommunen är { $name }. Om du bor någon annanstans, skriv kommunens namn.
where-none = Jag vet inte i vilken kommun du bor. Skriv kommunens namn, så minns jag det.
where-not-found = Jag hittade ingen kommun med det namnet. Skriv namnet igen eller tryck på Prata med en människa.
where-kept = Bra, jag minns kommunen: { $name }. Skriv med egna ord vad du funderar på.
where-forgotten = Okej, jag minns inte kommunen längre.
where-not-needed = Här behöver du inte berätta kommun. Tjänsterna är de samma för alla.
button-municipality = { $name }
button-where-skip = Vill inte berätta
button-where-forget = Glöm kommunen
button-skip-question = Vet inte
command-municipality = Hemkommun
command-ask = Vad boten skulle svara

why-decision-answer = Boten skulle svara med de här. Säkerhet { $confidence } %.
why-decision-choose = Boten skulle ställa en fråga till. Säkerhet { $confidence } %.
why-decision-hand-over = Boten skulle be en människa svara. Säkerhet { $confidence } %.
why-candidate = { $number }. { $name }
why-score = Poäng { $score }. Ord: { $words }.
why-score-only = Poäng { $score }. Inga gemensamma ord, bara liknande text.
why-empty = Skriv frågan efter kommandot, till exempel: /fraga barnet sover inte. Utan ord ser jag på det som familjen skrev i ärendet du har i handen.

# LP-samtal med barnets egen lärare eller småbarnspedagog
talk-title = Först: LP-samtal (Föra barnen på tal)
talk-what = Tack för att du berättade. I ett LP-samtal pratar ni med barnets egen lärare eller småbarnspedagog om vad som går bra i vardagen och vad som oroar. Ni kommer också överens om vad som görs hemma och på daghemmet eller i skolan.
talk-step = Samtalet är frivilligt. Nästa steg: tryck på Be om ett LP-samtal, så hjälper en människa er att ordna det.
talk-beside = { $count ->
        [one] Det här kan också vara till hjälp:
       *[other] De här kan också vara till hjälp:
    }
talk-or-human = Om något annat hjälper bättre, tryck på Prata med en människa.
talk-request = Jag önskar ett LP-samtal (Föra barnen på tal) med barnets egen lärare eller småbarnspedagog.
talk-topic = LP-samtal
button-talk = Be om ett LP-samtal
button-talked = Vi har redan pratat
