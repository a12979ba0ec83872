# Tangentbord och kommandon för yrkespersoner.

keyboard-whom = Vem kan jag fråga
keyboard-here = Vem är på plats
keyboard-consult = Konsultera

command-whom = Vem kan jag fråga
command-here = Vem är på plats i dag
command-consult = Konsultera en sakkunnig
command-thinker = Be om en tankepartner
command-bulletins = Meddelanden
command-rounds = Rundor
command-mine-entries = Mina uppgifter på kontaktlistan
command-profile = Min profil

# Yrkespersonens egen dörr: första meddelandet, hjälp och om tjänsten.
pro-welcome-place = Din arbetsplats: { $organisation }.
pro-welcome-unit = Din arbetsplats: { $organisation }, { $unit }.
pro-help = Så här får du tag på rätt person:
pro-help-whom = Vem kan jag fråga: beskriv situationen utan namn eller bläddra bland teman. Du ser vem du ska ringa, när personen svarar och vem som är nästa.
pro-help-consult = Konsultera: fråga anonymt eller med föräldrarnas tillstånd.
pro-help-others = I menyn finns också tankepartner, meddelanden, rundor och dina egna uppgifter.
pro-help-inline = I andra chattar: skriv @, den här bottens namn och ett sökord. Bara du ser det direkta numret.
pro-help-human = Hittade du inte? Tryck på Prata med en människa: en jourhavande tänker tillsammans med dig.
pro-help-danger = Ring 112 vid omedelbar fara. Barnskyddsanmälan gör du själv.
pro-help-leads = Du ansvarar också för din organisations personal. Du bjuder in, bekräftar och tar bort under Min profil, Min personal.
pro-about-kept = Sökningar i Vem kan jag fråga sparas inte. Ur en anonym konsultation tas personuppgifter bort innan den sparas, och bara den som frågar och den som svarar läser den.
pro-about-lines = De direkta numren är för yrkespersoner. Ge dem inte vidare till familjer.
pro-menu = Beskriv situationen utan namn, eller tryck på Vem kan jag fråga.

# Ämnen, samma ord överallt.
theme-school = Skola
theme-daycare = Småbarnspedagogik
theme-mind = Psykiskt mående
theme-family = Familj
theme-safety = Trygghet
theme-substance = Rusmedel och spelande
theme-money-home = Pengar och boende
theme-belonging = Vänner och gemenskap
