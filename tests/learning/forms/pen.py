"""Runs as Word leaves them: a sentence that was typed, mended and checked for spelling lies in many pieces."""

import random
import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

MARK = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|//(?P<italic>.+?)//|__(?P<underlined>.+?)__"
    r"|⟦#(?P<name>\w+):(?P<marked>.+?)⟧|⟦(?P<code>[^=⟧]+)=(?P<result>.+?)⟧|(?P<tab>\t)"
)
MARKED = {"bold": "<w:b/><w:bCs/>", "italic": "<w:i/><w:iCs/>", "underlined": '<w:u w:val="single"/>'}
ORDER = ("w:b/", "w:bCs", "w:i/", "w:iCs", "w:color", "w:sz ", "w:szCs", "w:u ", "w:lang")
CHECKS = (("spellStart", "spellEnd"), ("gramStart", "gramEnd"))


class Pen:
    """Writes the XML of one document; the same seed makes the same cuts, ids and marks of revision.

    Text may hold ``**bold**``, ``//italic//``, ``__underlined__``, tabs, a Word field with the result that it shows
    ``⟦PAGE=2⟧`` and a bookmark round a text ``⟦#name:text⟧``.
    """

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.rsids = [f"00{self.chance.randrange(0x100000, 0xFFFFFF):06X}" for _ in range(8)]
        self.number = 0

    def next_number(self) -> int:
        """A number that nothing else in the document has."""
        self.number += 1
        return self.number

    def rsid(self) -> str:
        """The mark of some session of editing."""
        return self.chance.choice(self.rsids)

    def text(self, marked: str, look: str = "") -> str:
        """The runs of a text; ``look`` holds direct formatting, such as ``<w:b/><w:sz w:val="26"/>``."""
        return "".join(self._pieces(marked, look))

    def _pieces(self, marked: str, look: str) -> Iterator[str]:
        end = 0
        for mark in MARK.finditer(marked):
            yield self._runs(marked[end : mark.start()], look)
            end = mark.end()
            if mark["tab"]:
                yield self._run("<w:tab/>", look)
            elif mark["code"]:
                yield self._word_field(mark["code"], mark["result"], look)
            elif mark["name"]:
                number = self.next_number()
                yield f'<w:bookmarkStart w:id="{number}" w:name="{mark["name"]}"/>{self._runs(mark["marked"], look)}'
                yield f'<w:bookmarkEnd w:id="{number}"/>'
            else:
                kind = str(mark.lastgroup)
                yield self.text(mark[kind], look + MARKED[kind])
        yield self._runs(marked[end:], look)

    def _runs(self, text: str, look: str) -> str:
        """The text in pieces of two to some twenty letters; the cuts are as likely inside a name as beside it."""
        runs = []
        while text:
            length = self.chance.randint(2, 24)
            runs.append(self._checked(text[:length], look))
            text = text[length:]
        return "".join(runs)

    def _checked(self, piece: str, look: str) -> str:
        language = '<w:lang w:val="vi-VN"/>' if self.chance.random() < 0.3 else ""
        run = self._run(f'<w:t xml:space="preserve">{escape(piece)}</w:t>', look + language)
        if self.chance.random() < 0.2:
            begin, end = self.chance.choice(CHECKS)
            return f'<w:proofErr w:type="{begin}"/>{run}<w:proofErr w:type="{end}"/>'
        return run

    def _run(self, inside: str, look: str) -> str:
        own = f"<w:rPr>{ordered(look)}</w:rPr>" if look else ""
        return f'<w:r w:rsidR="{self.rsid()}" w:rsidRPr="{self.rsid()}">{own}{inside}</w:r>'

    def _word_field(self, code: str, result: str, look: str) -> str:
        """A field with its code in two pieces, as Word writes it after the code was changed by hand."""
        half = len(code) // 2
        codes = (
            f'<w:instrText xml:space="preserve">{escape(part)}</w:instrText>' for part in (code[:half], code[half:])
        )
        begin, separate, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
        before = "".join(self._run(inside, look) for inside in (begin, *codes, separate))
        return f"{before}{self._runs(result, look)}{self._run(end, look)}"


def ordered(look: str) -> str:
    """The formatting in the order of the schema (ISO/IEC 29500-1, A.1, CT_RPr)."""
    elements = dict.fromkeys(re.findall(r"<[^>]+/>", look))
    return "".join(
        sorted(elements, key=lambda element: next(i for i, o in enumerate(ORDER) if element[1:].startswith(o)))
    )
