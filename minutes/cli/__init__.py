"""The command line: a thin skin over the other rooms, and the only one that prints or exits."""


def main() -> None:
    """Run the program with the arguments and the environment of this process."""
    from minutes.cli.program import program

    program.main(prog_name="minutes")
