"""The lexer, the healer and the reader of packages under a fuzzer that sees which code each input reaches.

``python -m tests.engine.guided lexer|healer|package [seconds]``, after ``pip install atheris`` (Linux and macOS). The
tests draw their inputs by hypothesis; this goes where those do not come by chance. It ends with an error at the first
input that makes anything but a document or problems.
"""

import sys
from collections.abc import Callable
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["minutes"]):
    from minutes.engine.normalize.lexer import find_tags, tidy
    from minutes.engine.options import Limits
    from minutes.engine.template import Template
    from minutes.ooxml.package import read_archive
from minutes.problems import TemplateError
from tests.engine.paper import paper

LIMITS = Limits(steps=2_000, output=1 << 20, seconds=2)
LONGEST = 4_000


def lexer(drawn: bytes) -> None:
    """Any text is cut into tags and tidied."""
    text = _text(drawn)
    for span in find_tags(text):
        tidy(text[span.start : span.end])


def normalizer(drawn: bytes) -> None:
    """Any lines make a document or problems: each line a paragraph, lines with bars a row."""
    text = "".join(char for char in _text(drawn) if char >= " " or char == "\n")
    with suppress(TemplateError):
        template = Template.compile(paper(text or " "), limits=LIMITS, cache=False)
        template.render({"x": "A & B", "xs": ["1", "2"], "a": {"b": None}, "n": 3})


def package(drawn: bytes) -> None:
    """Any bytes, and a file with some of its bytes changed, are a package or problems."""
    whole = bytearray(_SAMPLE)
    for place, byte in zip(drawn[::2], drawn[1::2], strict=False):
        whole[place * len(whole) // 256] = byte
    for content in (drawn, bytes(whole)):
        with suppress(TemplateError):
            archive = read_archive(content, "")
            for name in archive.members:
                archive.read(name)


def _text(drawn: bytes) -> str:
    return drawn[:LONGEST].decode("utf-8", "ignore")


_SAMPLE = paper("{{ x }}\n| {% for x in xs %}{{ x }} | {% endfor %} |")
TARGETS: dict[str, Callable[[bytes], None]] = {"lexer": lexer, "healer": normalizer, "package": package}


if __name__ == "__main__":
    target, *seconds = sys.argv[1:]
    atheris.Setup([sys.argv[0], f"-max_total_time={(seconds or ['60'])[0]}"], TARGETS[target])
    atheris.Fuzz()
