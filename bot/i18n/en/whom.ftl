# The contact list by situation, for professionals.

whom-themes = Write briefly what it is about, without names. Or choose a topic.
whom-situations = Choose a situation.

whom-title = { $name }
whom-how-call = Call:
whom-how-write = Write to:
whom-how-come = Visit:
whom-how-book = Book a time:
whom-when = { $when }
whom-person = { $role } { $name }, { $organisation }
whom-line = Direct line: { $line }
whom-hours = Can be reached { $hours }
whom-instead = Standing in for: { $name }
whom-instead-of = Standing in for: { $name }, until { $date }
whom-no-answer = If nobody answers within { $minutes } minutes of opening time:
whom-then = After that: { $then }
whom-nobody = Nobody on the list is there at the moment.
whom-permission-needed = Parent's permission: needed before you ask by name.
whom-permission-not-needed = Parent's permission: not needed.
whom-permission-ask = Parent's permission: ask first, unless that would endanger the child.
whom-anonymous-yes = You may consult anonymously: yes.
whom-anonymous-no = You may consult anonymously: no.
whom-verified = Details confirmed { $date }.
whom-unconfirmed = Details not confirmed.
whom-site = On site { $day } { $hours }: { $place }

whom-choose = Did you mean one of these?
whom-or = Or: { $name }
whom-none = I found nobody on the list for this. Try other words or choose a topic.
whom-here = On site
whom-here-none = According to the list nobody is on site then. Try another day, for example /here Thursday.
whom-units-without = Nobody answers today for: { $units }
whom-sectors-without = Without a single row: { $sectors }
whom-sector-county = the wellbeing services county
whom-sector-municipality = the municipality
whom-sector-ngo = associations
whom-sector-parish = the parish
whom-sector-state = the state
whom-sector-kela = Kela
whom-sector-police = the police
whom-sector-culture = culture
whom-sector-technical = technical services
whom-button-browse = Browse topics
whom-button-here = Who is on site
whom-button-search = Search while typing
whom-button-sectors = By sector
whom-button-print = List on paper
whom-button-print-all = The whole county
whom-substitute = Substitute: { $name }
whom-sectors = Choose a sector.
whom-sector-title = Sector: { $sector }

whom-print-which = The list of which unit or area? You get it as a file that prints on one page.
whom-print-coming = The list will come as a file in a moment.
whom-print-sent = Contact list: { $place }. Open the file and print it. The list is for professionals only: do not put it on a wall that families see.
whom-page-file = contact-list
whom-page-title = Whom do I ask: { $place }
whom-page-only = For professionals only. As of { $date }.
whom-page-all = the whole county
whom-page-permission-needed = permission needed
whom-page-permission-not-needed = no permission needed
whom-page-permission-ask = ask for permission
whom-page-anonymous = also anonymously
whom-page-next = No answer in { $minutes } min:
whom-page-instead = (standing in for: { $name })
whom-page-missing = { $count ->
    [one] One row did not fit on the page. It is in Koppi: /whom
   *[other] { $count } rows did not fit on the page. They are in Koppi: /whom
 }
whom-page-empty = This list has no rows today.
whom-page-danger = In immediate danger call 112.

directory-edit-refused = This change cannot be made. Check the field and the value.
