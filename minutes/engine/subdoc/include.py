"""Find ``include`` tags, read their files, and merge them, nested ones first."""

import posixpath
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from minutes.engine.blocks import match_blocks
from minutes.engine.cache import fingerprint
from minutes.engine.normalize import normalize_story, tags_in_order
from minutes.engine.options import CompileOptions
from minutes.engine.stories import HEAD, Story, Styles, read_stories
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.files import Found, NotFound, read_below
from minutes.engine.subdoc.merge import is_alone, mark_of, merge
from minutes.engine.tags import Parser, Tag
from minutes.engine.values import AWAITED
from minutes.engine.xml import NOTES, ancestor
from minutes.ooxml import P, Package, read_archive
from minutes.problems import N_, Place, Problem, Step, TemplateError

if TYPE_CHECKING:
    from lxml.etree import _Element


DEEPEST = 8
"""Maximum nesting of files."""
_LARGEST = 16 << 20
"""Maximum bytes of all parsed parts of the included files, in total."""
WORD = "include"


class Inclusion:
    """Merges all files that a template includes, and collects the problems."""

    def __init__(self, options: CompileOptions) -> None:
        self.problems: list[Problem] = []
        self.files: dict[str, str] = {}
        """The files read, relative to the template's folder, with their fingerprints."""
        self._folder = options.folder
        self._roles = options.styles
        self._limits = options.limits
        self._count = self._size = 0
        self._parser = Parser()

    def expand(self, package: Assembly, chain: tuple[str, ...]) -> None:
        """Replace the ``include`` tags by the files; ``chain`` is the path of including files, this one last."""
        for story in list(package.stories):
            tags = [tag for tag in story.tags if tag.word == WORD]
            for tag in tags:
                problem = self._take_in(tag, story, package, chain)
                if problem is not None:
                    self.problems.append(problem)
        for story in package.stories:
            if story.marks:
                story.tags = tags_in_order(story)

    def _take_in(self, tag: Tag, story: Story, package: Assembly, chain: tuple[str, ...]) -> Problem | None:
        self._count += 1
        self._check_size(tag.place)
        name = self._name(tag)
        spot = _spot(tag, story)
        if isinstance(name, Problem):
            return name
        if isinstance(spot, Problem):
            return spot
        found = self._read(tag, name, chain)
        if isinstance(found, Problem):
            return found
        base = (*(step for step in tag.place.steps if step.kind != "tag"), Step("file", found.name))
        inside = Place(source=story.source, steps=base)
        try:
            inner = self._opened(found, inside)
            self.expand(inner, (*chain, found.name))
            self.problems += merge(inner, package, story, spot) if self._is_whole(inner) else ()
        except RecursionError:
            return Problem("too-deep", inside, N_("{tag}: nested too deeply"), {"tag": tag.source})
        except TemplateError as error:
            if any(problem.code == "limit-reached" for problem in error.problems):
                raise
            self.problems += [problem._replace(place=inside) for problem in error.problems]
        return None

    def _name(self, tag: Tag) -> str | Problem:
        """Return the file's name, which must be a constant, so that the included files do not depend on data."""
        from jinja2 import nodes

        if "\\" in tag.content:  # an escape in Jinja, and a folder separator on Windows only
            message = N_("{tag}: folder and file are parted by “/”")
            return Problem("include-name", tag.place, message, {"tag": tag.source})
        problems = self._parser.parse(tag)
        if problems:
            return problems[0]
        node = tag.node
        assert isinstance(node, nodes.Include)
        if not isinstance(node.template, nodes.Const) or not isinstance(node.template.value, str):
            message = N_("{tag}: the name of the file must stand there, in quotation marks")
            return Problem("include-name", tag.place, message, {"tag": tag.source})
        if node.ignore_missing or not node.with_context:
            message = N_("{tag}: only the name of the file stands here")
            hint = N_("the file must be there, and knows every name that is known here")
            return Problem("include-name", tag.place, message, {"tag": tag.source}, hint=hint)
        return node.template.value

    def _read(self, tag: Tag, name: str, chain: tuple[str, ...]) -> Found | Problem:
        values: dict[str, object] = {"tag": tag.source}
        if self._folder is None:
            message = N_("{tag}: the template was not opened as a file, so that it has no folder to look in")
            hint = N_("save it in the folder of that file, and name it by its path")
            return Problem("include-nowhere", tag.place, message, values, hint=hint)
        here = posixpath.dirname(chain[-1])
        try:
            found = read_below(posixpath.join(self._folder, here), name)
        except NotFound as fault:
            values |= {"name": name, "reason": fault.message, "near": fault.near}
            hint = N_("did you mean {near}?") if fault.near else ""
            return Problem(fault.code, tag.place, N_("{tag}: {reason}"), values, hint=hint)
        found = found._replace(name=posixpath.join(here, found.name))
        if found.name in chain or len(chain) > DEEPEST:
            return _endless(tag, (*chain, found.name))
        self.files[found.name] = fingerprint(found.content)
        return found

    def _opened(self, found: Found, inside: Place) -> Assembly:
        """Return the normalized file; places in it start with ``inside``. TemplateError when it is not a template."""
        archive = read_archive(found.content, inside.source)
        self._size += sum(archive.members[name].size for name in _looked_through(archive))
        self._check_size(inside)
        styles = Styles(archive)
        # Problems in headers and properties do not matter: they are not merged.
        stories = [story for story in read_stories(archive) if story.body or story.root.tag in NOTES]
        for one in stories:
            one.base = inside.steps
            self.problems += normalize_story(one, styles.headings, self._limits.tags)
        return Assembly(archive, stories, styles, self._roles)

    def _check_size(self, place: Place) -> None:
        """TemplateError when the included files exceed the limits."""
        if self._count > self._limits.includes or self._size > _LARGEST:
            message = N_("the template takes in more than {limit} files, or more than {size} MiB of them")
            values = {"limit": self._limits.includes, "size": _LARGEST >> 20}
            raise TemplateError([Problem("limit-reached", place, message, values)])

    def _is_whole(self, inner: Assembly) -> bool:
        """Return whether all blocks of a file begin and end in it; otherwise record the problems of its tags."""
        problems = [problem for story in inner.stories for problem in match_blocks(story.tags)[1]]
        if problems:
            tags = [tag for story in inner.stories for tag in story.tags if tag.word != WORD]
            self.problems += problems
            self.problems += [problem for tag in tags for problem in self._parser.parse(tag)]
        return not problems


def _looked_through(archive: Package) -> Iterator[str]:
    """Return the XML parts in the folder of the body, itself included: all parts that may be parsed."""
    folder = posixpath.dirname(archive.main)
    return (name for name in archive.members if posixpath.dirname(name) == folder and name.endswith(".xml"))


def _spot(tag: Tag, story: Story) -> "tuple[_Element, _Element] | Problem":
    """Return the tag's mark and the paragraph that contains nothing else."""
    mark = mark_of(tag, story)
    paragraph = ancestor(mark, P) if mark is not None else None
    if mark is None or paragraph is None or not is_alone(tag, paragraph, story):
        message = N_("{tag} must stand alone in its paragraph")
        return Problem("include-not-alone", tag.place, message, {"tag": tag.source})
    return mark, paragraph


def _endless(tag: Tag, chain: tuple[str, ...]) -> Problem:
    values = {"tag": tag.source, "chain": " → ".join(chain), "limit": DEEPEST}
    if chain[-1] in chain[:-1]:
        return Problem("include-cycle", tag.place, N_("{tag}: the file takes itself in ({chain})"), values)
    message = N_("{tag}: more than {limit} files stand inside one another ({chain})")
    return Problem("include-too-deep", tag.place, message, values)


# Word files among the data: their bodies are put into a document that is filled already.
#
# No tag is looked for in them: what stands in data is text.
def put_documents(package: Package, documents: Sequence[bytes]) -> Package:
    """Return the file with each document in the place of the paragraph that waits for it.

    TemplateError when one is no Word file, or holds what cannot be carried over, such as a section break.
    """
    from lxml import etree

    outer = Assembly(package, read_stories(package), Styles(package), {})
    problems: list[Problem] = []
    changed = []
    for story in list(outer.stories):
        waiting = list(story.root.iter(AWAITED))
        for mark in waiting:
            inner = _opened(documents[int(mark.text or 0)])
            problems += merge(inner, outer, story, (mark, _paragraph(mark)))
        changed += [story] if waiting else []
    if problems:
        raise TemplateError(problems)
    done = outer.finished()
    for story in [*changed, *(one for one in outer.stories if one.grown)]:
        done.write(story.name, HEAD.encode() + etree.tostring(story.root, encoding="utf-8"))
    return done


def _paragraph(mark: "_Element") -> "_Element":
    paragraph = ancestor(mark, P)
    assert paragraph is not None
    return paragraph


def _opened(content: bytes) -> Assembly:
    """The body of a file and its notes."""
    archive = read_archive(content, "")
    stories = [story for story in read_stories(archive) if story.body or story.root.tag in NOTES]
    return Assembly(archive, stories, Styles(archive), {})
