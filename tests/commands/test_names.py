"""`koppi names`: a list goes in unreadable and takes the place of the earlier one."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.consults.naming import put_names
from bot.consults.queries import names_of_unit
from bot.consults.tables import UnitName
from bot.db import Database
from bot.masking import mask
from bot.organisations import service as organisations


def test_a_list_takes_the_place_of_the_earlier_one(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        town = organisations.put_organisation(session, slug="town", name={"fi": "Kunta"}, sector="municipality")
        unit = organisations.put_unit(session, organisation_id=town.id, slug="school", name={"fi": "K"}, kind="school")
        for names in (["Aino Virtanen"], ["Pekka Lehti"]):
            put_names(session, unit_slug="school", names=names, key=b"k")
        known = names_of_unit(session, unit_id=unit.id, key=b"k")
        assert mask("Ainon isä on Pekan luona", known).text == "Ainon isä on [nimi] luona"
        assert names_of_unit(session, unit_id=unit.id, key=b"").digests == frozenset()
        kept = set(session.scalars(select(UnitName.digest)))
        assert all(len(one) == 64 for one in kept)
    with pytest.raises(ValueError), database.transaction() as session:
        put_names(session, unit_slug="school", names=["Aino"], key=b"")
    with pytest.raises(ValueError), database.transaction() as session:
        put_names(session, unit_slug="none", names=["Aino"], key=b"k")
