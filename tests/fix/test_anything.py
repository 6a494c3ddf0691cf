"""No document of plausible shape breaks the mender, and a second time changes nothing."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.fix.fix import fix_document
from minutes.lint.effective.document import read_document
from minutes.problems import InputError
from minutes.standards.standard import load
from tests.lint.effective.documents import NAMESPACES, ROOTS, packed
from tests.lint.effective.random_documents import Mixer
from tests.lint.effective.test_anything import PARTS, elements, torn
from tests.proof import make_package, parts_of
from tests.review.corpus import CORPUS

STANDARD = load("nd30")


def fixed(content: bytes) -> None:
    try:
        read_document(content, "x.docx")
    except InputError:
        return
    once = fix_document(content, "x.docx", STANDARD).content
    assert fix_document(once, "x.docx", STANDARD).content == once


@given(st.lists(elements(), max_size=8), st.dictionaries(st.sampled_from(PARTS), st.lists(elements(), max_size=6)))
@settings(max_examples=40)
def test_a_document_of_any_shape_is_mended(body: list[str], others: dict[str, list[str]]):
    rooted = {name: f"<{ROOTS[name]} {NAMESPACES}>{''.join(inside)}</{ROOTS[name]}>" for name, inside in others.items()}
    fixed(packed({"document": f"<w:document {NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>", **rooted}))


@given(st.integers(0, 2**32), st.integers(1, 12))
@settings(max_examples=20)
def test_a_document_that_was_torn_apart_is_mended(seed: int, cuts: int):
    chance = Random(seed)
    parts = dict(parts_of(CORPUS[chance.choice(("ours", "python-docx", "docx-npm", "pandoc"))]()))
    for _ in range(cuts):
        name = chance.choice([name for name in parts if name.startswith("word/") and name.endswith(".xml")])
        parts[name] = torn(parts[name], chance)
    fixed(make_package(parts))


@given(st.integers(0, 2**32))
@settings(max_examples=20)
def test_styles_lists_and_tables_mixed_at_random_are_mended(seed: int):
    fixed(Mixer(seed).document())
