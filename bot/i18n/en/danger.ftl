# When somebody may be in danger. The number first, never the writer's own words, no promises that cannot be kept.
# A crisis professional and native speakers look the texts through before use.

danger-now =
    112 – call now if someone's life is in danger.
    The emergency centre helps and can send help to you. If you cannot speak, keep the line open.
    This is an automatic reply. I cannot call for help for you.
danger-missing =
    112 – call now if a child is missing. You do not need to wait.
    Tell where and when the child was last seen. Tell also what the child is wearing.
    Keep your phone free.
danger-poison =
    112 – call now if the person is not breathing, is unconscious or has a seizure.
    Otherwise call the Poison Information Centre now: { $poison }, day and night.
    Do not make the person vomit. Keep the package at hand.
danger-duty-on = I have asked the worker on duty to read your message. Still, do not wait for an answer if the danger is now: call 112.
danger-duty-off = No one is reading this right now. Do not wait for an answer: call.
danger-taken-along = Your message is safe. A worker on duty reads it by { $moment }.

danger-suicide =
    Thank you for telling me. You do not have to carry this alone.
    Are you thinking about suicide right now? If you might hurt yourself, call 112.
    Somebody to talk to: { $crisis }. Under 18: { $children }.
    The line can be busy. Then try again.
    Would you like a worker to contact you? Press Talk to a person.
danger-violence =
    Thank you for telling me. Violence is not your fault.
    If you are in danger now, call 112.
    Help day and night: { $nollalinja }. The call is free and not shown on the bill.
    Under 18: { $children }.
    Is it safe to write to this phone? You can delete this chat in Telegram.
    If you would like a worker to join, press Talk to a person.
danger-child =
    Thank you for telling me. A child has the right to be safe.
    If the child is in danger now, call 112.
    The social emergency service helps at once, day and night: { $social }.
    If you are a child or young person: { $children }. You can also tell an adult you trust.
danger-parent =
    It is good that you wrote. Many exhausted parents fear the same.
    Put the baby down somewhere safe, go to another room and breathe. Then call someone.
    Help right now: { $social }. If something has already happened, call 112.
    Would you like a worker to contact you? Press Talk to a person.
danger-today =
    Thank you for telling me. You need help today.
    The social emergency service helps day and night: { $social }. In an emergency call 112.
    Somebody to talk to: { $crisis }.
    If you would like a worker to join, press Talk to a person.

danger-check = I want to check: are you and the child safe right now? If not, press Emergency.
danger-tired = That sounds heavy. You can get help before you run out of strength, and you can also talk to a person.

emergency-now =
    112 – call now if someone is in danger.
    The emergency centre helps and can send help to you. If you cannot speak, keep the line open.
    This is an automatic reply. I cannot call for help for you.
emergency-numbers =
    Social emergency service: { $social }, day and night.
    Crisis line: { $crisis }.
    Nollalinja, when someone is violent: { $nollalinja }, day and night.
    Children and young people: { $children }.
    Poison Information Centre: { $poison }, day and night.
emergency-busy = A line can be busy. Then try again or call another number.
emergency-desk = Telephone advice: { $phone }.
crisis-own = { $number } (in English, at certain hours)
crisis-always = { $number } (in Finnish, day and night)

misread-thanks = Thank you, I misunderstood. Let us go on with your question.
misread-alarm-stays = A worker on duty will still look through the message. You do not need to do anything.
button-misread = You misunderstood

danger-pro =
    In immediate danger call 112 at once.
    Child Welfare Act, section 25: make the report yourself and without delay, also without the parents' permission. Secrecy does not prevent it, and nobody can make it for you.
    The social emergency service { $social } takes the report and advises day and night. The form is on the website of the wellbeing services county.
    You may also make contact together with the family (Social Welfare Act, section 35).
    Your message is not kept, and nobody here handles this for you. Do not write identifiers here.
    If the distress is your own: { $crisis }.
