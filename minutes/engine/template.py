"""Compiled templates: immutable, rendered many times."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import FunctionType, TracebackType
from typing import Any, NamedTuple

from minutes.engine.cache import Origin, Program, fingerprint, folder_of, key_of, load, read_origin, save
from minutes.engine.cache import told as told_signs
from minutes.engine.options import CompileOptions, Limits, Names, Vocabulary
from minutes.engine.runtime import WORLD, Runtime
from minutes.ooxml import Member, Package, put_custom, read_archive, with_custom
from minutes.problems import N_, Place, Problem, Step, TemplateError


class Missing(NamedTuple):
    """A value that the template refers to and the data lack."""

    name: str
    """Dotted, with indices from 1: ``agenda[2].ballots[1].total``."""
    places: tuple[Place, ...]
    """The tags that printed a blank for it."""


class Rendered:
    """The result of a render."""

    __slots__ = ("_asked", "_data", "_unused", "_whole", "content", "missing")

    def __init__(
        self, content: bytes, missing: tuple[Missing, ...], data: Any, asked: frozenset[str], whole: frozenset[str]
    ) -> None:
        self.content = content
        """The ``.docx``."""
        self.missing = missing
        """The missing values, in document order."""
        self._data, self._asked, self._whole = data, asked, whole
        self._unused: tuple[str, ...] | None = None

    @property
    def unused(self) -> tuple[str, ...]:
        """Dotted names of the data that the template never uses, without list indices; computed on first access."""
        if self._unused is None:
            self._unused = tuple(dict.fromkeys(self._left_over(self._data, "")))
        return self._unused

    def _left_over(self, value: Any, key: str) -> Iterator[str]:
        if isinstance(value, list | tuple):
            for one in value:
                if isinstance(one, dict | list):
                    yield from self._left_over(one, key)
            return
        if not isinstance(value, dict):
            return
        for name, below in value.items():
            dotted = f"{key}.{name}" if key else str(name)
            if dotted in self._whole:
                continue
            if dotted not in self._asked:
                yield dotted
            else:
                yield from self._left_over(below, dotted)


def with_prefixes(names: Iterator[str]) -> frozenset[str]:
    """Return the dotted names with all their parents."""
    found = set()
    for name in names:
        above = name
        while above and above not in found:
            found.add(above)
            above = above.rpartition(".")[0]
    return frozenset(found)


Properties = Mapping[str, str] | Callable[[Package], Mapping[str, str]]
"""Custom properties, or a function that returns them for the filled package and may add parts to it."""


class Asked(NamedTuple):
    """A dotted name that a template refers to."""

    name: str
    places: tuple[Place, ...]


class Template:
    """A Word file with tags, compiled."""

    __slots__ = (
        "_asked",
        "_filters",
        "_folder",
        "_limits",
        "_package",
        "_program",
        "_run",
        "_with_custom",
        "asked",
    )

    def __init__(
        self, archive: Package, program: Program, options: CompileOptions, filters: Mapping[str, Callable[..., Any]]
    ) -> None:
        if program.members:
            added = {member[0]: Member(*member) for member in program.members}
            archive = Package({**archive.members, **added}, archive.source, archive.main)
        self._package = archive.as_document()
        self._program = program
        self._limits = options.limits
        self._folder = options.folder
        self._filters = filters
        self._run = FunctionType(program.code, WORLD)
        self._asked = with_prefixes(name for name, _ in program.asked)
        self._with_custom: Package | None = None
        self.asked = frozenset(name for name, _ in program.asked)
        """The dotted names that the template refers to; :attr:`names` has their places, too, and is slower."""

    @classmethod
    def compile(  # noqa: PLR0913 - the one public entrance, and only the first argument is needed
        cls,
        source: Origin,
        names: Names | Vocabulary | None = None,
        aliases: Mapping[str, str] | None = None,
        filters: "Mapping[str, Callable[..., Any]] | Iterable[str]" = (),
        limits: Limits = Limits(),  # noqa: B008 - it cannot be changed
        styles: Mapping[str, str] | None = None,
        *,
        cache: bool = True,
        called: str = "",
        folder: str | None = None,
    ) -> "Template":
        """Return the template of a ``.docx``: a path, its bytes or an open binary file.

        ``names`` are the names in the data, to be checked, ``aliases`` other spellings of them, ``filters`` additional
        filters, or only their names if :meth:`render` gets them, ``styles`` the template's style names for the roles of
        rich text. With ``cache``, the program is stored on disk. ``called`` is the file's name in messages and
        ``folder`` the folder of included files, if they differ from those of ``source``. :class:`TemplateError` with
        every problem found.
        """
        content, name = read_origin(source)
        archive = read_archive(content, called or name)
        own = dict(filters) if isinstance(filters, Mapping) else {}
        folder = folder_of(source) if folder is None else folder
        options = CompileOptions(names, aliases or {}, frozenset(filters), styles or {}, limits, folder)
        program = cached_program(archive, content, options) if cache else compiled_program(archive, options)
        return cls(archive, program, options, own)

    @property
    def names(self) -> tuple[Asked, ...]:
        """The dotted names that the template refers to, in canonical spelling, each with its places."""
        return tuple(
            Asked(name, tuple(map(self._place, dict.fromkeys(numbers)))) for name, numbers in self._program.asked
        )

    @property
    def signs(self) -> tuple[Problem, ...]:
        """A warning for each text that looks like a mistyped tag and is printed literally."""
        return told_signs(self._program.signs, self._package.source)

    def is_current(self) -> bool:
        """Return whether the included files are unchanged; true without any."""
        return is_current(self._program, self._folder)

    def render(
        self,
        data: Mapping[str, Any],
        missing: str = "blank",
        filters: Mapping[str, Callable[..., Any]] | None = None,
        properties: Properties | None = None,
        *,
        anchors: bool = False,
    ) -> Rendered:
        """Fill the template with ``data``: dicts, lists and plain values.

        ``missing="refuse"`` raises an error instead of printing blanks. ``properties`` are custom properties to write
        into the document, or a function that returns them for the filled package. With ``anchors``, rich text that has
        a key is put between hidden bookmarks. :class:`TemplateError` with the place of a tag that fails.
        """
        own = {**self._filters, **filters} if filters else self._filters
        runtime = Runtime(self._program, data, self._limits, own, anchors)
        try:
            self._run(runtime)
        except TemplateError as error:
            raise TemplateError(self._placed(p, error.__traceback__) for p in error.problems) from error
        except RecursionError as error:
            raise TemplateError([self._failed(error, N_("{tag}: nested too deeply"))]) from error
        except Exception as error:
            raise TemplateError([self._failed(error, N_("{tag} cannot be worked out ({error})"))]) from error
        found = tuple(
            Missing(name, tuple(map(self._place, dict.fromkeys(numbers)))) for name, numbers in runtime.missing.items()
        )
        if found and missing == "refuse":
            raise TemplateError(_refused(one) for one in found)
        content = self._assembled(runtime, properties)
        return Rendered(content, found, data, self._asked, self._program.whole)

    def _assembled(self, runtime: Runtime, properties: Properties | None) -> bytes:
        """Return the file with the filled parts; all other members are copied as stored."""
        package = self._prepared().copy() if properties else self._package.copy()
        for name, pieces in zip(self._program.parts, runtime.parts, strict=True):
            if sum(map(len, pieces)) > self._limits.output:
                message = N_("the document grows beyond {limit} characters")
                place = Place(source=self._package.source)
                raise TemplateError([Problem("limit-reached", place, message, {"limit": self._limits.output})])
            package.write(name, "".join(pieces).encode())
        if runtime.lists:
            part, before, behind = self._program.numbering
            package.write(part, "".join((before, *runtime.lists, behind)).encode())
        runtime.insertion.media.put_into(package)
        if runtime.links or self._program.links:
            runtime.links.put_into(package, self._program.links)
        if runtime.insertion.documents:
            from minutes.engine.subdoc import put_documents

            package = put_documents(package, runtime.insertion.documents)
        if properties:
            put_custom(package, properties(package) if callable(properties) else properties)
        return package.content()

    def _prepared(self) -> Package:
        """Return the template with a part for custom properties, declared once for all renders."""
        if self._with_custom is None:
            self._with_custom = with_custom(self._package)
        return self._with_custom

    def _place(self, number: int) -> Place:
        _, steps = self._program.tags[number]
        return Place(source=self._package.source, steps=tuple(Step(*step) for step in steps))

    def _placed(self, problem: Problem, traceback: TracebackType | None) -> Problem:
        """Return a problem of a running tag with the tag and its place."""
        number = self._failing(traceback)
        tag, _ = self._program.tags[number]
        return problem._replace(place=self._place(number), values={**problem.values, "tag": tag})

    def _failed(self, error: Exception, message: str) -> Problem:
        from minutes.engine.runtime import told

        problem = Problem("tag-failed", Place(), message, {"error": told(error)})
        return self._placed(problem, error.__traceback__)

    def _failing(self, traceback: TracebackType | None) -> int:
        """Return the number of the tag whose code was running, from the innermost line of the program."""
        line = 0
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == self._program.code.co_filename:
                line = traceback.tb_lineno
            traceback = traceback.tb_next
        return max(((start, number) for start, number in self._program.lines if start <= line), default=(0, 0))[1]


def _refused(missing: Missing) -> Problem:
    place = missing.places[0] if missing.places else Place()
    return Problem("missing-value", place, N_("{name} has no value"), {"name": missing.name})


# The program of a template: from the cache, or compiled.
def cached_program(archive: Package, content: bytes, options: CompileOptions) -> Program:
    """The program that was kept for this template, or a new one, which is kept."""
    key = key_of(content, options.key())
    program = load(key)
    if program is None or not is_current(program, options.folder):
        program = compiled_program(archive, options)
        save(key, program)
    return program


def is_current(program: Program, folder: str | None) -> bool:
    """Whether the files that the program took in are still in the folder, as they were."""
    if not program.included:
        return True
    if folder is None:
        return False
    from minutes.engine.subdoc import NotFound, read_below

    try:
        return all(fingerprint(read_below(folder, name).content) == mark for name, mark in program.included)
    except NotFound:
        return False


def compiled_program(archive: Package, options: CompileOptions) -> Program:
    """A new program; :class:`TemplateError` with every problem found."""
    from minutes.engine.compiler import compile_archive  # loads lxml and Jinja

    return compile_archive(archive, options.spelt_out())
