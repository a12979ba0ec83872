"""Many experts of many organisations, made by a seed: what a county's list may grow to."""

from __future__ import annotations

from random import Random

from knowledge.directory.loading import load_directory
from knowledge.directory.model import DirectoryData, Expert, OnSite, Organisation

_FIRST = ("Aino", "Eero", "Helmi", "Ilmari", "Kerttu", "Lauri", "Maija", "Niilo", "Oona", "Paavo", "Saana", "Toivo")
_LAST = ("Kanerva", "Louhi", "Myrsky", "Niitty", "Oravisto", "Pelto", "Ruoho", "Sammal", "Tuuli", "Vuori", "Aalto")
_TOWNS = ("Kuulas", "Lumme", "Hietala", "Saarikko", "Vaarala", "Kallio", "Rantala", "Suokas", "Harju")
_KINDS = ("nuorisopalvelut", "terveyskeskus", "koulutoimi", "seurakunta", "järjestötalo")
_TOPICS = ("työ", "asuminen", "päihteet", "mielenterveys", "opinnot", "raha", "harrastukset", "perhe", "kotoutuminen")


def crowd(experts: int = 79, organisations: int = 43, seed: int = 59) -> DirectoryData:
    """The demonstration's situations with so many experts of so many organisations beside its own."""
    random, base = Random(seed), load_directory()
    named = [f"{random.choice(_TOWNS)}n {_KINDS[n % len(_KINDS)]} {n}" for n in range(organisations)]
    more = tuple(Organisation(id=f"org_{n}", name={"fi": name}, sector="ngo") for n, name in enumerate(named))
    people = tuple(_expert(random, n, organisations) for n in range(experts))
    return DirectoryData(
        organisations=(*base.organisations, *more), units=base.units, experts=(*base.experts, *people),
        situations=base.situations,
    )  # fmt: skip


def _expert(random: Random, number: int, organisations: int) -> Expert:
    topic = random.choice(_TOPICS)
    site = OnSite(weekday=random.randrange(5), begins=540, ends=900, place={"fi": f"Ohjaamo {random.choice(_TOWNS)}"})
    return Expert(
        id=f"crowd_{number}", name=f"{random.choice(_FIRST)} {random.choice(_LAST)}{number}", role={"fi": f"{topic}-ohjaaja"},
        organisation=f"org_{number % organisations}", direct_line=f"000 7{number // 1000:02} {number % 1000:03}",
        topics=(topic,), words={"fi": (topic,)}, on_site=(site,), substitute=f"crowd_{number + 1}" if number % 3 else None,
    )  # fmt: skip
