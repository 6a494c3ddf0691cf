"""Pages that point somewhere point at something."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.kept import ROOT, kept_files

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def dead_links(page: Path) -> Iterator[str]:
    for target in LINK.findall(page.read_text("utf-8")):
        if "://" not in target and not (page.parent / target).exists():
            yield f"{page.name} -> {target}"


def test_every_link_of_a_page_leads_to_a_file() -> None:
    pages = [ROOT / name for name in kept_files() if name.suffix == ".md"]
    assert [link for page in pages for link in dead_links(page)] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(LINK.findall((folder / "README.md").read_text("utf-8")))
    assert {page.name for page in folder.glob("*.md")} - {"README.md"} == listed


def test_the_test_itself_sees_a_dead_link(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[a](page.md#top) [b](gone.md) [c](https://example.org/x)", "utf-8")
    assert list(dead_links(page)) == ["page.md -> gone.md"]
