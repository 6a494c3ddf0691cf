"""Documents in which styles, lists, tables and direct formatting are mixed at random, the same at each run."""

from collections.abc import Callable
from random import Random

from tests.lint.effective.documents import word_file

NUMBERING = """
abstractNum[abstractNumId=0](multiLevelType=multilevel
  lvl[ilvl=0](start=1 numFmt=decimal lvlText='%1.' pPr(ind[left=567 hanging=567]))
  lvl[ilvl=1](start=1 numFmt=lowerLetter lvlText='%2)' pPr(ind[left=1134 firstLine=284])))
num[numId=1](abstractNumId=0)
"""
OVERRIDE = "overrideTableStyleFontSizeAndJustification"
MODERN = f"compat(compatSetting[name={OVERRIDE} uri='http://schemas.microsoft.com/office/word' val=1])"
"""Without this LibreOffice lets the table's style go over a default style of 12 points, or flush left."""
CONDITIONS = "firstRow lastRow firstCol lastCol band1Horz band2Horz neCell".split()
LOOKS = "0420 0460 04A0 01E0 0000 0600".split()
LINES = ("240 lineRule=auto", "360 lineRule=auto", "340 lineRule=exact", "300 lineRule=atLeast")
STYLES = (("A", "N"), ("B", "A"), ("C", "N"))


class Mixer:
    """Writes one document in the notation."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def document(self) -> bytes:
        blocks = [self.paragraph() for _ in range(6)] + [self.table(), self.paragraph(), self.table(), self.paragraph()]
        body = " ".join(blocks)
        return word_file({"styles": self.styles(), "numbering": NUMBERING, "settings": MODERN, "body": body})

    def styles(self) -> str:
        made = [f"docDefaults(rPrDefault(rPr({self.font()} {self.size()})) pPrDefault({self.shape()}))"]
        made.append(f"style[type=paragraph styleId=N default=1](name=Normal {self.shape()} {self.look()})")
        for own, base in STYLES:
            numbered = "numPr(numId=1)" if self.chance.random() < 0.25 else ""
            made.append(
                f"style[type=paragraph styleId={own}](name=S{own} basedOn={base} {self.shape(numbered)} {self.look()})"
            )
        made.append(f"style[type=character styleId=K](name=K {self.look()})")
        made.append(f"style[type=character styleId=L](name=L basedOn=K {self.look()})")
        conditions = [f"tblStylePr[type={one}]({self.direct()})" for one in CONDITIONS if self.chance.random() < 0.4]
        made.append(f"style[type=table styleId=T](name=T {self.look()} {' '.join(conditions)})")
        return " ".join(made)

    def paragraph(self) -> str:
        style = self.chance.choice(("", *(f"pStyle={own}" for own, _ in STYLES)))
        numbered = f"numPr(ilvl={self.chance.randint(0, 1)} numId=1)" if self.chance.random() < 0.3 else ""
        runs = " ".join(self.run() for _ in range(self.chance.randint(1, 3)))
        return f"p({self.shape(f'{style} {numbered}')} {runs})"

    def run(self) -> str:
        style = self.chance.choice(("", "rStyle=K", "rStyle=L"))
        return f'r({self.direct(style)} "{self.chance.choice(("Việt ", "Nam ", "họp "))}")'

    def table(self) -> str:
        """Its text has no formatting of its own: LibreOffice lets the table's style go over a style of characters."""
        row = 'tr(tc(p(r("ô"))) tc(p(r("ở"))) tc(p(r("đây"))))'
        look = self.chance.choice(LOOKS)
        return f"tbl(tblPr(tblStyle=T tblLook={look}) tblGrid({'gridCol[w=2000] ' * 3}) {row * 3})"

    def shape(self, more: str = "") -> str:
        chosen = self.some(self.indents, self.spacing, self.alignment, lambda: f"keepNext={self.chance.randint(0, 1)}")
        return f"pPr({more} {chosen})"

    def look(self, more: str = "") -> str:
        """What styles may say: no switches, which LibreOffice does not turn over."""
        return f"rPr({more} {self.some(self.font, self.size, self.color, self.underline)})"

    def direct(self, more: str = "") -> str:
        switches = [lambda name=name: f"{name}={self.chance.randint(0, 1)}" for name in ("b", "i", "caps", "strike")]
        return f"rPr({more} {self.some(self.font, self.size, self.color, self.underline, *switches)})"

    def some(self, *writers: Callable[[], str]) -> str:
        return " ".join(write() for write in writers if self.chance.random() < 0.4)

    def indents(self) -> str:
        left, right, first = (self.chance.choice((0, 284, 567, 1134)) for _ in range(3))
        kind = self.chance.choice(("firstLine", "hanging"))
        return f"ind[left={left} right={right} {kind}={first}]"

    def spacing(self) -> str:
        rule = self.chance.choice(LINES)
        return f"spacing[before={self.chance.choice((0, 120))} after={self.chance.choice((0, 60, 200))} line={rule}]"

    def alignment(self) -> str:
        return f"jc={self.chance.choice(('left', 'center', 'right', 'both'))}"

    def font(self) -> str:
        name = self.chance.choice(("Arial", "Courier New", "Times New Roman"))
        return f"rFonts[ascii='{name}' hAnsi='{name}']"

    def size(self) -> str:
        return f"sz={self.chance.choice((20, 24, 26, 28, 31))}"

    def color(self) -> str:
        return f"color={self.chance.choice(('FF0000', '00B050', 'auto'))}"

    def underline(self) -> str:
        return f"u={self.chance.choice(('single', 'none', 'double'))}"
