"""Looks at everything that the desk needs before it opens, and tells all problems at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from telegram import User
from telegram.error import InvalidToken, TelegramError

from bot.cases import invariant
from bot.catalogue.extras import open_extras
from bot.catalogue.loaded import LoadedCatalogue
from bot.catalogue.loaded import load as load_catalogue
from bot.config import ConfigProblems, MatchingSettings, Settings, load_settings
from bot.db import Database
from bot.gateway.connection import open_bot
from bot.gateway.transport import AiohttpRequest
from bot.handover import invariant as handovers
from knowledge.catalogue import CatalogueProblems

__all__ = ["Findings", "LoadedCatalogue", "check", "check_cases", "username"]

#: As many numbers of cases are told for one problem.
CASES_SHOWN = 20


@dataclass
class Findings:
    """What is well and what is not, as sentences for the person who runs the desk."""

    well: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


async def check(config: Path | None) -> Findings:
    """Check configuration, database, token and catalogue, each whatever the others say."""
    found = Findings()
    try:
        settings = load_settings(config)
    except ConfigProblems as error:
        found.problems += error.problems
        return found
    found.well.append("configuration: every key is known and every value can be used")
    _check_database(settings, found)
    await _check_token(settings, found)
    _check_catalogue(settings, found)
    _check_extras(settings.matching, found)
    return found


def check_cases(settings: Settings, now: datetime) -> Findings:
    """Look whether somebody has every open case; tells counts and numbers of cases, never content."""
    found = Findings()
    database = Database(settings.database.url.get_secret_value())
    try:
        with database.transaction() as session:
            broken, count = invariant.broken(session, now=now), invariant.count_open(session)
            broken |= handovers.broken(session, now=now)
    except SQLAlchemyError as error:
        found.problems.append(f"database.url: the cases cannot be read ({type(error).__name__})")
        return found
    finally:
        database.close()
    found.problems += [f"{rule}: {_numbers(numbers)}" for rule, numbers in broken.items()]
    if not broken:
        found.well.append(f"cases: {count} open, and somebody has each of them")
    return found


def _numbers(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:CASES_SHOWN])
    return f"{len(numbers)} cases ({shown}{', …' if len(numbers) > CASES_SHOWN else ''})"


def _check_database(settings: Settings, found: Findings) -> None:
    try:
        database = Database(settings.database.url.get_secret_value())
        database.check()
        database.close()
        found.well.append(f"database: {database.dialect} answers")
    except ValueError as error:
        found.problems.append(f"database.url: {error}")
    except SQLAlchemyError as error:
        found.problems.append(f"database.url: the database does not answer ({type(error).__name__})")


async def _check_token(settings: Settings, found: Findings) -> None:
    if not settings.telegram.token.get_secret_value():
        found.problems.append("telegram.token: is empty; BotFather gives one")
        return
    try:
        me = await _ask_who(settings)
        found.well.append(f"telegram: the bot is @{me.username}")
        if not me.supports_inline_queries:
            found.problems.append(
                "telegram: inline mode is off; BotFather's /setinline lets professionals ask anywhere"
            )
    except InvalidToken:
        found.problems.append("telegram.token: Telegram does not know this token")
    except TelegramError as error:
        found.problems.append(
            f"telegram.base_url: {settings.telegram.base_url} does not answer ({type(error).__name__})"
        )


def _check_catalogue(settings: Settings, found: Findings) -> None:
    try:
        loaded = load_catalogue(settings.catalogue.file)
        found.well.append(f"catalogue: {len(loaded.catalogue.services)} services")
    except CatalogueProblems as error:
        found.problems += [f"catalogue: {line}" for line in str(error).splitlines()]
    except OSError as error:
        found.problems.append(f"catalogue.file: cannot be read ({type(error).__name__})")


def _check_extras(settings: MatchingSettings, found: Findings) -> None:
    try:
        opened = open_extras(settings)
    except ConfigProblems as error:
        found.problems += error.problems
        return
    if opened.lemmas:
        found.well.append("matching.voikko: Finnish words are read")
    if opened.meaning:
        found.well.append("matching.embedding_folder: the sentence model answers")


async def username(settings: Settings) -> str:
    """The bot's user name; empty when Telegram cannot be asked."""
    if not settings.telegram.token.get_secret_value():
        return ""
    try:
        return (await _ask_who(settings)).username or ""
    except TelegramError:
        return ""


async def _ask_who(settings: Settings) -> User:
    request, polling = AiohttpRequest(total_seconds=10.0), AiohttpRequest(total_seconds=10.0)
    token = settings.telegram.token.get_secret_value()
    bot = open_bot(token=token, base_url=settings.telegram.base_url, request=request, polling=polling)
    try:
        await bot.initialize()
        return bot.bot
    finally:
        await request.shutdown()
        await polling.shutdown()
