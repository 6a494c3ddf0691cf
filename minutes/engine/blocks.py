"""Match the tags of each block: the opening tag, the middle ones (``elif``, ``else``) and the closing one."""

from minutes.engine.recovery import ANY_END, DID_YOU_MEAN, NO_SUCH_TAG
from minutes.engine.tags import BLOCKS, CLOSERS, MERGING, MIDDLES, WORDS, Tag
from minutes.problems import N_, Problem, Step

DEEPEST = 18
"""Nested blocks; Python allows 20 loops."""
MOST_BRANCHES = 100
"""Branches of a block; Python nests each ``elif`` in the one before it."""


class Block:
    """An opening tag with its middle tags and its closing tag; ``closer`` is ``None`` when it is missing."""

    __slots__ = ("closer", "middles", "opener", "parent")

    def __init__(self, opener: Tag, parent: "Block | None") -> None:
        self.opener = opener
        self.parent = parent
        self.middles: list[Tag] = []
        self.closer: Tag | None = None

    @property
    def word(self) -> str:
        """The opening word: ``for``, ``if`` …"""
        return self.opener.word

    @property
    def tags(self) -> list[Tag]:
        """All tags of the block in order."""
        return [self.opener, *self.middles, *([self.closer] if self.closer else [])]


def match_blocks(tags: list[Tag]) -> tuple[list[Block], list[Problem]]:
    """Return the blocks of a story in the order they open, and the problems: unclosed, crossing or misplaced tags."""
    matching = _Matching(tags)
    for number, tag in enumerate(tags):
        if not tag.is_output:
            matching.number = number
            matching.add(tag)
    matching.end()
    return matching.blocks, matching.problems


class _Matching:
    def __init__(self, tags: list[Tag]) -> None:
        self.tags = tags
        self.number = 0
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self.top: Block | None = None
        self.depth = 0
        self.crossed: list[str] = []
        """Words of blocks reported as crossing; their closing tags come later and are not reported again."""

    def add(self, tag: Tag) -> None:
        if tag.word == ANY_END:
            self.problems.append(_any_end(self.top, tag))
        if tag.opens:
            self.top = Block(tag, self.top)
            self.depth += 1
            if self.depth == DEEPEST + 1:
                message = N_("{tag}: more than {limit} blocks stand inside one another")
                self.problems.append(Problem("too-deep", tag.place, message, {"tag": tag.source, "limit": DEEPEST}))
            self.blocks.append(self.top)
        elif tag.word in MIDDLES:
            self.problems += _add_middle(self.top, tag)
        elif tag.word in CLOSERS:
            self._close(tag)
        elif tag.word in MERGING:
            self.problems += _in_no_loop(self.top, tag)
        elif tag.word not in WORDS and not tag.guessed:
            self.problems.append(Problem("unknown-tag", tag.place, NO_SUCH_TAG, _words(tag)))

    def end(self) -> None:
        while self.top:
            if not self.top.opener.guessed:
                self.problems.append(_not_closed(self.top))
            self.top = self.top.parent

    def _close(self, tag: Tag) -> None:
        """Close the block that the tag ends and report blocks still open inside it."""
        opener = CLOSERS[tag.word]
        found = self._open(opener, tag)
        if found is None and opener in self.crossed:
            self.crossed.remove(opener)
        elif found is None and not tag.guessed:
            self.problems.append(_stray(tag))
            self._orphan(tag)
        elif found is not None:
            while self.top and self.top is not found:
                if not (self.top.opener.guessed or tag.guessed):
                    self.problems.append(_not_closed(self.top, before=tag))
                self.crossed.append(self.top.word)
                self.top = self.top.parent
                self.depth -= 1
            self.depth -= 1
            found.closer = tag
            tag.opener = found.opener
            self.top = found.parent

    def _open(self, word: str, tag: Tag) -> Block | None:
        """Return the open block that the tag closes: the innermost in its own table, else the innermost of all.

        Not a block outside the table that is closed later there: then the tag's own opener is missing.
        """
        here = _table(tag)
        innermost = None
        block = self.top
        while block:
            if block.word == word:
                if _table(block.opener) == here:
                    return block
                innermost = innermost or block
            block = block.parent
        return None if innermost is None or self._closed_later(innermost) else innermost

    def _closed_later(self, block: Block) -> bool:
        """Return whether a later tag closes the block in the block's own table."""
        here, depth = _table(block.opener), 0
        for tag in self.tags[self.number + 1 :]:
            if tag.is_output or _table(tag) != here:
                continue
            if tag.opens and tag.word == block.word:
                depth += 1
            elif CLOSERS.get(tag.word) == block.word:
                if not depth:
                    return True
                depth -= 1
        return False

    def _orphan(self, closer: Tag) -> None:
        """Mark the tags above a closing tag without opener in its table: the names of the loop are unknown there."""
        here = _table(closer)
        number = self.number - 1
        while here and number >= 0 and _table(self.tags[number]) == here:
            self.tags[number].orphaned = True
            number -= 1


_HOLDERS = frozenset(("table", "text-box"))


def _table(tag: Tag) -> tuple[Step, ...]:
    """Return the steps to the innermost table or text box around the tag; empty outside of any."""
    steps = tag.place.steps
    last = max((number for number, step in enumerate(steps) if step.kind in _HOLDERS), default=-1)
    return steps[: last + 1]


def _in_row(tag: Tag) -> bool:
    return any(step.kind == "row" for step in tag.place.steps)


def _stray(tag: Tag) -> Problem:
    opener = CLOSERS[tag.word]
    values = _words(tag, opener) | {"other": f"{{% {opener} … %}}"}
    if _in_row(tag):
        message = N_("{tag} closes nothing: there is no open {opener} above it in the table")
        hint = N_("add the row with {other} that is missing above it, or delete {tag}")
    else:
        message = N_("{tag} closes nothing: there is no open {opener} before it")
        hint = N_("put {other} before what it holds, or delete {tag}")
    return Problem("stray-tag", tag.place, message, values, hint=hint)


def _add_middle(top: Block | None, tag: Tag) -> list[Problem]:
    fits = top is not None and top.word in MIDDLES[tag.word]
    if tag.guessed and not fits:
        return []
    if top is None or not fits:
        return [
            Problem(
                "stray-tag", tag.place, N_("{tag} stands in no {opener}"), _words(tag, " / ".join(MIDDLES[tag.word]))
            )
        ]
    if any(middle.word == "else" for middle in top.middles):
        return [Problem("stray-tag", tag.place, N_("{tag} stands behind the else of its block"), _words(tag))]
    top.middles.append(tag)
    tag.opener = top.opener
    if len(top.middles) == MOST_BRANCHES + 1:
        message = N_("{tag}: more than {limit} branches stand in one block")
        return [Problem("too-deep", tag.place, message, {"tag": tag.source, "limit": MOST_BRANCHES})]
    return []


def _in_no_loop(top: Block | None, tag: Tag) -> list[Problem]:
    """Report a merging tag outside of a loop: only the cells that a loop makes can be merged."""
    while top is not None:
        if top.word == "for":
            return []
        top = top.parent
    return [Problem("stray-tag", tag.place, N_("{tag} stands in no {opener}"), _words(tag, "for"))]


def _not_closed(block: Block, before: Tag | None = None) -> Problem:
    values = {"tag": block.opener.source, "closer": f"{{% {BLOCKS[block.word]} %}}"}
    if _in_row(block.opener) and (before is None or _table(before) != _table(block.opener)):
        hint = N_("add a row with {closer} to the table, below what {tag} holds")
        return Problem("unclosed-block", block.opener.place, N_("{tag} is not closed in its table"), values, hint=hint)
    if before is None:
        hint = N_("put {closer} behind what it holds")
        return Problem("unclosed-block", block.opener.place, N_("{tag} is not closed"), values, hint=hint)
    hint = N_("put {closer} before {other}")
    values["other"] = before.source
    return Problem("crossing-blocks", block.opener.place, N_("{tag} is not closed before {other}"), values, hint=hint)


def _any_end(top: Block | None, tag: Tag) -> Problem:
    """Turn the tag ``end`` into the closing tag of the open block and report it."""
    tag.word = BLOCKS[top.word] if top else ANY_END
    values = _words(tag) | {"near": f"{{% {tag.word} %}}"}
    return Problem("unknown-tag", tag.place, NO_SUCH_TAG, values, hint=DID_YOU_MEAN if top else "")


def _words(tag: Tag, opener: str = "") -> dict[str, object]:
    return {"tag": tag.source, "opener": opener}
