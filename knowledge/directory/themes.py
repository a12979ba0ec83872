"""The themes of the contact list and their situations, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Mapping

#: Theme → ids of its situations. Ids never change: links, edits and the trial name them.
THEMES: Mapping[str, tuple[str, ...]] = {
    "school": ("poissaolot", "koulupudokas", "kiusaaminen", "oppimisvaikeus", "kaytos_koulussa", "nivelvaihe"),
    "daycare": (
        "puhe_viivastyy", "kaytos_paivakodissa", "eroahdistus_hoito", "tuen_tarve_eskari", "vuorohoito",
        "tulkin_tarve",
    ),
    "mind": ("nuori_masentunut", "itsetuhoisuus", "syomishairio", "lapsen_pelot", "paniikki", "uni"),
    "family": ("ero", "huoltoriita", "vanhempi_uupunut", "vauva_itkee", "parisuhde", "isan_tuki"),
    "safety": (
        "lastensuojeluilmoitus", "lahisuhdevakivalta", "seksuaalirikos_epaily", "katoaminen", "nettikiusaaminen_rikos",
        "kunniavakivalta",
    ),
    "substance": (
        "nuoren_paihteet", "vanhemman_paihteet", "pelaaminen", "nikotiini", "odottavan_paihteet", "vieroitus",
    ),
    "money_home": ("toimeentulo", "haato", "velat", "ruoka_apu", "vanhemman_tyottomyys", "asunto_rikki"),
    "belonging": (
        "yksinaisyys", "harrastus_maksu", "maahanmuutto", "seurakunnan_tuki", "vertaistuki", "nuorisotyo",
    ),
}  # fmt: skip
