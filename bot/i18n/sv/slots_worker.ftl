# Till medarbetare: egen tidsplan och erbjudande av lediga tider.

day-button-back = Mina tider
week-plan-button = Mina lediga tider
week-plan-title = Mina lediga tider
week-plan-none = Du har ännu inga lediga tider för familjer.
week-plan-none-how = Börja med en färdig vecka eller skriv en egen. Allt kan ändras senare.
week-plan-button-start-1 = Mån–fre 9–12
week-plan-button-start-2 = Mån–fre 9–12 och 13–15
week-plan-line = { $day } kl. { $hours }
week-plan-line-away = { $day } borta
week-plan-line-usual = { $day } som annars
week-plan-line-more = { $count ->
    [one] … och en dag till
   *[other] … och { $count } dagar till
}
week-plan-no-week = Veckan har inga timmar.
week-plan-days = Avvikande dagar
week-plan-no-place = Ingen plats är antecknad.
week-plan-free = { $count ->
    [one] Det finns en ledig tid: { $moment }.
   *[other] Det finns { $count } lediga tider. Den första är { $moment }.
}
week-plan-nothing-free = Det finns inga lediga tider just nu.
week-plan-changed = Ändrat. Bokade tider gäller som förut.
week-plan-button-minutes = Längd: { $value } min
week-plan-button-buffer = Mellan: { $value } min
week-plan-button-most = Högst { $value } per dag
week-plan-button-most-none = Ingen gräns per dag
week-plan-button-capacity = Platser: { $value }
week-plan-button-notice = Bokas { $value } h före
week-plan-button-ahead = { $value } veckor framåt
week-plan-button-week = Ändra veckan
week-plan-button-day = Avvikande dag
week-plan-button-place = Var vi ses
week-plan-button-drop = Ta bort lediga tider
week-plan-button-drop-sure = Ja, ta bort
week-plan-drop-sure = Ska dina lediga tider tas bort? Bokade tider gäller som förut.
week-plan-button-yes = Ja, så här
week-plan-ask-week = Skriv hela veckan, till exempel: mån-tors 9-12, 13-15.30; fre 9-12
week-plan-ask-day = Skriv dagen och vad som gäller då, till exempel: 12.12. borta, 3.1. 10-12 eller 24.12.-2.1. borta. Ordet ”vanlig” återställer dagen.
week-plan-ask-place = Skriv platsen så som familjen läser den, till exempel: Familjecentret, Skolgatan 1
week-plan-check-week = Veckan skulle se ut så här:
week-plan-check-day = De här dagarna skulle vara:
week-plan-check-place = Familjen skulle läsa:
week-plan-unclear = Jag förstod inte riktigt. Skriv till exempel: mån-tors 9-12, 13-15.30 eller 12.12. borta
week-plan-too-long = Texten är för lång: högst { $most } tecken.
week-plan-too-many-days = En så lång period klarar jag inte: högst { $most } dagar på en gång.
tools-button-slots = Erbjud tider
slots-offer-sees = Familjen i ärende { $number } ser dina lediga tider och väljer en av dem.
slots-button-offer = Erbjud nu
slots-button-offer-to = Erbjud: { $who }
slots-offered = Du erbjöd tider i ärende { $number }. Du får veta när någon har valt.
slots-told-taken = { $who } valde en ledig tid: { $moment }, { $minutes } minuter. Ärende { $number }.
slots-told-moved = { $who } bytte tid. Den nya tiden är { $moment }, { $minutes } minuter. Ärende { $number }.
slots-offer-waits = Familjen i ärende { $number } kan ställa sig på listan och vänta på att en tid blir ledig.
week-plan-waiting = På listan väntar { $count ->
    [one] en person
   *[other] { $count } personer
}.

# Återkommande tider
series-button-repeat = Gör återkommande
series-button-move = Flytta den och följande
series-button-cancel = Avboka den och följande
series-button-cancel-sure = Ja, avboka alla dessa
series-button-week = Varje vecka
series-button-two-weeks = Varannan vecka
series-button-month = Varje månad, samma veckodag
series-button-count = { $count } gånger
series-button-until = till { $day }
series-button-skip = Hoppa över helgdagar
series-button-keep = Behåll också helgdagar
series-button-yes = Boka de här
series-button-day = { $day }
series-button-move-yes = Flytta så här
series-how-often = Hur ofta upprepas tiden { $moment }?
series-how-many = Hur många gånger, den första medräknad, eller till när?
series-check = Det skulle bli { $count } tider. Efter den första de här:
series-holidays = Bland dem finns helgdagar. Ska de hoppas över eller behållas?
series-holiday = helgdag
series-clash = krockar
series-skipped = klockan ställs om, därför senare
series-twice = klockan visar det två gånger, den första av dem
series-made = Bokat, sammanlagt { $count } gånger. Familjen fick ett enda meddelande om dem.
series-which-day = Till vilken veckodag?
series-which-hour = Vilken timme?
series-which-time = Exakt tid?
series-move-check = { $count ->
    [one] Tiden skulle flyttas så här:
   *[other] { $count } tider skulle flyttas så här:
}
series-moved-done = { $count ->
    [one] Flyttat. Familjen fick ett meddelande om det.
   *[other] Flyttat, { $count } gånger. Familjen fick ett enda meddelande om dem.
}
series-cancel-sure = { $count ->
    [one] Ska den här tiden avbokas?
   *[other] Ska de här { $count } tiderna avbokas?
}
series-cancelled-done = { $count ->
    [one] Avbokat. Familjen fick ett meddelande om det.
   *[other] Avbokat, { $count } gånger. Familjen fick ett enda meddelande om dem.
}
series-already = Den här tiden upprepas redan. Öppna den på nytt.
series-nothing = Så skulle det inte bli någon ny tid. Välj fler gånger eller en senare dag.
