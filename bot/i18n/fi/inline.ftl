# Ammattilaisen rivit muissa keskusteluissa.

inline-button-open = Hätä? 112. Avaa Koppi
inline-title = { $role }, { $organisation }
inline-description = { $line } · { $role } { $name } · { $open }
inline-open = auki nyt
inline-closed = suljettu nyt
inline-hours-unknown = aukiolo ei tiedossa
inline-message =
    { $public }
    Suora numero on ammattilaisille Kopissa: { $link }
inline-danger-title = Välitön vaara: 112
inline-danger-description = Tee lastensuojeluilmoitus itse ja heti. Kukaan ei voi tehdä sitä puolestasi.
inline-danger-message =
    Välittömässä vaarassa soita 112.
    Huoli lapsesta: jokainen voi tehdä lastensuojeluilmoituksen, ammattilaisen täytyy (lastensuojelulaki 25 §).
