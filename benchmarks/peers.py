"""The ways to do the work, as jobs that can be timed: ours, docxtpl's, and the limit."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from benchmarks.template import prefixed
from benchmarks.timing import Job

Data = Mapping[str, Any]


def engine(data: Data) -> Job:
    """Our engine with the comparison's template, compiled before."""
    from minutes.engine.template import Template

    template = Template.compile(prefixed("item.lines"))
    return lambda: template.render(data).content


def docxtpl(data: Data) -> Job:
    """docxtpl as its users can best use it: one object, rendered again and again."""
    import docxtpl

    template = docxtpl.DocxTemplate(io.BytesIO(prefixed("item.lines")))
    return lambda: docxtpl_document(template, data)


def docxtpl_from_yaml(text: str) -> Job:
    """docxtpl with its YAML reader, from the text on."""
    import docxtpl
    import yaml

    template = docxtpl.DocxTemplate(io.BytesIO(prefixed()))
    return lambda: docxtpl_document(template, yaml.load(text, Loader=yaml.CSafeLoader))


def docxtpl_document(template: Any, data: Data) -> bytes:
    """One render of a docxtpl template, saved to memory."""
    template.render(data, autoescape=True)
    made = io.BytesIO()
    template.save(made)
    return made.getvalue()


def limit(document: bytes) -> Job:
    """Only compressing the finished document.xml: nothing that writes a .docx can be faster."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        content = archive.read("word/document.xml")
    return lambda: _deflate(content)


def _deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()
