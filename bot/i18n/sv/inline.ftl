# Rader för yrkespersoner i andra chattar.

inline-button-open = Nöd? 112. Öppna Koppi
inline-title = { $role }, { $organisation }
inline-description = { $line } · { $role } { $name } · { $open }
inline-open = öppet nu
inline-closed = stängt nu
inline-hours-unknown = öppettider okända
inline-message =
    { $public }
    Direktnumret finns i Koppi för yrkespersoner: { $link }
inline-danger-title = Omedelbar fara: 112
inline-danger-description = Gör barnskyddsanmälan själv och genast. Ingen kan göra den åt dig.
inline-danger-message =
    Ring 112 vid omedelbar fara.
    Oro för ett barn: var och en får göra en barnskyddsanmälan, en yrkesperson måste (barnskyddslagen 25 §).
