"""What people write in the walks, in the language of each walk."""

from __future__ import annotations

#: A worry that services fit, in a tired parent's words.
WORRY = {
    "fi": "vauva itkee joka yö eikä meillä kukaan nuku",
    "sv": "bebisen gråter hela nätterna och ingen av oss sover",
    "en": "the baby cries all night and none of us gets any sleep",
}
#: A worry that could mean several services.
UNCLEAR = {
    "fi": "arki on ihan kaaosta ja joka aamu riidellään lähdöistä",
    "sv": "jag är ledsen hela tiden",
    "en": "my kid only eats white bread and yogurt",
}
#: A worry about a child in preschool.
SHY = {
    "fi": "eskari-ikäinen on arka ja vetäytyy",
    "sv": "vårt barn i förskolan är blygt och drar sig undan",
    "en": "my daughter is shy and withdrawn at preschool",
}
#: Words that nobody can answer from a catalogue.
NONSENSE = {"fi": "kerro vitsi", "sv": "xqzt blorf", "en": "tell me a joke"}
GREETING = {"fi": "Hei, tässä olen", "sv": "Hej, här är jag", "en": "Hello, here I am"}
ANSWER = {
    "fi": "Hei! Sopiiko teille huominen aamu perhekeskuksessa?",
    "sv": "Hej! Passar det i morgon förmiddag på familjecentret?",
    "en": "Hello! Would tomorrow morning at the family centre suit you?",
}
THANKS = {
    "fi": "sopii hyvin, kiitos paljon",
    "sv": "det passar bra, tack så mycket",
    "en": "that suits us well, thank you",
}
#: The danger of three degrees: now, today, a concern beside a worry.
NOW = {"fi": "tapan itseni tänä yönä", "sv": "jag tänker döda mig i natt", "en": "I am going to kill myself tonight"}
TODAY = {"fi": "haluan kuolla", "sv": "jag vill dö", "en": "I want to die"}
TIRED = {
    "fi": "koliikkivauva itkee yöt enkä jaksa",
    "sv": "babyn skriker hela nätterna och jag orkar inte mer",
    "en": "my baby cries every night and I can't cope any more",
}
