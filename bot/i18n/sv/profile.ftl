# Yrkespersonens egen sida och den egna organisationens personal.

profile-page = { $name }
profile-without-place = Din arbetsplats är inte antecknad ännu. Be koordinatorn anteckna den.
profile-unit = Arbetsplats: { $organisation }, { $unit }
profile-organisation = Arbetsplats: { $organisation }
profile-verified = Uppgifterna bekräftades { $day }.
profile-lp-yes = Utbildning i Föra barnen på tal: { $day }
profile-lp-no = Utbildning i Föra barnen på tal är inte antecknad.
profile-lp-ask = Vilken dag gick du utbildningen i Föra barnen på tal? Skriv dag och år, till exempel 27.11.2025.
profile-lp-not-a-day = Tack. Jag hittade ingen dag som varit. Skriv dag och år, till exempel 27.11.2025.
profile-topics = Man får fråga mig om de här ämnena:
profile-topics-none = Du har inte valt ämnen som man får fråga dig om.
profile-topics-ask = Vilka ämnen får man fråga dig om? Tryck på ett ämne: valda ämnen är märkta.
profile-confirmed = Tack. Dina uppgifter är bekräftade.
profile-button = Min profil
profile-button-right = Jag bekräftar mina uppgifter
profile-button-lp = Dag för utbildningen
profile-button-lp-none = Jag har inte gått utbildningen
profile-button-topics = Mina ämnen
profile-button-topic-on = ✓ { $topic }
profile-button-topic-off = { $topic }

team-page = { $count ->
        [one] Min personal: en person
       *[other] Min personal: { $count } personer
    }
team-button = Min personal
team-line = { $name }
team-line-waiting = { $name } (väntar på bekräftelse)
team-button-invite = Bjud in en yrkesperson
team-button-remove = Ta bort: { $name }
team-button-remove-yes = Ja, ta bort
team-remove-sure = Ska { $name } tas bort? Tillgången till yrkespersoners uppgifter upphör genast.
team-removed = { $name } ser inte längre yrkespersoners uppgifter.
team-confirmed = Tack, bekräftat.
team-not-yours = Det här hör inte till din personal.
team-ask-unit = Till vilken enhet bjuder du in yrkespersonen?
team-ask-name = Skriv namn och yrkestitel, till exempel: Aino, kurator. Du bjuder in en yrkesperson till din egen organisation.
team-invite-sure = Ska { $name } bjudas in som yrkesperson till din organisation?
team-invited = Inbjudan är klar: { $name }.
team-round = Kvartalet har bytts. Arbetar de här personerna fortfarande i din organisation?

staff-button-place = Arbetsplats
staff-place-which = Var arbetar { $name }?
staff-place-none = Inga organisationer har hämtats in ännu.
staff-place-how = { $name }, { $organisation }: ansvarar personen också för organisationens personal?
staff-placed = Arbetsplatsen är nu { $organisation }.
staff-button-member = Arbetar här
staff-button-leads = Ansvarar också för personalen
staff-place-unit = { $name }, { $organisation }: vilken enhet?
staff-placed-unit = Arbetsplatsen är nu { $organisation }, { $unit }.
staff-button-no-unit = Hela organisationen
staff-unit-gone = Enheten finns inte längre. Välj på nytt.
staff-invite-where = Var arbetar yrkespersonen?
staff-button-no-place = Jag väljer inte nu
staff-placed-you = Koordinatorn antecknade din arbetsplats.
