"""Tracked deletions of paragraphs' ends: what is left of such a paragraph goes on in the next one (17.13.5.15)."""

from lxml import etree

from minutes.lint.effective.content import Draft
from minutes.ooxml.oxml import P_PR, R_PR, P, W

_GONE = tuple(W + name for name in ("del", "moveFrom"))
_EMPTY = Draft((), (), ())


class Revisions:
    """Carries the content of a paragraph without an end over to the next one of its container."""

    __slots__ = ("_carried", "_container")

    def __init__(self) -> None:
        self._carried = _EMPTY
        self._container: object = None

    def settle(self, paragraph: etree._Element, container: object, draft: Draft) -> Draft | None:
        """Return what stands in a paragraph of a container; ``None`` when it has no end of its own any more."""
        if self._container is container:
            draft = self._carried.joined(draft)
        self._carried, self._container = _EMPTY, None
        if not _lacks_end(paragraph):
            return draft
        if _following(paragraph) is not None:
            self._carried, self._container = draft, container
            return None
        # The last paragraph of a cell or a body cannot go, but one of which nothing is left is not seen.
        return draft if draft.drawings or not all(one.deleted for one in draft.stretches) else None


def _lacks_end(paragraph: etree._Element) -> bool:
    mark = paragraph.find(f"{P_PR}/{R_PR}")
    return mark is not None and any(mark.find(name) is not None for name in _GONE)


def _following(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph that follows at once, if one does."""
    following = paragraph.getnext()
    while following is not None and following.tag in _BETWEEN:
        following = following.getnext()
    return following if following is not None and following.tag == P else None


_BETWEEN = frozenset(W + name for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeEnd"))
