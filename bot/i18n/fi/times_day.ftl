# Työntekijöille: omat ajat päivittäin.

day-title = Omat aikani
day-name = { $day }
day-nothing = Ei aikoja.
day-morning = Hyvää huomenta! { $count ->
    [one] Sinulla on tänään yksi aika.
   *[other] Sinulla on tänään { $count } aikaa.
}
day-line = { $hours } · { $said }
day-line-clash = { $hours } · { $said } · Päällekkäin toisen ajan kanssa
day-group = Ryhmä: { $count } / { $most }
day-button-open = { $day } { $hours }
day-proposed = Asia { $number }: ehdotus odottaa perheen valintaa. Se raukeaa { $moment }.
day-held = { $moment }: pidetään jonossa olevalle { $until } asti.
day-button-proposed = Ehdotus: asia { $number }
