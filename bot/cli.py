"""The `koppi` command. Each of its commands is a module that is read when it is asked for: a question needs no Telegram."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

#: Where each command or group of commands is, in the order of the help.
_WHERE = {
    "demo": "bot.demo.command",
    "run": "bot.commands.running",
    "check": "bot.commands.check",
    "migrate": "bot.commands.migrating",
    "ask": "bot.commands.asking",
    "evaluate": "bot.commands.evaluating",
    "invite": "bot.commands.inviting",
    "names": "bot.commands.names",
    "catalogue": "bot.commands.catalogue",
    "gaps": "bot.commands.gaps",
    "directory": "bot.commands.directory",
    "rota": "bot.commands.rota",
    "staff": "bot.commands.staff",
    "answers": "bot.commands.answers",
}


class Commands(TyperGroup):
    """Knows where its commands are, and reads the one that is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(_WHERE)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name; None when there is none."""
        where = _WHERE.get(cmd_name)
        return None if where is None else _named(get_command(import_module(where).app), cmd_name)


def _named(command: Any, name: str) -> Any:
    command.name = name
    return command


app = typer.Typer(cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def koppi() -> None:
    """Koppi: a help desk on Telegram where somebody always has the koppi."""
