"""``python -m tests.trials.nursery``: has the program in memory and forks a fresh ``koppi run`` whenever it is asked.

A trial that kills the desk fifty times cannot pay two seconds of imports for each of its lives. What runs in the fork
is the real command line, from its first line on, with nothing opened before.
"""

from __future__ import annotations

import os
import signal
import sys

import bot.cli
import bot.commands.running
from bot.catalogue.loaded import load as load_catalogue


def serve() -> None:
    """Fork a desk for each line on standard input and tell its process number, until the input ends."""
    assert bot.commands.running.app  # read here, once, and not in every life
    load_catalogue(os.environ["KOPPI_CATALOGUE__FILE"])
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _be_a_desk()
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


def _be_a_desk() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.argv = ["koppi", "run"]
    bot.cli.app()


if __name__ == "__main__":
    serve()
