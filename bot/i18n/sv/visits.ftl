# Rundor: varje enhet besöks en gång under ett läsår eller en termin.

visits-rounds = Pågående rundor. Välj en för att se var man har varit.
visits-rounds-none = Du har inga pågående rundor. När en koordinator börjar en runda ser du den här.
visits-button-round-year = Läsåret { $begins }–{ $ends }
visits-button-round-term = Terminen { $begins }–{ $ends }
visits-button-rounds = Rundor
visits-button-new = Ny runda
visits-button-board = Rundans läge
visits-round-year = Runda, läsåret { $begins }–{ $ends }
visits-round-term = Runda, terminen { $begins }–{ $ends }
visits-board = Besökta: { $done }. Avtalade: { $planned }. Saknas: { $missing }.
visits-unit-done = ✓ { $unit } { $day }
visits-unit-planned = { $unit } { $day }
visits-unit-missing = Saknas: { $unit }

visits-page-done = { $unit }: besökt { $weekday } { $day }
visits-page-planned = { $unit }: avtalat { $weekday } { $day }
visits-page-missing = { $unit }: besöket saknas
visits-choose-day = Välj en dag, så får enheten och teamet veta det.
visits-button-plan = Avtala { $weekday } { $day }
visits-button-other = Välj en annan dag
visits-button-done = Besökt
visits-button-undo = Inte besökt ändå
visits-gone = Rundan eller besöket finns inte längre, eller så är det inte ditt att avtala.
visits-not-a-day = Ett besök kan inte avtalas till den här dagen. Välj en arbetsdag under rundan.
visits-no-units = Sådana enheter har inte lagts till ännu.

visits-ask-kind = Hur lång runda?
visits-kind-year = Läsåret 1.8–31.7
visits-kind-term = Terminen
visits-ask-units = Vilka enheter besöks?
visits-units-daycare = Daghem
visits-units-school = Skolor
visits-units-clinic = Rådgivningar och mottagningar
visits-units-youth = Ungdomslokaler
visits-units-parish = Församlingar
visits-units-police = Polisen
visits-units-office = Kontor
visits-ask-team = Vilket team gör besöken? Utan team får koordinatorerna påminnelserna.
visits-button-team = { $name }
visits-button-no-team = Utan team
visits-defined = Rundan har skapats.

visits-suggest = { $unit }: besöket saknas och rundan slutar { $ends }. Passar { $weekday } { $day }?
visits-planned = { $unit }: besöket är avtalat till { $weekday } { $day }.
visits-remind = Påminnelse: { $unit }, besök { $weekday } { $day }

visits-button-day = Skriv en annan dag
visits-ask-day = Vilken dag? Skriv dagen, till exempel 27.11. Rundan slutar { $ends }.
visits-ask-day-again = Jag hittade ingen kommande arbetsdag. Skriv dagen, till exempel 27.11. Rundan slutar { $ends }.
visits-check-day = { $unit }: avtalas besöket till { $weekday } { $day }? Enheten och teamet får veta det när du trycker.
