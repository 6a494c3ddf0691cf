"""Comparing with what was reviewed before; the produced file is kept for a look when they differ."""

import difflib
from pathlib import Path

from tests.proof.programs import ROOT

KEPT = ROOT / "out" / "goldens"


def compare(reviewed: Path, text: str, produced: bytes | None = None, *, update: bool, kept: Path = KEPT) -> None:
    """Fails with the difference when the text is not the reviewed one; with ``update`` it becomes the reviewed one."""
    text = text.rstrip("\n") + "\n"
    if update:
        reviewed.parent.mkdir(parents=True, exist_ok=True)
        reviewed.write_text(text, "utf-8")
        return
    wanted = reviewed.read_text("utf-8") if reviewed.exists() else ""
    if text == wanted:
        return
    kept.mkdir(parents=True, exist_ok=True)
    copy = kept / reviewed.name
    copy.write_text(text, "utf-8")
    if produced is not None:
        copy = copy.with_suffix(".docx")
        copy.write_bytes(produced)
    difference = difflib.unified_diff(wanted.splitlines(), text.splitlines(), "reviewed", "produced", lineterm="", n=1)
    lines = [f"not as reviewed in {reviewed}; kept as {copy}; accept with --update-goldens", *difference]
    raise AssertionError("\n".join(lines))
