# Thinking partners: a colleague to think with, without a client.


thinker-topics = About which topic would you like to think with somebody? Nothing is told of a client.
thinker-own-open = { $topic }: looking for a partner.
thinker-own-to-coordinator = { $topic }: a coordinator looks for a partner.
thinker-own-taken = { $topic }: you have a partner.
thinker-button-back = Thinking partner
thinker-button-withdraw = I no longer look for one
thinker-button-end-of = End: { $topic }
thinker-asked = { $count ->
        [one] I asked one person who helps with this topic: { $topic }. The first who takes it is your partner.
       *[other] I asked { $count } people who help with this topic: { $topic }. The first who takes it is your partner.
    }
thinker-asked-coordinator = Nobody has offered to think about this topic yet: { $topic }. I asked the coordinators.
thinker-card = A colleague looks for a thinking partner: { $topic }. No client is named.
thinker-button-take = I will
thinker-gone-card = This request is looked after already: { $topic }. Thank you.
thinker-gone = Somebody has taken it already, or it is over.
thinker-own = This is your own request.
thinker-already = You already look for a partner about this topic.
thinker-met = Thinking partner about { $topic }: { $name }, { $title }
thinker-place = { $name }
thinker-met-how = Agree on a time between you. You can give your number by the button, it is not kept.
thinker-button-number = I give my number
thinker-button-end = This is done
thinker-number-write = Write the number at which you can be reached. Only { $name } gets it.
thinker-number-sent = The other one now has the number: { $name }.
thinker-number-came = { $name } gave this number: { $phone }
thinker-ended = All right, this is over: { $topic }.
thinker-ended-you = Thinking about this topic is over: { $topic }.
thinker-late-you = Nobody has had time to take your request yet: { $topic }. The coordinators now help to find a partner.
thinker-to-coordinator = No thinking partner was found: { $topic }. Take it yourself or ask a colleague who fits.
