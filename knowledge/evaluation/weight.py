"""What an index costs: seconds to build it and bytes to hold it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

import numpy as np

from knowledge.evaluation.outcomes import Stopwatch

#: code is shared by the whole program and no part of what was built
_CODE = (type, ModuleType, FunctionType, BuiltinFunctionType, MethodType)


@dataclass(frozen=True)
class Weight:
    """Seconds to build something and bytes to hold it, with everything it refers to."""

    build_seconds: float
    size_bytes: int


def weigh(build: Callable[[], object], stopwatch: Stopwatch) -> Weight:
    """Build something once and weigh it."""
    begun = stopwatch()
    built = build()
    return Weight(round(stopwatch() - begun, 3), bytes_of(built))


def bytes_of(root: object) -> int:
    """Bytes of an object and of everything it refers to, each thing counted once; code is not counted."""
    seen: set[int] = set()
    waiting, total = [root], 0
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, _CODE):
            continue
        seen.add(id(one))
        total += _own_bytes(one)
        waiting.extend(gc.get_referents(one))
    return total


def _own_bytes(one: object) -> int:
    # An array that looks into another one's memory says only the size of its own head.
    base = one.base if isinstance(one, np.ndarray) else None
    borrowed = isinstance(one, np.ndarray) and base is not None and not isinstance(base, np.ndarray)
    return sys.getsizeof(one) + (one.nbytes if borrowed and isinstance(one, np.ndarray) else 0)
