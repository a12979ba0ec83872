# När en människa svarar: plats i kön, väntan, stängd jour, ett svar som dröjer.

human-place = Före dig väntar { $count } ärenden.
human-closed-now = Just nu är jouren stängd. Ditt meddelande läses nästa gång { $moment }.
human-nobody-now = Just nu har ingen jour. Ditt meddelande läses så snart någon kommer.
wait-hour = På sistone har svaret oftast kommit inom en timme.
wait-hours = På sistone har svaret oftast kommit inom { $count } timmar.
wait-days =
    { $count ->
        [one] På sistone har svaret oftast kommit inom ett dygn.
       *[other] På sistone har svaret oftast kommit inom { $count } dygn.
    }
promise-by = En människa svarar senast { $moment }.
promise-moved = Jourturerna ändrades, och svaret kommer senare än vi lovade. Vi beklagar. En människa svarar senast { $moment }.
promise-closing = Jouren är nu stängd. Ditt ärende är i säkert förvar, och det läses nästa gång { $moment }.
promise-lines =
    Om du inte orkar vänta svarar de här nu:
    { $lines }
    Ring 112 i en nödsituation.
promise-line = { $name }: { $number }
promise-line-social = Socialjouren: { $number }
