"""Apply wanted formats by the smallest change: remove direct formatting, change a style, else add direct formatting."""

from collections.abc import Iterable, Iterator

from lxml import etree

from minutes.fix.copy import Copy
from minutes.fix.properties import PROPERTIES, Property, TargetFormat, has_own_codes
from minutes.lint import Paragraph
from minutes.ooxml import P_PR, R_PR, StyleSheet, W, child, drop, is_on, runs, value

_Level = etree._Element


def apply_formats(copy: Copy, targets: Iterable[TargetFormat]) -> None:
    """Apply wanted formats; of several for one property of a paragraph the first counts."""
    wanted: dict[tuple[int, str], TargetFormat] = {}
    for target in targets:
        wanted.setdefault((target.number, target.name), target)
    for way in (_loosen, _restyle, _format):
        open_ = [target for target in wanted.values() if not target.holds(copy.document.paragraphs[target.number])]
        if open_ and way(copy, open_, wanted):
            copy.read()


def _loosen(copy: Copy, open_: list[TargetFormat], wanted: dict[tuple[int, str], TargetFormat]) -> bool:
    """Remove direct formatting; in documents with styles these are usually right."""
    changed = False
    for target in open_:
        for properties in _direct(copy, target):
            if target.property.says(properties) and not _is_so(target, properties):
                target.property.remove(properties)
                changed = True
    return changed


def _direct(copy: Copy, target: TargetFormat) -> Iterator[etree._Element]:
    """The direct properties of a paragraph, or of its runs and its mark, that may affect the format."""
    paragraph = copy.document.paragraphs[target.number]
    element = copy.element(paragraph)
    own = element.find(P_PR)
    if not target.property.of_letters:
        yield from () if own is None else (own,)
        return
    for run in runs(element):
        properties = run.find(R_PR)
        if properties is not None and not _is_beside(properties, target.property):
            yield properties
    mark = None if own is None else own.find(R_PR)
    if mark is not None:
        yield mark


def _is_beside(properties: etree._Element | None, asked: Property) -> bool:
    """Whether the formatting is exempt: a raised mark with its own size and face, or a font with its own codes."""
    if asked is PROPERTIES["font"]:
        fonts = None if properties is None else properties.find(f"{W}rFonts")
        return fonts is not None and has_own_codes(fonts.get(f"{W}ascii"))
    return value(properties, "vertAlign") in ("superscript", "subscript") and not asked.signs


def _is_so(target: TargetFormat, properties: etree._Element) -> bool:
    """Whether direct formatting is already exactly what would be written."""
    alone = properties.makeelement(properties.tag)
    target.property.write(alone, target.value)
    for given in alone:
        found = properties.find(given.tag)
        if found is None or any(found.get(name) != text for name, text in given.attrib.items()):
            return False
        if not given.attrib and not is_on(found):
            return False
    return True


def _restyle(copy: Copy, open_: list[TargetFormat], wanted: dict[tuple[int, str], TargetFormat]) -> bool:
    """Change a style or the defaults, where all paragraphs that use the property get the same value."""
    part = copy.part("styles")
    if not part:
        return False
    chains = _Chains(copy, copy.tree(part))
    groups: dict[tuple[int, str, object], tuple[_Level, list[TargetFormat]]] = {}
    for target in open_:
        level = chains.level(target)
        if level is not None:
            groups.setdefault((id(level), target.name, target.value), (level, []))[1].append(target)
    changed = False
    for level, group in groups.values():
        if chains.serves_only(level, group):
            copy.touch(part)
            asked = group[0].property
            asked.write(child(level, "rPr" if asked.of_letters else "pPr"), group[0].value)
            changed = True
    return changed


class _Chains:
    """Finds the style level that sets a property of a paragraph."""

    def __init__(self, copy: Copy, root: etree._Element) -> None:
        self._copy = copy
        self._sheet = StyleSheet(root)
        self._defaults = root.find(f"{W}docDefaults")
        self._levels: dict[tuple[str, str], _Level | None] = {}
        self._of: dict[int, str] = {}

    def level(self, target: TargetFormat) -> _Level | None:
        """Return the element that sets the property, direct formatting aside; its own style if none does."""
        return self._level(self._copy.document.paragraphs[target.number], target.name)

    def _level(self, paragraph: Paragraph, name: str) -> _Level | None:
        key = self._style_of(paragraph), name
        if key not in self._levels:
            self._levels[key] = self._find(*key)
        return self._levels[key]

    def _style_of(self, paragraph: Paragraph) -> str:
        if paragraph.number not in self._of:
            named = value(self._copy.element(paragraph).find(P_PR), "pStyle")
            style = self._sheet.used("paragraph", named)
            self._of[paragraph.number] = style.identifier if style else ""
        return self._of[paragraph.number]

    def _find(self, identifier: str, name: str) -> _Level | None:
        asked = PROPERTIES[name]
        inside = R_PR if asked.of_letters else P_PR
        for style in self._sheet.chain("paragraph", identifier):
            if asked.says(style.element.find(inside)):
                return style.element
        if self._defaults is not None:
            default = self._defaults.find(f"{W}rPrDefault" if asked.of_letters else f"{W}pPrDefault")
            if default is not None and asked.says(default.find(inside)):
                return default
        own = self._sheet.get("paragraph", identifier)
        return own.element if own else None

    def serves_only(self, level: _Level, group: list[TargetFormat]) -> bool:
        """Return whether all other paragraphs that use this level already show the value."""
        target = {target.number for target in group}
        first = group[0]
        return all(
            first.holds(paragraph) or self._level(paragraph, first.name) is not level
            for paragraph in self._copy.document.paragraphs
            if paragraph.number not in target
        )


def _format(copy: Copy, open_: list[TargetFormat], wanted: dict[tuple[int, str], TargetFormat]) -> bool:
    """Add direct formatting; runs without visible letters, such as tabs, are unchanged."""
    for target in open_:
        paragraph = copy.document.paragraphs[target.number]
        element, asked = copy.element(paragraph), target.property
        if not asked.of_letters:
            asked.write(child(element, "pPr"), target.value)
            continue
        for run in runs(element):
            if _shows_text(run) and not _is_beside(run.find(R_PR), asked):
                asked.write(child(run, "rPr"), target.value)
        if paragraph.label:  # the label is formatted by the paragraph mark
            asked.write(child(child(element, "pPr"), "rPr"), target.value)
    return True


def _shows_text(run: etree._Element) -> bool:
    return any(run.find(W + name) is not None for name in ("t", "sym", "noBreakHyphen", "softHyphen"))


def clear_underlines(copy: Copy, paragraphs: Iterable[Paragraph]) -> None:
    """Remove the underlining of whole paragraphs."""
    for paragraph in paragraphs:
        for run in runs(copy.element(paragraph)):
            properties = run.find(R_PR)
            if properties is not None:
                drop(properties, "u")
    copy.read()
    apply_formats(copy, [TargetFormat(one.number, "underlined", False) for one in paragraphs])
