# Kontaktlistan per situation, för yrkespersoner.

whom-themes = Skriv kort vad det gäller, utan namn. Eller välj ett ämne.
whom-situations = Välj en situation.

whom-title = { $name }
whom-how-call = Ring:
whom-how-write = Skriv:
whom-how-come = Besök:
whom-how-book = Boka tid:
whom-when = { $when }
whom-person = { $role } { $name }, { $organisation }
whom-line = Direktnummer: { $line }
whom-hours = Kan nås { $hours }
whom-instead = Vikarierar för: { $name }
whom-instead-of = Vikarierar för: { $name }, till och med { $date }
whom-no-answer = Om ingen svarar inom { $minutes } minuter under öppettiden:
whom-then = Därefter: { $then }
whom-nobody = Ingen på listan är på plats just nu.
whom-permission-needed = Vårdnadshavarens tillstånd: behövs innan du frågar med namn.
whom-permission-not-needed = Vårdnadshavarens tillstånd: behövs inte.
whom-permission-ask = Vårdnadshavarens tillstånd: fråga först, om det inte är en risk för barnet.
whom-anonymous-yes = Man kan konsultera anonymt: ja.
whom-anonymous-no = Man kan konsultera anonymt: nej.
whom-verified = Uppgifterna bekräftade { $date }.
whom-unconfirmed = Uppgifterna är inte bekräftade.
whom-site = På plats { $day } kl. { $hours }: { $place }

whom-choose = Menar du någon av de här?
whom-or = Eller: { $name }
whom-none = Jag hittade ingen passande på listan. Försök med andra ord eller välj ett ämne.
whom-here = På plats
whom-here-none = Enligt listan är ingen på plats då. Pröva en annan dag, till exempel /pa_plats torsdag.
whom-units-without = Utan någon som svarar i dag: { $units }
whom-sectors-without = Utan en enda rad: { $sectors }
whom-sector-county = välfärdsområdet
whom-sector-municipality = kommunen
whom-sector-ngo = organisationer
whom-sector-parish = församlingen
whom-sector-state = staten
whom-sector-kela = FPA
whom-sector-police = polisen
whom-sector-culture = kulturen
whom-sector-technical = tekniska sektorn
whom-button-browse = Bläddra bland ämnen
whom-button-here = Vem är på plats
whom-button-search = Sök medan du skriver
whom-button-sectors = Enligt sektor
whom-button-print = Listan på papper
whom-button-print-all = Hela området
whom-substitute = Vikarie: { $name }
whom-sectors = Välj en sektor.
whom-sector-title = Sektor: { $sector }

whom-print-which = Vilken enhets eller vilket områdes lista? Du får den som en fil som skrivs ut på en sida.
whom-print-coming = Listan kommer som en fil om en liten stund.
whom-print-sent = Kontaktlistan: { $place }. Öppna filen och skriv ut den. Listan är bara för yrkespersoner: häng den inte på en vägg som familjerna ser.
whom-page-file = kontaktlista
whom-page-title = Vem frågar jag: { $place }
whom-page-only = Endast för yrkespersoner. Läget { $date }.
whom-page-all = hela området
whom-page-permission-needed = tillstånd behövs
whom-page-permission-not-needed = tillstånd behövs inte
whom-page-permission-ask = be om tillstånd
whom-page-anonymous = också anonymt
whom-page-next = Om ingen svarar på { $minutes } min:
whom-page-instead = (vikarierar för: { $name })
whom-page-missing = { $count ->
    [one] En rad rymdes inte på sidan. Den finns i Koppi: /vem_kan
   *[other] { $count } rader rymdes inte på sidan. De finns i Koppi: /vem_kan
 }
whom-page-empty = Den här listan har inga rader i dag.
whom-page-danger = Ring 112 vid omedelbar fara.

directory-edit-refused = Den här ändringen går inte att göra. Kontrollera fältet och värdet.
