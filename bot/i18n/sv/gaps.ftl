# Vad koordinatorn läser: blinda fläckar och överlappningar.

command-gaps = Blinda fläckar
command-overlaps = Överlappningar
coordinator-how = /tjanst söker en tjänst och dess uppgifter. /luckor berättar vad vi inte hittade hjälp för. /overlappningar visar tjänster som ser likadana ut. /personal bjuder in, ändrar och tar bort medarbetare.
for-coordinators = Tack. Det här hör till koordinatorn. Här är vad du kan göra.

# Blinda fläckar
spots-title = Blinda fläckar { $month }/{ $year }
spots-none = Den här månaden finns inga frågor som jag inte hittade någon tjänst för.
spots-line = { $number }. { $topic }: { $count } frågor.
spots-line-few = { $number }. { $topic }: färre än { $count } frågor.
spots-rest = { $count ->
        [one] Dessutom ett mindre ämne.
       *[other] Dessutom { $count } mindre ämnen.
    }
spots-unknown = Ord som jag inte känner till, och hur många som skrev dem: { $words }.
spots-tags = Etiketter som månadens ärenden är märkta med: { $tags }.
spots-privacy = Siffrorna innehåller inga människor och inga meddelanden. Kvar är bara ämne, åldersgrupp, språk och några kända ord.
spots-button-open = { $number }: { $topic }
spots-button-before = Föregående månad
spots-button-pairs = Överlappningar
spots-button-back = Blinda fläckar
spot-gone = Ämnet finns inte längre på listan. Öppna de blinda fläckarna på nytt.
spot-other = övriga ämnen
spot-title = { $topic }
spot-count = { $count } frågor blev utan en tjänst som passar.
spot-count-few = Färre än { $count } frågor blev utan en tjänst som passar.
spot-ages = Ålder: { $ages }.
spot-age-child = barn
spot-age-young = ung
spot-age-adult = vuxen
spot-languages = Språk: { $languages }.
spot-areas = Kommun: { $areas }.
spot-words = Ord: { $words }.
spot-decided-do = Beslut: något görs.
spot-decided-watch = Beslut: vi följer upp.
spot-decided-no = Beslut: inget görs.
spot-decided-do-by = Beslut: något görs. { $name }, { $moment }.
spot-decided-watch-by = Beslut: vi följer upp. { $name }, { $moment }.
spot-decided-no-by = Beslut: inget görs. { $name }, { $moment }.
spot-button-do = Något görs
spot-button-watch = Följs upp
spot-button-no = Görs inte
spot-button-word = Lägg till vardagsord

# Vardagsord från en blind fläck
everyday-which = Vilket vardagsord vill du lägga till? Välj ett ord eller skriv ett eget.
everyday-button-word = { $word }
everyday-which-service = Vilken tjänst hör ordet ”{ $word }” till?
everyday-would = Försök: ”{ $word }” för tjänsten { $service }. Inget har ändrats ännu.
everyday-written = { $count } olika personer har skrivit ordet.
everyday-gained = { $of } tidigare frågor hör ihop med ordet. Av dem skulle { $count } nu få tjänsten { $service } först.
everyday-gained-words = Ord i dem: { $words }.
everyday-lost = { $count ->
        [one] I en av dem är det säkra svaret nu en annan tjänst: { $services }.
       *[other] I { $count } av dem är det säkra svaret nu en annan tjänst: { $services }.
    }
everyday-lost-none = Ingen fråga skulle förlora ett säkert svar.
everyday-no-questions = Det finns inga sparade frågor med ordet. Därför visar försöket ingen skillnad.
everyday-button-publish = Lägg till vardagsordet
everyday-button-leave = Lägg inte till
everyday-left = Okej, jag ändrade ingenting.

# Överlappningar
pairs-title = { $count ->
        [one] Ett par ser likadant ut
       *[other] { $count } par ser likadana ut
    }
pairs-none = Alla par som ser likadana ut är genomgångna.
pairs-rest = { $count ->
        [one] Dessutom ett par.
       *[other] Dessutom { $count } par.
    }
pair-line = { $number }. { $first } och { $second }
pair-percent = { $percent } % av texterna är lika. Samma område och samma människor.
pair-shared = Gemensamma ord: { $words }.
pair-organisers = Ordnas av: { $first } och { $second }.
pair-same-organiser = Ordnas av: { $first }.
pair-button = { $number }: inte samma tjänst
pair-dismissed = Okej, jag minns det: { $first } och { $second } är inte samma tjänst.
pair-gone = Någon av tjänsterna har ändrats. Öppna överlappningarna på nytt.

# Arbetare: tjänsten finns inte
no-service-button = Tjänsten finns inte
no-service-noted = Tack. Jag antecknade en blind fläck: här finns ingen tjänst. Familjens meddelanden sparades inte i den.
no-service-noted-before = Det här ärendet är redan antecknat. Tack.
