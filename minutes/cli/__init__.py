"""The command line: a thin skin over the other rooms, and the only one that prints or exits."""

import gc

COLLECT_AFTER = 100_000
"""How many objects more than before may live until garbage is looked for. Python's 700 is made for programs that run
for long: it looked 87 times while one page was made, found nothing, and took a tenth of the time."""


def main() -> None:
    """Run the program with the arguments and the environment of this process."""
    gc.set_threshold(COLLECT_AFTER)
    from minutes.cli.program import program

    program.main(prog_name="minutes")
