"""A catalogue in which three municipalities have services of their own."""

from __future__ import annotations

from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.service import Area, Service

#: Two words of the catalogue's own and one official code, Oulu.
PLACES = ("kuulas", "hohde", "564")
#: What the youth workers of a municipality are asked for, in each language.
OUTREACH = {
    "fi": "etsivä nuorisotyö nuorelle joka istuu vain kotona",
    "sv": "uppsökande ungdomsarbete för en ungdom som går inte ut",
    "en": "outreach youth work for a teenager who stays home all day",
}


def three_municipalities() -> Catalogue:
    """The demonstration catalogue with its municipal services once in each municipality."""
    services: list[Service] = []
    for service in load_catalogue().services:
        services += _in_each(service) if service.area.municipalities else [service]
    return Catalogue(services=tuple(services))


def _in_each(service: Service) -> list[Service]:
    return [
        service.model_copy(
            update={
                "id": f"{service.id}-{place}",
                "area": Area(county="suvantomaa", municipalities=(place,)),
                "organisation": {"fi": f"Kunta {place}"},
            }
        )
        for place in PLACES
    ]
