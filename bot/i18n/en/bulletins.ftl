# Bulletins for professionals, and words that are typed after a button.

typed-button-stop = I will not send it
typed-button-again = I will write it again
typed-stopped = All right. Nothing was sent.
typed-too-long = There is room for { $most } characters. Make it shorter and write again.
typed-gone = These words no longer wait to be sent. Please start again.

bulletin-list = { $count ->
        [0] You have read all your bulletins.
        [one] You have one unread bulletin.
       *[other] Unread bulletins: { $count }
    }
bulletin-list-none = You have no bulletins yet.
bulletin-button-list = Bulletins
bulletin-button-open = { $opening }
bulletin-button-open-new = New: { $opening }
bulletin-button-new = New bulletin
bulletin-button-shares = How many have read
bulletin-button-share = Read
bulletin-button-follow = I follow topics
bulletin-button-topic-on = ✓ { $topic }
bulletin-button-topic-off = { $topic }
bulletin-follow = About which topics do you want bulletins even when they are not for your unit? Press to change.

bulletin-card = Bulletin: { $name }, { $moment }
bulletin-nudge = This is still unread: { $name }, { $moment }
bulletin-read = You have read this.
bulletin-button-read = I have read it
bulletin-button-ask = I have a question
bulletin-gone = This bulletin or question is not there any more, or it is not for you.

bulletin-whom = Who is the bulletin for?
bulletin-button-for-unit = One unit
bulletin-button-for-topic = Those who follow a topic
bulletin-button-to = { $name }
bulletin-button-to-topic = Topic: { $topic }
bulletin-write = Write the bulletin, 600 characters at most. Do not write about families so that they can be recognised.
bulletin-check = This is how the bulletin leaves:
bulletin-button-send = Send the bulletin
bulletin-sent = { $count ->
        [one] The bulletin went to one reader.
       *[other] The bulletin went to { $count } readers.
    }
bulletin-nobody = Nobody would get this: the unit has no members, and nobody follows the topic.
bulletin-too-long = A bulletin or a question has 1–{ $most } characters.

bulletin-question-write = Write your question. It goes to whoever sent the bulletin. Do not write a client’s name.
bulletin-question-check = This is how the question leaves:
bulletin-question-button-send = Send the question
bulletin-asked = The question was sent. The answer comes into this chat.
bulletin-question = { $name } asks about the bulletin “{ $opening }”:
bulletin-button-answer = Answer
bulletin-answer-write = Write the answer. It goes to whoever asked.
bulletin-answer-check = This is how the answer leaves:
bulletin-answer-button-send = Send the answer
bulletin-answer-sent = The answer was sent.
bulletin-answered = { $name } answers your question about the bulletin “{ $opening }”:

bulletin-shares-choose = Which bulletin’s numbers shall I show?
bulletin-shares-none = No bulletins have been sent yet.
bulletin-shares = Read: { $opening } ({ $moment })
bulletin-share = { $name }: { $percent } % ({ $readers } readers)
bulletin-share-small = { $name }: fewer than 5 readers, not shown
bulletin-share-others = Others
bulletin-share-total = Together: { $percent } % ({ $readers } readers)
