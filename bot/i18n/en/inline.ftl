# Rows for professionals in other chats.

inline-button-open = Emergency? 112. Open Koppi
inline-title = { $role }, { $organisation }
inline-description = { $line } · { $role } { $name } · { $open }
inline-open = open now
inline-closed = closed now
inline-hours-unknown = hours not known
inline-message =
    { $public }
    The direct line is in Koppi for professionals: { $link }
inline-danger-title = Immediate danger: 112
inline-danger-description = Make the child welfare report yourself and at once. Nobody can make it for you.
inline-danger-message =
    In immediate danger call 112.
    Worried about a child: anyone may make a child welfare report, a professional must (Child Welfare Act, section 25).
