# What coordinators read: blind spots and overlaps.

command-gaps = Blind spots
command-overlaps = Overlaps
coordinator-how = /service finds a service and its details. /gaps tells what we found no help for. /overlaps shows services that look alike. /staff invites, changes and removes people who work here.
for-coordinators = Thank you. This is for the coordinator. Here is what you can do.

# Blind spots
spots-title = Blind spots { $month }/{ $year }
spots-none = This month there are no questions for which I found no service.
spots-line = { $number }. { $topic }: { $count } questions.
spots-line-few = { $number }. { $topic }: fewer than { $count } questions.
spots-rest = { $count ->
        [one] And one smaller matter.
       *[other] And { $count } smaller matters.
    }
spots-unknown = Words that I do not know, and how many people wrote them: { $words }.
spots-tags = Tags of the month's cases: { $tags }.
spots-privacy = There are no people and no messages in these numbers. Only the matter, age group, language and a few known words remain.
spots-button-open = { $number }: { $topic }
spots-button-before = Month before
spots-button-pairs = Overlaps
spots-button-back = Blind spots
spot-gone = This matter is not on the list any more. Open the blind spots again.
spot-other = other matters
spot-title = { $topic }
spot-count = { $count } questions were left without a service that fits.
spot-count-few = Fewer than { $count } questions were left without a service that fits.
spot-ages = Age: { $ages }.
spot-age-child = child
spot-age-young = young
spot-age-adult = adult
spot-languages = Language: { $languages }.
spot-areas = Municipality: { $areas }.
spot-words = Words: { $words }.
spot-decided-do = Decision: something is done.
spot-decided-watch = Decision: we keep an eye on it.
spot-decided-no = Decision: nothing is done.
spot-decided-do-by = Decision: something is done. { $name }, { $moment }.
spot-decided-watch-by = Decision: we keep an eye on it. { $name }, { $moment }.
spot-decided-no-by = Decision: nothing is done. { $name }, { $moment }.
spot-button-do = We act
spot-button-watch = We watch
spot-button-no = We leave it
spot-button-word = Add an everyday word

# An everyday word from a blind spot
everyday-which = Which everyday word do you want to add? Choose a word or write your own.
everyday-button-word = { $word }
everyday-which-service = Which service does the word “{ $word }” belong to?
everyday-would = Trial: “{ $word }” for the service { $service }. Nothing has been changed yet.
everyday-written = { $count } different people have written the word.
everyday-gained = { $of } earlier questions have to do with the word. Of these { $count } would now get the service { $service } first.
everyday-gained-words = Words in them: { $words }.
everyday-lost = { $count ->
        [one] In one of them the sure answer is another service now: { $services }.
       *[other] In { $count } of them the sure answer is another service now: { $services }.
    }
everyday-lost-none = No question would lose a sure answer.
everyday-no-questions = No kept question has the word. So the trial shows no difference.
everyday-button-publish = Add the everyday word
everyday-button-leave = Do not add it
everyday-left = All right, I changed nothing.

# Overlaps
pairs-title = { $count ->
        [one] One pair looks alike
       *[other] { $count } pairs look alike
    }
pairs-none = Every pair that looks alike has been gone through.
pairs-rest = { $count ->
        [one] And one more pair.
       *[other] And { $count } more pairs.
    }
pair-line = { $number }. { $first } and { $second }
pair-percent = { $percent } % of the texts are alike. Same area and same people.
pair-shared = Words in common: { $words }.
pair-organisers = Arranged by: { $first } and { $second }.
pair-same-organiser = Arranged by: { $first }.
pair-button = { $number }: not the same
pair-dismissed = All right, I remember: { $first } and { $second } are not the same service.
pair-gone = One of the services has changed. Open the overlaps again.

# Worker: there is no service
no-service-button = There is no service
no-service-noted = Thank you. I noted a blind spot: there is no service for this. The family's messages were not kept in it.
no-service-noted-before = This matter has been noted already. Thank you.
