"""The common ground of all tables: one metadata with stable names of keys and constraints."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase

from bot.db.types import UtcDateTime

#: Ids of our own rows: 64 bits, an INTEGER PRIMARY KEY on SQLite.
BigId = BigInteger().with_variant(Integer, "sqlite")


class Row(DeclarativeBase):
    """A row of the house. A table with personal data says in ``personal`` how it is exported, kept and erased."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime,
        dict[str, Any]: JSON,
    }
