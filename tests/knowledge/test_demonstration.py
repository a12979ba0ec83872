"""The demonstration catalogue: complete, invented where it must be, and found by its own names."""

from __future__ import annotations

import pytest

from knowledge.catalogue import Catalogue, ChannelKind, StepKind, load_catalogue
from knowledge.matching import Index, build_index, match


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> Index:
    return build_index(catalogue)


def test_the_demonstration_has_at_least_140_services(catalogue: Catalogue) -> None:
    assert len(catalogue.services) >= 140


def test_every_service_has_a_next_step_that_can_be_taken(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        if service.next_step.kind is not StepKind.ASK_FOR_YOU:
            assert service.next_channel is not None, service.id


def test_a_telephone_number_is_invented_or_has_its_source(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        for channel in service.channels:
            if channel.kind is ChannelKind.PHONE:
                assert channel.value.startswith("000 ") or (channel.source and channel.as_of), service.id


def test_a_web_address_is_invented_or_has_its_source(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        for channel in service.channels:
            if channel.value.startswith("https://"):
                assert ".example/" in channel.value or channel.source, service.id


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_service_is_found_by_its_own_name(catalogue: Catalogue, index: Index, language: str) -> None:
    lost = [
        service.id
        for service in catalogue.services
        if service.id not in [c.service_id for c in match(service.name_in(language), index).ranked[:3]]
    ]
    assert lost == []
