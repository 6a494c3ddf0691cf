"""``theme1.xml``: what validators and Word ask of a theme (ISO/IEC 29500-1, 20.1.6), in black and one font."""

from minutes.building.xml import el, part

COLORS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip


def theme(font: str) -> bytes:
    """The part; both of its fonts are the standard's."""
    colors = "".join(el(f"a:{name}", el("a:srgbClr", val=value)) for name, value in COLORS.items())
    face = el("a:latin", typeface=font) + el("a:ea", typeface="") + el("a:cs", typeface="")
    fill = el("a:solidFill", el("a:schemeClr", val="phClr"))
    line = el("a:ln", fill, el("a:prstDash", val="solid"), w=6350)
    effect = el("a:effectStyle", "<a:effectLst/>")
    return part(
        "a:theme",
        ("a",),
        el(
            "a:themeElements",
            el("a:clrScheme", colors, name="Office"),
            el("a:fontScheme", el("a:majorFont", face), el("a:minorFont", face), name="Office"),
            el(
                "a:fmtScheme",
                el("a:fillStyleLst", fill * 3),
                el("a:lnStyleLst", line * 3),
                el("a:effectStyleLst", effect * 3),
                el("a:bgFillStyleLst", fill * 3),
                name="Office",
            ),
        ),
    ).replace(b"<a:theme ", b'<a:theme name="Office" ')
