"""Settings: one TOML file and the environment (``KOPPI_…``), every problem told at once, secrets never shown.

``config.example.toml`` shows every key with its unit and default. In the environment two underscores lead into a
section: ``KOPPI_TELEGRAM__TOKEN``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.hours import parse_hours

#: Days of the week, Monday first.
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class ConfigProblems(Exception):
    """The configuration cannot be used; ``problems`` are sentences for the person who runs the desk."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class WebhookSettings(_Section):
    """The door that Telegram calls; empty ``url`` means that we ask Telegram ourselves."""

    #: Public https address that Telegram calls, such as ``https://koppi.example.fi/telegram``.
    url: str = ""
    #: Letters, digits, ``_`` and ``-``, 32 to 256 of them; Telegram shows it with each call.
    secret: SecretStr = SecretStr("")
    #: Where our own door listens.
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)

    @model_validator(mode="after")
    def _secret_is_strong(self) -> WebhookSettings:
        secret = self.secret.get_secret_value()
        allowed = all(character.isascii() and (character.isalnum() or character in "_-") for character in secret)
        if self.url and not (32 <= len(secret) <= 256 and allowed):
            raise ValueError("webhook.secret must be 32–256 characters out of A–Z, a–z, 0–9, _ and -")
        return self


class TelegramSettings(_Section):
    """How Telegram is reached."""

    #: The bot's token from BotFather.
    token: SecretStr = SecretStr("")
    #: Any Bot API server.
    base_url: str = "https://api.telegram.org"
    webhook: WebhookSettings = WebhookSettings()

    @field_validator("base_url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if not value.startswith(("https://", "http://")):
            raise ValueError("must begin with https:// or http://")
        return value.rstrip("/")


class DatabaseSettings(_Section):
    """Where rows live."""

    #: ``sqlite:///koppi.sqlite3`` or ``postgresql://name:password@host/koppi``.
    url: SecretStr = SecretStr("sqlite:///koppi.sqlite3")


class DeskSettings(_Section):
    """Who runs the desk, when people are there, and how fast they answer."""

    #: Who runs the desk, as families read it.
    organisation: str = "Suvantomaan hyvinvointialue"
    #: The organisation's telephone advice, for those who would rather talk.
    phone: str = ""
    #: The county's social emergency duty; empty shows 112 instead.
    social_emergency_phone: str = ""
    #: Where the data-protection notice is.
    privacy_notice_url: str = ""
    time_zone: str = "Europe/Helsinki"
    #: Local opening hours by weekday, such as ``"9-16"`` or ``"8.30-12, 13-16"``; a weekday left out is closed.
    hours: dict[str, str] = Field(default_factory=lambda: dict.fromkeys(WEEKDAYS[:5], "9-16"))
    #: When the eves of New Year's Day, Good Friday and May Day end, such as ``"14"``; empty: as other days.
    eves_end: str = "14"
    #: A person answers within so many opening hours.
    answer_within_hours: float = Field(default=4.0, gt=0, le=80)
    #: – an urgent matter within so many.
    urgent_answer_within_hours: float = Field(default=0.5, gt=0, le=8)
    #: A resolved case can be opened again for so many days.
    close_resolved_after_days: int = Field(default=14, ge=1, le=90)
    #: So many days after a family was guided to a service it is asked whether it got through.
    ask_after_guiding_days: int = Field(default=7, ge=1, le=60)

    @field_validator("time_zone")
    @classmethod
    def _is_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("is not a time zone such as Europe/Helsinki") from None
        return value

    @field_validator("hours")
    @classmethod
    def _are_hours(cls, value: dict[str, str]) -> dict[str, str]:
        for weekday, spans in value.items():
            if weekday not in WEEKDAYS:
                raise ValueError(f"{weekday!r} is not one of {', '.join(WEEKDAYS)}")
            parse_hours(spans)
        return value

    @field_validator("eves_end")
    @classmethod
    def _is_time(cls, value: str) -> str:
        if value:
            parse_hours(f"0-{value}")
        return value

    @property
    def eves_end_minutes(self) -> int | None:
        """When eves end, in minutes of wall time; None when they end as other days."""
        return parse_hours(f"0-{self.eves_end}")[0].ends if self.eves_end else None

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that people here live in."""
        return ZoneInfo(self.time_zone)


class DutySettings(_Section):
    """The duty group."""

    #: Whether a worker who leaves the duty group, or is taken out of it, works here no more.
    leaving_group_removes: bool = True


class LiveSourceSettings(_Section):
    """A catalogue on the web that the desk reads by itself: its changes daily, all of it weekly."""

    #: Its address, such as that of the national catalogue's interface; empty: nothing is read by itself.
    url: str = ""
    form: Literal["ptv12", "ptv11", "hsds"] = "ptv12"
    #: A municipality (three digits) or a wellbeing services county (two); empty: the whole catalogue.
    area: str = Field(default="", pattern=r"^(\d{2,3})?$")
    #: Of the texts, where the form does not tell it (HSDS).
    language: Literal["fi", "sv", "en", "se", "smn", "sms"] = "fi"
    #: Sent as ``x-api-key`` where the source wants one.
    key: SecretStr = SecretStr("")
    #: Whom the source's keepers can write to; told in each request.
    contact: str = ""

    @field_validator("url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            raise ValueError("must begin with https:// or http://")
        return value.rstrip("/")


class WebSettings(_Section):
    """Where calendar programs find people's times; empty ``public_url``: nowhere, and nobody is offered an address."""

    #: Public https address of the desk, such as ``https://koppi.example.fi``.
    public_url: str = ""
    #: Where the desk listens for them; with a webhook its door takes them in instead.
    host: str = "127.0.0.1"
    port: int = Field(default=8081, ge=1, le=65535)

    @field_validator("public_url")
    @classmethod
    def _is_private_on_the_way(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("must begin with https://")
        return value.rstrip("/")


class CatalogueSettings(_Section):
    """Which services the desk knows."""

    #: A catalogue file (TOML or JSON), which serves until something is imported; empty: the demonstration catalogue.
    file: str = ""
    live: LiveSourceSettings = LiveSourceSettings()


class DirectorySettings(_Section):
    """Whom professionals ask: the contact list by situation."""

    #: A TOML file or a folder of them, which serves until a list is imported; empty: the demonstration's list.
    file: str = ""


class MatchingSettings(_Section):
    """How sure the desk must be, and what helps the matching where somebody installed it."""

    #: From which confidence (0–1) services are shown at once.
    answer_from: float = Field(default=0.8, ge=0, le=1)
    #: From which confidence (0–1) they are shown with a question back; below it people take over.
    choose_from: float = Field(default=0.4, ge=0, le=1)
    #: A file that keeps the index of a catalogue of a thousand services or more between starts; empty: none is kept.
    index_file: str = ""
    #: A folder with ``tokenizer.json`` and ``model.onnx`` of a sentence model; empty: none. Needs ``koppi[meaning]``.
    embedding_folder: str = ""
    #: How loud nearness of meaning is beside the other channels of a score.
    meaning_weight: float = Field(default=6.0, ge=0, le=100)
    #: Base forms and compound parts of Finnish words. Needs ``koppi[voikko]`` and a dictionary.
    voikko: bool = False

    @model_validator(mode="after")
    def _is_surer_to_answer(self) -> MatchingSettings:
        if self.choose_from > self.answer_from:
            raise ValueError("matching.choose_from must not be above matching.answer_from")
        return self


class CaseworkSettings(_Section):
    """What workers have at hand in a case."""

    #: Short words with which a case can be marked; counted by month without cases and people.
    tags: list[str] = Field(
        default_factory=lambda: [
            "arki", "uni", "parisuhde", "ero", "koulu", "varhaiskasvatus", "mieli", "päihteet", "talous",
        ]
    )  # fmt: skip

    @field_validator("tags")
    @classmethod
    def _are_short(cls, value: list[str]) -> list[str]:
        if any(not 1 <= len(tag.strip()) <= 24 for tag in value) or len(set(value)) != len(value) or len(value) > 30:
            raise ValueError("are at most 30 different words of at most 24 characters")
        return value


class ConsultSettings(_Section):
    """How professionals ask each other."""

    #: Somebody answers within so many opening hours.
    answer_within_hours: float = Field(default=8.0, gt=0, le=80)
    #: An agreed contact person is asked alone for so many opening hours; after that the topic's volunteers are too.
    to_volunteers_after_hours: float = Field(default=2.0, gt=0, le=80)
    #: With which the names of a unit are made unreadable; empty: names are not recognised, and the screen says so.
    names_key: SecretStr = SecretStr("")
    #: Words are kept so many days after the end.
    kept_days: int = Field(default=90, ge=1, le=365)


class SecureChannelSettings(_Section):
    """The organisation's own protected channel, to which a family can be invited to go on; empty ``url``: none."""

    #: Its https address, one for all languages or one for each.
    url: str | dict[str, str] = ""
    #: Its name by language, as families read it.
    name: dict[str, str] = Field(
        default_factory=lambda: {"fi": "Omat palvelut", "sv": "Egna tjänster", "en": "Own services"}
    )

    @field_validator("url")
    @classmethod
    def _are_addresses(cls, value: str | dict[str, str]) -> str | dict[str, str]:
        addresses = value.values() if isinstance(value, dict) else [value] if value else []
        if any(not one.startswith("https://") for one in addresses):
            raise ValueError("must begin with https://")
        return value

    def url_in(self, language: str) -> str:
        """The address in a language, else in Finnish, else any; empty when there is none."""
        if isinstance(self.url, str):
            return self.url
        return self.url.get(language) or self.url.get("fi") or next(iter(self.url.values()), "")


class PacingSettings(_Section):
    """How fast the desk speaks; the defaults are Telegram's own limits."""

    #: 0 lifts every limit, which only a measurement wants.
    messages_per_second: int = Field(default=30, ge=0, le=1000)
    private_chat_seconds: float = Field(default=1.0, ge=0, le=60)
    group_messages_per_minute: int = Field(default=20, ge=1, le=1000)


class LogSettings(_Section):
    """What is written about the desk's work: names of things and ids, never people or their words."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    #: ``lines`` for people, ``json`` for machines.
    form: Literal["lines", "json"] = "lines"


class Settings(BaseSettings):
    """Everything that can be set."""

    model_config = SettingsConfigDict(
        env_prefix="KOPPI_", env_nested_delimiter="__", extra="forbid", hide_input_in_errors=True, frozen=True
    )

    telegram: TelegramSettings = TelegramSettings()
    database: DatabaseSettings = DatabaseSettings()
    desk: DeskSettings = DeskSettings()
    duty: DutySettings = DutySettings()
    web: WebSettings = WebSettings()
    catalogue: CatalogueSettings = CatalogueSettings()
    directory: DirectorySettings = DirectorySettings()
    matching: MatchingSettings = MatchingSettings()
    casework: CaseworkSettings = CaseworkSettings()
    consults: ConsultSettings = ConsultSettings()
    secure_channel: SecureChannelSettings = SecureChannelSettings()
    pacing: PacingSettings = PacingSettings()
    log: LogSettings = LogSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment goes before the file."""
        return env_settings, init_settings


def load_settings(path: Path | None) -> Settings:
    """Read the settings from a file (``None``: defaults) and the environment.

    Raises:
        ConfigProblems: the file cannot be read, or some of its values cannot be used; all of them are told.
    """
    try:
        return Settings(**_read_file(path))
    except ValidationError as error:
        raise ConfigProblems([_sentence(problem) for problem in error.errors(include_input=False)]) from None


def _read_file(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigProblems([f"{path}: there is no such file"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigProblems([f"{path}: cannot be read ({type(error).__name__})"]) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigProblems([f"{path}: is not valid TOML: {_place(str(error))}"]) from None


def _place(message: str) -> str:
    """Only where the file is broken: the parser's sentence might quote a secret."""
    return message[message.find("(at") :].strip("()") if "(at" in message else "check its quotes and brackets"


def _sentence(problem: Any) -> str:
    where = ".".join(str(step) for step in problem["loc"]) or "settings"
    if problem["type"] == "extra_forbidden":
        return f"{where}: there is no such setting; config.example.toml shows all of them"
    return f"{where}: {problem['msg'].removeprefix('Value error, ')}"
