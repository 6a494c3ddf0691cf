"""Subdocuments: ``{% include "chu-ky.docx" %}`` and Word files in the data, merged into the including document."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.subdoc.assembly import Assembly
    from minutes.engine.subdoc.files import NotFound, read_below
    from minutes.engine.subdoc.include import Inclusion, put_documents
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "assembly": "Assembly",
        "files": "NotFound read_below",
        "include": "Inclusion put_documents",
    })
