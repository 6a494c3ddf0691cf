"""Measure and print: ``python -m benchmarks [cold] [warm] [check]``."""

import sys
import tempfile
from pathlib import Path

from benchmarks import checking, cold, warm
from benchmarks.table import printed


def main(wanted: list[str]) -> None:
    """Each group prints as soon as it is measured."""
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as name:
        folder = Path(name)
        if not wanted or "warm" in wanted:
            print(printed("engine, warm", list(warm.engines())), flush=True)
            print(printed("whole way, warm", list(warm.whole_ways(folder))), flush=True)
        if not wanted or "check" in wanted:
            print(printed("checking, warm", list(checking.checks())), flush=True)
        if not wanted or "cold" in wanted:
            cold.prepare()
            print(printed("whole way, cold", list(cold.runs(folder))), flush=True)
            print(printed("memory", list(cold.memory(folder))), flush=True)
            print(printed("batch", list(cold.batches(folder))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
