"""``python -m bot.emulator``: the emulator as a process of its own, for trials and measuring."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from bot.emulator.emulator import Emulator


def arguments(argv: list[str]) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m bot.emulator", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free port, told on standard output")
    parser.add_argument("--token", default="1234567:emulator-token-for-this-machine-only")
    parser.add_argument("--delay-ms", type=float, default=0.0, help="how long every answer takes")
    parser.add_argument("--no-history", action="store_true", help="keep only the newest messages")
    parser.add_argument("--topics", action="store_true", help="topics in private chats")
    parser.add_argument("--effect-log", type=Path, help="a file of JSON lines, one per effect")
    parser.add_argument("--limits", action="store_true", help="refuse what Telegram would find too fast")
    parser.add_argument("--seed", type=int, help="makes the ids of a run repeatable")
    return parser.parse_args(argv)


async def serve(given: argparse.Namespace) -> None:
    """Run until the process is told to end; the first line on standard output is the address."""
    emulator = Emulator(
        port=given.port,
        token=given.token,
        topics_enabled=given.topics,
        history=not given.no_history,
        delay_seconds=given.delay_ms / 1000,
        effect_log=given.effect_log,
        seed=given.seed,
        limits=given.limits,
    )
    async with emulator:
        sys.stdout.write(emulator.base_url + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(serve(arguments(sys.argv[1:])))
    except KeyboardInterrupt:
        sys.exit(0)
