# När någon kan vara i fara. Numret först, aldrig skribentens egna ord, inga löften som inte kan hållas.
# En krisarbetare och personer med svenska som modersmål granskar texterna före användning.

danger-now =
    112 – ring genast om någon är i livsfara.
    Nödcentralen hjälper och kan skicka hjälp till dig. Om du inte kan prata, håll linjen öppen.
    Det här är ett automatiskt svar. Jag kan inte larma åt dig.
danger-missing =
    112 – ring genast om barnet är försvunnet. Du behöver inte vänta.
    Berätta var och när barnet senast sågs. Berätta också vad barnet har på sig.
    Håll telefonen ledig.
danger-poison =
    112 – ring genast om personen inte andas, är medvetslös eller krampar.
    Ring annars genast Giftinformationscentralen: { $poison }, dygnet runt.
    Framkalla inte kräkning. Ha förpackningen till hands.
danger-duty-on = Jag har bett en jourhavande arbetstagare läsa ditt meddelande. Vänta ändå inte på svar om faran är nu: ring 112.
danger-duty-off = Ingen läser det här just nu. Vänta inte på svar: ring.
danger-taken-along = Ditt meddelande är i säkert förvar. En jourhavande läser det senast { $moment }.

danger-suicide =
    Tack för att du berättade. Du behöver inte bära det här ensam.
    Tänker du på självmord just nu? Om du är i fara att skada dig, ring 112.
    Samtalshjälp får du här: { $crisis }. Under 18 år: { $children }.
    Linjen kan vara upptagen. Försök då igen.
    Vill du att en arbetstagare kontaktar dig? Tryck på Prata med en människa.
danger-violence =
    Tack för att du berättade. Våldet är inte ditt fel.
    Om du är i fara nu, ring 112.
    Hjälp får du dygnet runt: { $nollalinja }. Samtalet är gratis och syns inte på räkningen.
    Under 18 år: { $children }.
    Är det tryggt att skriva till den här telefonen? Du kan radera samtalet i Telegram.
    Om du vill ha en arbetstagare med, tryck på Prata med en människa.
danger-child =
    Tack för att du berättade. Barnet har rätt att vara tryggt.
    Om barnet är i fara nu, ring 112.
    Socialjouren hjälper genast, dygnet runt: { $social }.
    Om du själv är barn eller ung: { $children }. Du kan också berätta för en vuxen som du litar på.
danger-parent =
    Det är bra att du skrev. Många trötta föräldrar är rädda för samma sak.
    Lägg barnet på en trygg plats, gå till ett annat rum och andas. Ring sedan någon.
    Hjälp får du genast: { $social }. Om något redan har hänt, ring 112.
    Vill du att en arbetstagare kontaktar dig? Tryck på Prata med en människa.
danger-today =
    Tack för att du berättade. Du behöver få hjälp redan i dag.
    Socialjouren hjälper dygnet runt: { $social }. Ring 112 i en nödsituation.
    Samtalshjälp får du också här: { $crisis }.
    Om du vill ha en arbetstagare med, tryck på Prata med en människa.

danger-check = Jag vill kolla: är du och barnet trygga just nu? Om inte, tryck på Nöd.
danger-tired = Det låter tungt. Man får hjälp redan innan orken tar slut, och du kan också prata med en människa.

emergency-now =
    112 – ring genast om någon är i fara.
    Nödcentralen hjälper och kan skicka hjälp till dig. Om du inte kan prata, håll linjen öppen.
    Det här är ett automatiskt svar. Jag kan inte larma åt dig.
emergency-numbers =
    Socialjouren: { $social }, dygnet runt.
    Kristelefonen: { $crisis }.
    Nollinjen, när någon är våldsam: { $nollalinja }, dygnet runt.
    För barn och unga: { $children }.
    Giftinformationscentralen: { $poison }, dygnet runt.
emergency-busy = Linjen kan vara upptagen. Försök då igen eller ring ett annat nummer.
emergency-desk = Rådgivningstelefonen: { $phone }.
crisis-own = { $number } (på svenska, vissa tider)
crisis-always = { $number } (på finska, dygnet runt)

misread-thanks = Tack, jag förstod fel. Vi fortsätter med din fråga.
misread-alarm-stays = En jourhavande går ännu igenom meddelandet. Du behöver inte göra något.
button-misread = Du förstod fel

danger-pro =
    Ring genast 112 vid omedelbar fara.
    Barnskyddslagen 25 §: gör anmälan själv och utan dröjsmål, också utan föräldrarnas tillstånd. Tystnadsplikten hindrar det inte, och ingen kan göra den åt dig.
    Socialjouren { $social } tar emot anmälan och ger råd dygnet runt. Blanketten finns på välfärdsområdets webbplats.
    Du kan också ta kontakt tillsammans med familjen (socialvårdslagen 35 §).
    Ditt meddelande sparas inte, och ingen här sköter detta åt dig. Skriv inga personuppgifter här.
    Om nöden är din egen: { $crisis }.
