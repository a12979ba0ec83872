# What a family reads.

welcome-who = Hello! I am an automatic advice bot. I help you find the right service and the right person.
welcome-write = Write in your own words what is on your mind. No name or identity code is needed.
welcome-channel = Telegram is not a protected channel of the authorities. Please leave out health data and other people's data.
welcome-hours = A person reads messages { $hours }. In an emergency call 112.

menu = Write in your own words what is on your mind. You can also ask a person to join.
menu-case = You can write more here. Where things stand shows who looks after your matter and when you get an answer.
help-write = Write in your own words what is on your mind. I look for a service that fits.
help-human = Talk to a person: a worker takes care of your matter.
help-status = /status tells where your matter stands. /who tells who looks after it.
help-more = /language changes the language. /withdraw takes back your message. /about tells about this service.
help-emergency = Emergency shows the numbers that help at once.

answer-found = { $count ->
        [one] Thank you for telling me. This could help:
       *[other] Thank you for telling me. These could help:
    }
answer-more = Thank you, good to know. Could one of these fit?
answer-closest = These come closest to what you told me:
answer-service = { $number }. { $name }
answer-why = I found this with the words: { $words }.
answer-end = If nothing fits, you can talk to a person.
answer-handed-over = Thank you for telling me. I cannot find a sure answer, but a person can help. Press Talk to a person.
answer-all-seen = Thank you for going through these. A person can help you better. Press Talk to a person, and I will pass on what you wrote.

step-call = Next step: call { $contact }.
step-write = Next step: write to { $contact }.
step-come = Next step: come to { $contact }.
step-book = Next step: book a time, { $contact }.
step-apply = Next step: apply, { $contact }.
step-chat = Next step: write in the chat, { $contact }.
step-search = Next step: search the web for { $contact }.
step-ask-for-you = Next step: press Talk to a person, and we will ask for you.

service-alert = Please note: { $text }
service-conditions = For whom: { $text }
service-instructions = How to begin: { $text }
channel-phone = Telephone: { $contact }
channel-chat = Chat: { $contact }
channel-form = Form: { $contact }
channel-web = On the web: { $contact }
channel-email = E-mail: { $contact }
channel-place = Address: { $contact }
channel-search = Search the web: { $contact }
channel-hours = Open { $hours }
channel-shut = Exception: closed { $days }
channel-other-hours = Exception: open { $days } { $opens }–{ $closes }
contacts-organisation = The service is arranged by { $organisation }.
contacts-free = The service is free of charge.
contacts-verified = Checked on { $date }.
contacts-unverified = These details are not confirmed yet. Please check them when you call.
contacts-ask = When you get in touch, you can simply say what is on your mind. That is enough.
contacts-gone = The details of this service have changed. Write again what is on your mind and I will look for another.

who-is-it-for = Thank you for telling me. One more question: who is it about?
which-fits = Thank you for telling me. One more question: which of these is closest?
option-child = A child
option-young = A young person
option-adult = An adult
option-child-words = child
option-young-words = teenager
option-adult-words = adult

human-words = human | person | a person | i want to talk to a person | i want to talk to someone | i want to talk to somebody | can i talk to someone | can i talk to a person | talk to a human
yes-words = yes | yeah | yes please | please | i do | i would | ok
no-words = no | nope | no thanks | no thank you | i do not want to | i don't want to | not now
greeting-words = hi | hello | hey | hi there | hello there | good morning | good afternoon | good evening | is anybody there | is anyone there
thanks-words = thanks | thank you | thank you very much | thanks a lot | many thanks | ok thanks | ok, thanks | ok thank you | thank you so much
greeting = Hello! Tell me in your own words what is on your mind. You can write it just as it comes.
thanks-answer = You are welcome. You can write to me at any time.
thanks-in-case = Thank you too. Is everything all right now?
offer-declined = That is fine. You can write to me at any time. Emergency shows the numbers that help at once.
human-asked = Good, I have asked a person to join. You will get an answer by { $moment }.
human-told-once = I passed on what you wrote. You do not need to tell it again.
human-write-now = Write here, in your own time, what is on your mind. It goes straight to the one who answers.
human-already = Your matter is already with us. You can write more here.
human-wish-passed-on = Thank you, I passed your wish on.
human-reopened = Good, I have opened the matter again. Write here what you would like to tell.

passed-on = Thank you, I passed your message on. { $name } will answer by { $moment }.
passed-on-waiting = Thank you, I passed your message on. { $name } will read it when next at work.
kept-in-queue = Thank you, your message is safe. A person will answer by { $moment }.
message-edited = Good, I changed the message here as well.

status-none = You have no open matter now. Write what is on your mind, or press Talk to a person.
status-topic = Your matter: { $topic }
status-topic-none = Your matter: what you wrote about.
status-queue = It is in the queue of the workers on duty. I will tell you the name as soon as somebody takes it.
status-owner = { $name } looks after your matter.
status-next-answer = Next, you will get an answer. It comes by { $moment }.
status-next-family = Next, we are waiting for a message from you. Write when it suits you. We will look at this again by { $moment }.
status-resolved = The matter is marked as done. It opens again when you write.
status-closed = Your last matter is closed. You can write about something new at any time.
who-nobody = You have no open matter now. Press Talk to a person, and I will ask somebody to join.

case-closed = Thank you. The matter is now closed. You can write again at any time.
feedback-thanks = Thank you for telling us. It helps.
feedback-not-enough = We are sorry that the help was not enough. Write, or press Talk to a person, and we will go on from there.

withdraw-choose = Which message would you like to take back?
withdraw-how = Deleting in Telegram does not delete the message here. Press a button and we will delete it.
withdraw-none = You have no messages to take back now. A message to a person can be taken back within 48 hours.
withdrawn = I took the message back. Its text is gone.
withdrawn-own-copy = On your own phone you can delete the message yourself.

unusable = Thank you. I read text only. Write in a few words what is on your mind, or press Talk to a person.
unusable-photo = Thank you. I do not take pictures, because they can show details of other people. Tell me in words, or press Talk to a person.
unusable-voice = Thank you. I cannot listen to voice messages. Write in a few words what is on your mind, or press Talk to a person.
unusable-document = Thank you. I do not take files, because they can hold details of other people. Tell me in words, or press Talk to a person.
unusable-words-read = I read your words. I did not take the picture or file, because they can show details of other people.

pro-welcome = Welcome, { $name }. I am an automatic advice bot for professionals.
pro-how = Describe the situation without names or other identifiers, or press Whom to ask. You get services, contact persons and direct numbers.
pro-human = Talk to a person is in the menu: a worker on duty thinks along with you.
pro-hours = Workers on duty read messages { $hours }. In an emergency call 112.
pro-contact = { $role }: { $name } { $line }
pro-anonymous-yes = Anonymous consultation: yes.
pro-anonymous-no = Anonymous consultation: no.
pro-needs = Tell first: { $needs }
