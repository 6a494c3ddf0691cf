"""Word templates: compile a ``.docx`` with tags once and render it many times. Independent of meetings.

>>> template = Template.compile("bien-ban.docx")
>>> done = template.render({"presider": {"name": "Vũ Thu Hà"}})
>>> done.content, done.missing, done.unused
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.annotation import annotate
    from minutes.engine.cache import edition, folder_of, is_docx, read_origin, saved
    from minutes.engine.codegen import UNKNOWN
    from minutes.engine.lint import suspects
    from minutes.engine.normalize import Piece, flow
    from minutes.engine.options import Names, Vocabulary, is_list
    from minutes.engine.stories import HEAD, Styles, paragraphs, parse, read_stories
    from minutes.engine.template import Asked, Missing, Rendered, Template
    from minutes.engine.xml import RANGE_MARKS, ancestor, elements, remove
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "annotation": "annotate",
        "cache": "edition folder_of is_docx read_origin saved",
        "codegen": "UNKNOWN",
        "lint": "suspects",
        "normalize": "Piece flow",
        "options": "Names Vocabulary is_list",
        "stories": "HEAD Styles paragraphs parse read_stories",
        "template": "Asked Missing Rendered Template",
        "xml": "RANGE_MARKS ancestor elements remove",
    })
