# What is told around an answer: opening hours, languages, municipality, reasons for a worker.

opening-until = Open now, closes at { $time }.
opening-now = Open now.
opening-always = Open now, every day and night.
opening-today = Opens today at { $time }.
opening-tomorrow = Opens tomorrow at { $time }.
opening-weekday = Opens on { $weekday } at { $time }.
opening-date = Opens on { $weekday } { $day } { $month } at { $time }.
clock-hour = { $hour }:00
clock-minutes = { $hour }:{ $minute }

only-in-sv = (in Swedish)
only-in-en = (in English)
service-languages = The service is given in { $languages }.
understood-ru = Я понимаю вопрос, но отвечаю по-английски. Человек может пригласить переводчика.
understood-uk = Я розумію запитання, але відповідаю англійською. Людина може запросити перекладача.
understood-ar = أفهم سؤالك، لكنني أجيب بالإنجليزية. يمكن للموظف أن يطلب مترجما.
understood-so = Su'aasha waan fahmay, laakiin waxaan ku jawaabayaa Ingiriis. Qofka shaqaalaha ah wuxuu codsan karaa turjumaan.
understood-se = Ádden gažaldaga, muhto vástidan eaŋgalsgillii. Olmmoš sáhttá dáhttut dulkka.
spoken-fi = Finnish
spoken-sv = Swedish
spoken-en = English
spoken-se = Northern Sámi
spoken-smn = Inari Sámi
spoken-sms = Skolt Sámi
spoken-ru = Russian
spoken-uk = Ukrainian
spoken-ar = Arabic
spoken-so = Somali
spoken-et = Estonian
spoken-fr = French
spoken-de = German
spoken-es = Spanish
spoken-fa = Persian
spoken-prs = Dari
spoken-ku = Kurdish
spoken-ckb = Sorani
spoken-tr = Turkish
spoken-zh = Chinese
spoken-vi = Vietnamese
spoken-th = Thai
spoken-sq = Albanian
spoken-pl = Polish
spoken-ro = Romanian
spoken-it = Italian
spoken-ti = Tigrinya
spoken-fse = Finnish Sign Language
spoken-fss = Finland-Swedish Sign Language
spoken-rom = Romani

where-asked = The municipalities' own services differ from place to place. In which municipality do you live?
where-asked-first = Thank you for telling me. In which municipality do you live? Then I can find the right service.
where-type = Press the municipality or write its name. You do not have to tell.
where-told = Here are the services when the municipality is { $name }. You can change it with /municipality.
where-now = I look for services for the municipality of { $name }. If you live elsewhere, write the name of the municipality.
where-none = I do not know in which municipality you live. Write its name and I will remember it.
where-not-found = I found no municipality with that name. Write the name again, or press Talk to a person.
where-kept = Good, I will remember the municipality: { $name }. Write in your own words what is on your mind.
where-forgotten = Good, I have forgotten the municipality.
where-not-needed = You do not need to tell your municipality here. The services are the same for everybody.
button-municipality = { $name }
button-where-skip = I would rather not say
button-where-forget = Forget the municipality
button-skip-question = I do not know
command-municipality = Home municipality
command-ask = What the bot would answer

why-decision-answer = The bot would answer with these. Certainty { $confidence } %.
why-decision-choose = The bot would ask one question back. Certainty { $confidence } %.
why-decision-hand-over = The bot would leave this to a person. Certainty { $confidence } %.
why-candidate = { $number }. { $name }
why-score = Score { $score }. Words: { $words }.
why-score-only = Score { $score }. No words in common, only similar text.
why-empty = Write the question after the command, for example: /ask child does not sleep. Without words I look at what the family wrote in the case that is in your hand.

# The LP talk with the child's own teacher or educator
talk-title = First: an LP talk (Let's Talk about Children)
talk-what = Thank you for telling me. In an LP talk you and your child's own teacher or educator talk about what goes well in everyday life and what worries you. You also agree on what to do at home and in day care or at school.
talk-step = The talk is voluntary. Next step: press Ask for an LP talk, and a person will help you arrange it.
talk-beside = { $count ->
        [one] This could help too:
       *[other] These could help too:
    }
talk-or-human = If something else would help more, press Talk to a person.
talk-request = I would like an LP talk (Let's Talk about Children) with my child's own teacher or educator.
talk-topic = LP talk
button-talk = Ask for an LP talk
button-talked = We have already talked
