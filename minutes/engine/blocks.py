"""Which tags belong together: each opening tag with its middle ones and its closing one."""

from minutes.engine.mending.habits import ANY_END
from minutes.engine.mending.mending import DID_YOU_MEAN, NO_SUCH_TAG
from minutes.engine.tags import BLOCKS, CLOSERS, MERGING, MIDDLES, WORDS, Tag
from minutes.problems import N_, Problem

DEEPEST = 18
"""Blocks inside one another: Python allows 20 loops."""
MOST_BRANCHES = 100
"""To Python, each ``elif`` stands inside the one before it."""


class Block:
    """An opening tag, the middle ones (``elif``, ``else``) and the closing one; ``None`` when it is missing."""

    __slots__ = ("closer", "middles", "opener", "parent")

    def __init__(self, opener: Tag, parent: "Block | None") -> None:
        self.opener = opener
        self.parent = parent
        self.middles: list[Tag] = []
        self.closer: Tag | None = None

    @property
    def word(self) -> str:
        """``for``, ``if`` …"""
        return self.opener.word

    @property
    def tags(self) -> list[Tag]:
        """All its tags in order."""
        return [self.opener, *self.middles, *([self.closer] if self.closer else [])]


def match_blocks(tags: list[Tag]) -> tuple[list[Block], list[Problem]]:
    """The blocks of a story in the order in which they open, and what is unclosed, crossing or out of place."""
    matching = _Matching()
    for tag in tags:
        if not tag.is_output:
            matching.add(tag)
    matching.end()
    return matching.blocks, matching.problems


class _Matching:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self.top: Block | None = None
        self.depth = 0
        self.crossed: list[str] = []
        """Words of blocks reported as crossing: their closing tags come later and are no fault of their own."""

    def add(self, tag: Tag) -> None:
        """Go on with the next statement."""
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
        """What is still open is not closed."""
        while self.top:
            if not self.top.opener.guessed:
                self.problems.append(_not_closed(self.top))
            self.top = self.top.parent

    def _close(self, tag: Tag) -> None:
        """Close the block that the tag ends; blocks that are still open inside it are reported."""
        opener = CLOSERS[tag.word]
        found = self.top
        while found and found.word != opener:
            found = found.parent
        if found is None and opener in self.crossed:
            self.crossed.remove(opener)
        elif found is None and not tag.guessed:
            message = N_("{tag} closes nothing: there is no open {opener} before it")
            self.problems.append(Problem("stray-tag", tag.place, message, _words(tag, opener)))
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
    """Cells can be merged only where a loop makes several of them."""
    while top is not None:
        if top.word == "for":
            return []
        top = top.parent
    return [Problem("stray-tag", tag.place, N_("{tag} stands in no {opener}"), _words(tag, "for"))]


def _not_closed(block: Block, before: Tag | None = None) -> Problem:
    values = {"tag": block.opener.source, "closer": f"{{% {BLOCKS[block.word]} %}}"}
    if before is None:
        hint = N_("put {closer} behind what it holds")
        return Problem("unclosed-block", block.opener.place, N_("{tag} is not closed"), values, hint=hint)
    hint = N_("put {closer} before {other}")
    values["other"] = before.source
    return Problem("crossing-blocks", block.opener.place, N_("{tag} is not closed before {other}"), values, hint=hint)


def _any_end(top: Block | None, tag: Tag) -> Problem:
    """Make the tag the end of the block that is open; it was not said of which."""
    tag.word = BLOCKS[top.word] if top else ANY_END
    values = _words(tag) | {"near": f"{{% {tag.word} %}}"}
    return Problem("unknown-tag", tag.place, NO_SUCH_TAG, values, hint=DID_YOU_MEAN if top else "")


def _words(tag: Tag, opener: str = "") -> dict[str, object]:
    return {"tag": tag.source, "opener": opener}
