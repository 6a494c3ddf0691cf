"""Rendering: fills templates with meetings, reports missing and unplaced data, saves documents safely."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.rendering.batch import Batch
    from minutes.rendering.compile import Given, compiled, compiled_content, vocabulary
    from minutes.rendering.coverage import given_texts, plain, printed_text, unused_fields
    from minutes.rendering.document import Document, blank, fields_behind
    from minutes.rendering.embedding import read_embedded, stamp
    from minutes.rendering.inspect import doubts, faults, suspicions, title_of
    from minutes.rendering.jobs import Job, Outcome, RenderOptions, STANDARD_STREAM, deliver
    from minutes.rendering.renderer import data_of, layout_of, layout_options_of, own_folder, render, template_file
    from minutes.rendering.saving import Saved, lost_at, put, save, save_pages
    from minutes.rendering.values import Values, measured
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "batch": "Batch",
        "compile": "Given compiled compiled_content vocabulary",
        "coverage": "given_texts plain printed_text unused_fields",
        "document": "Document blank fields_behind",
        "embedding": "read_embedded stamp",
        "inspect": "doubts faults suspicions title_of",
        "jobs": "Job Outcome RenderOptions STANDARD_STREAM deliver",
        "renderer": "data_of layout_of layout_options_of own_folder render template_file",
        "saving": "Saved lost_at put save save_pages",
        "values": "Values measured",
    })
