"""The lean package that a template lies in: only the parts that Word needs, all of them our own."""

from collections.abc import Mapping

from minutes.ooxml.archive import pack, write_archive
from minutes.ooxml.namespaces import NAMESPACES, nsdecls

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = NAMESPACES["r"]
_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/header2.xml": f"{_WORD}.header+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_LINKS = {"styles": "styles", "settings": "settings", "fontTable": "fontTable", "numbering": "numbering"}
PAGE_HEADER, FIRST_HEADER = "rId6", "rId7"
"""The relationships of the two headers: with the page number, and the empty one of the first page."""


def package(parts: Mapping[str, str], font: str, title: str) -> bytes:
    """A Word file. ``parts`` are document, styles, numbering and the headers; the rest is the same for every template.

    ``title`` may hold tags. The same input gives the same bytes.
    """
    whole = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(font),
        "word/theme/theme1.xml": _theme(font),
        "docProps/core.xml": _core(title),
        "docProps/app.xml": f'<Properties xmlns="{NAMESPACES["ep"]}"><Application>minutes</Application></Properties>',
        **parts,
    }
    return write_archive(pack(name, (_HEAD + xml).encode(), 9) for name, xml in whole.items())


def _content_types() -> str:
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in _TYPES.items())
    return (
        f'<Types xmlns="{NAMESPACES["ct"]}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(links: list[tuple[str, str, str]]) -> str:
    inside = "".join(f'<Relationship Id="{id}" Type="{type}" Target="{target}"/>' for id, type, target in links)
    return f'<Relationships xmlns="{NAMESPACES["pr"]}">{inside}</Relationships>'


def _package_relationships() -> str:
    core = NAMESPACES["pr"] + "/metadata/core-properties"
    return _relationships(
        [
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", core, "docProps/core.xml"),
            ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relationships() -> str:
    links = [(f"rId{at}", f"{_OFFICE}/{kind}", f"{file}.xml") for at, (kind, file) in enumerate(_LINKS.items(), 1)]
    links.append(("rId5", f"{_OFFICE}/theme", "theme/theme1.xml"))
    links.append((PAGE_HEADER, f"{_OFFICE}/header", "header1.xml"))
    links.append((FIRST_HEADER, f"{_OFFICE}/header", "header2.xml"))
    return _relationships(links)


def _settings() -> str:
    """Compatibility mode 15 is Word's present layout; a line break in justified text must not stretch its line."""
    return (
        f"<w:settings {nsdecls('w')}>"
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:doNotExpandShiftReturn/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="vi-VN"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _fonts(font: str) -> str:
    return (
        f'<w:fonts {nsdecls("w")}><w:font w:name="{font}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _theme(font: str) -> str:
    """The smallest theme that is whole (20.1.6.9): Word wants one, nothing here refers to it."""
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colors = "".join(
        f'<a:{name}><a:srgbClr val="{"FFFFFF" if name.startswith("lt") else "000000"}"/></a:{name}>' for name in names
    )
    fonts = "".join(
        f'<a:{kind}><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind in ("majorFont", "minorFont")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    formats = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
    return (
        f'<a:theme {nsdecls("a")} name="minutes"><a:themeElements><a:clrScheme name="minutes">{colors}</a:clrScheme>'
        f'<a:fontScheme name="minutes">{fonts}</a:fontScheme><a:fmtScheme name="minutes">{formats}</a:fmtScheme>'
        "</a:themeElements></a:theme>"
    )


def _core(title: str) -> str:
    return (
        f"<cp:coreProperties {nsdecls('cp', 'dc', 'dcterms', 'xsi')}>"
        f"<dc:title>{title}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>"
    )
