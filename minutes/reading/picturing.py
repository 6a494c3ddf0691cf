"""The picture files that a meeting names, read beside it, so that a missing one is found at its line."""

from minutes.problems import InputError
from minutes.reading.context import Context
from minutes.reading.source import Node


def load_picture(name: str, node: Node, path: str, context: Context) -> None:
    """Keep the picture of that name; what is wrong with it is reported where it is named."""
    from minutes.reading.pictures import picture_from

    if name in context.pictures or context.carried is not None:
        return
    try:
        context.pictures[name] = picture_from(context.source.folder, name)
    except InputError as error:
        for problem in error.problems:
            context.report(problem, node, path)
