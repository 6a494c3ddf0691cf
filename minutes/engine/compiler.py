"""Compile a Word file: normalize, expand blocks, instrument, generate. Loads lxml and Jinja; cached renders do not."""

from os.path import basename
from typing import TYPE_CHECKING

from minutes.engine.blocks import Block, match_blocks
from minutes.engine.cache import Program, Sign, kept
from minutes.engine.codegen import NameResolver, check_names, generate
from minutes.engine.lint import suspects_in
from minutes.engine.normalize import normalize_story, too_many_tags
from minutes.engine.options import CompileOptions, Vocabulary
from minutes.engine.passes import Numbering, guard, make_unique, mark_alone, move_notes, restart_lists
from minutes.engine.recovery import Recovery
from minutes.engine.runtime import FILTERS, FORMS
from minutes.engine.scoping import expand_blocks, separate_needs
from minutes.engine.stories import Story, Styles, first_free_id, read_stories
from minutes.engine.xml import NOTES
from minutes.problems import Problem, TemplateError

if TYPE_CHECKING:
    from minutes.engine.tags import Tag
    from minutes.ooxml import Member, Package


def compile_archive(archive: "Package", options: CompileOptions) -> Program:
    """Return the program of a template; :class:`TemplateError` with every problem found."""
    return _Compilation(archive, options).run()


class _Compilation:
    def __init__(self, archive: "Package", options: CompileOptions) -> None:
        self.archive = self.given = archive
        self.options = options
        self.styles = Styles(archive)
        self.problems: list[Problem] = []
        self.stories: list[Story] = []
        self.notes: list[Story] = []
        """Parts with notes that have no tags; a repeated reference may still need a note several times."""
        self.blocks: dict[str, list[Block]] = {}
        self.included: dict[str, str] = {}
        self.changed: list[Member] = []
        """Members of the package that included files changed."""
        self.first_id = 0
        names = options.names if not isinstance(options.names, Vocabulary) else None
        self.naming = NameResolver(names, options.aliases)

    def run(self) -> Program:
        self.normalize_story()
        tags = [tag for story in self.stories for tag in story.tags]
        if len(tags) > self.options.limits.tags:
            raise TemplateError([too_many_tags(self.archive.source, self.options.limits.tags)])
        self.parse(tags)
        if any(problem.code == "too-deep" for problem in self.problems):
            self.fail()
        if not self.problems:
            self.expand_blocks()
        if self.problems:
            self.look_at_names()
            self.fail()
        move_notes(self.stories + self.notes, self.blocks)
        self.stories += [story for story in self.notes if story.marks]
        numbering = Numbering(self.archive, self.styles.sheet)
        for story in self.stories:
            self.instrument(story, numbering)
        generated = generate(self.stories, self.naming, self.options.filters)
        if generated is None:
            self.fail()
        assert generated is not None
        return Program(
            code=generated.code,
            parts=tuple(story.name for story in self.stories),
            outputs=tuple(generated.outputs),
            tags=tuple(_plain(tag) for tag in tags),
            lines=tuple(generated.source.tags),
            asked=tuple((key, tuple(tag.number for tag in asking)) for key, asking in self.naming.asked.items()),
            whole=frozenset(self.naming.whole),
            styles=self.styles.following() | self.styles.ids(self.options.styles),
            lists=tuple(tuple(new) for new in numbering.lists),  # type: ignore[misc]  # three texts each
            last_list=numbering.largest,
            numbering=numbering.split(),
            links=tuple((story.name, identity) for story in self.stories for identity in story.targets),
            first_id=max(self.first_id, first_free_id(self.archive)),
            included=tuple(sorted(self.included.items())),
            members=tuple(tuple(member) for member in self.changed),  # type: ignore[misc]  # five values each
            signs=self.signs(),
        )

    def look_at_names(self) -> None:
        """Find the unknown names of a template that cannot be compiled, so that all errors are reported at once."""
        for story in self.stories:
            separate_needs(story.tags)
        named = [(story.root.tag in NOTES, tag) for story in self.stories for tag in story.tags]
        notes = [tag for in_note, tag in named if in_note and tag.word != "include"]
        others = [tag for in_note, tag in named if not in_note and tag.word != "include"]
        check_names(others, self.naming, self.options.filters, notes)

    def signs(self) -> tuple[Sign, ...]:
        names = self.options.names if not isinstance(self.options.names, Vocabulary) else None
        return kept(suspects_in(self.given, names or {}, self.options.aliases))

    def normalize_story(self) -> None:
        stories = read_stories(self.archive)
        for story in stories:
            self.problems += normalize_story(story, self.styles.headings, self.options.limits.tags)
        if any(tag.word == "include" for story in stories for tag in story.tags):
            stories = self.include(stories)
        for story in stories:
            if story.marks or story.has_escapes or story.grown:
                self.stories.append(story)
            elif story.root.tag in NOTES:
                self.notes.append(story)

    def include(self, stories: list[Story]) -> list[Story]:
        """Replace each ``include`` tag by the body of its file; later stages see one template."""
        from minutes.engine.subdoc import Assembly, Inclusion

        assembly = Assembly(self.archive, stories, self.styles, self.options.styles)
        inclusion = Inclusion(self.options)
        inclusion.expand(assembly, (basename(self.archive.source),))
        self.problems += inclusion.problems
        self.included = inclusion.files
        self.first_id = assembly.next_id
        self.archive = assembly.finished()
        self.changed = assembly.changed()
        self.styles = Styles(self.archive)
        return assembly.stories

    def parse(self, tags: "list[Tag]") -> None:
        names = self.options.names if not isinstance(self.options.names, Vocabulary) else None
        recovery = Recovery(names, self.options.aliases, {*FILTERS, *FORMS, *self.options.filters})
        for number, tag in enumerate(tags):
            tag.number = number
            if tag.word != "include":  # a remaining one is already reported
                self.problems += recovery.parse(tag)
        for story in self.stories:
            self.blocks[story.name], problems = match_blocks(story.tags)
            self.problems += problems

    def expand_blocks(self) -> None:
        for story in self.stories:
            self.problems += expand_blocks(story, self.blocks[story.name])

    def instrument(self, story: Story, numbering: Numbering) -> None:
        if not story.has_paragraphs:
            return
        blocks = self.blocks.get(story.name, [])
        make_unique(story, blocks)
        restart_lists(story, blocks, numbering)
        mark_alone(story)
        guard(story)

    def fail(self) -> None:
        """Raise the problems in document order."""
        found = self.problems + self.naming.problems
        order = {id(tag.place): number for number, tag in enumerate(t for s in self.stories for t in s.tags)}
        # Both copies of a text box (17.17.4) give the same problem at the same place.
        found = list({(p.code, p.place, p.message, repr(p.values)): p for p in found}.values())
        raise TemplateError(sorted(found, key=lambda problem: order.get(id(problem.place), -1)))


def _plain(tag: "Tag") -> tuple[str, tuple[tuple[str, int | str], ...]]:
    return tag.source, tuple((step.kind, step.value) for step in tag.place.steps)
