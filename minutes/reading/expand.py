"""Lists of people from a file (``attendees: {from: danh-sach.xlsx, sheet: …}``) and the pictures a meeting names."""

from minutes.model import Person, key_form
from minutes.problems import N_, InputError, Place, Problem
from minutes.reading.context import Context, People, Slot
from minutes.reading.source import Made, Node

FROM = frozenset({"from", "từ", "từ tệp", "lấy từ"})
SHEET = frozenset({"sheet", "trang tính", "trang", "bảng tính"})


def expanded(node: Node, slot: Slot, path: str, context: Context) -> Node:
    """Return the list with the people of the files that it names in place of the references."""
    if node.id == "scalar" or slot.plan is None or not issubclass(slot.plan.struct, Person):
        return node
    if node.id == "mapping":
        rows = _rows(node, path, context)
        return node if rows is None else _kept(node, rows, context)
    if not any(_names_file(item) for item in node.value):
        return node
    items = []
    for number, item in enumerate(node.value, 1):
        rows = _rows(item, f"{path}[{number}]", context)
        items += [item] if rows is None else rows
    return _kept(node, items, context)


def _kept(node: Node, items: list[Node], context: Context) -> Node:
    made = Made("sequence", items, context.source.place(node))
    context.replaced[id(node)] = made
    return made


def _names_file(node: Node) -> bool:
    return node.id == "mapping" and any(key.id == "scalar" and key_form(key.value) in FROM for key, _ in node.value)


def _rows(node: Node, path: str, context: Context) -> list[Node] | None:
    """Return the people of the file that a node names, one node per row; ``None`` when it names no file."""
    if not _names_file(node):
        return None
    source, sheet = None, None
    for key, value in node.value:
        form = key_form(key.value) if key.id == "scalar" else ""
        if value.id != "scalar" or form not in FROM | SHEET:
            message = N_("beside the file of a list only its sheet may be named")
            context.report(Problem("unknown-field", Place(), message), key, path)
        elif form in FROM:
            source = value
        else:
            sheet = value.value
    return _read(source, sheet, path, context) if source is not None else []


def _read(source: Node, sheet: str | None, path: str, context: Context) -> list[Node]:
    try:
        people = _people(source.value, sheet, context)
    except InputError as error:
        for problem in error.problems:
            if problem.place.source:
                context.problems.append(problem)
            else:
                context.report(problem, source, path)
        return []
    name = source.value
    context.lists[name, sheet or ""] = people
    return [_row(person, Place(name, row)) for person, row in people]


def _people(name: str, sheet: str | None, context: Context) -> People:
    if context.carried is not None:
        return context.carried.lists.get((name, sheet or ""), ())
    from minutes.reading.people import people_from

    return tuple(people_from(context.source.folder, name, sheet))


def _row(person: object, place: Place) -> Node:
    assert isinstance(person, dict)
    pairs = [(Made("scalar", key, place), _cell(value, place)) for key, value in person.items()]
    return Made("mapping", pairs, place)


def _cell(value: object, place: Place) -> Node:
    if isinstance(value, list | tuple):
        return Made("sequence", [_cell(one, place) for one in value], place)
    return Made("scalar", str(value), place)


def load_picture(name: str, node: Node, path: str, context: Context) -> None:
    """Read a picture file into the context; problems are reported at the node that names it."""
    from minutes.reading.files import picture_from

    if name in context.pictures or context.carried is not None:
        return
    try:
        context.pictures[name] = picture_from(context.source.folder, name)
    except InputError as error:
        for problem in error.problems:
            context.report(problem, node, path)
