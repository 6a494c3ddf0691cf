"""Word templates: a ``.docx`` with tags is compiled once and rendered as often as wanted. Knows nothing of meetings.

>>> template = Template.compile("bien-ban.docx")
>>> done = template.render({"presider": {"name": "Vũ Thu Hà"}})
>>> done.content, done.missing, done.unused
"""

from minutes.engine.limits import Limits
from minutes.engine.rendered import Missing, Rendered
from minutes.engine.template import Asked, Template
from minutes.engine.vocabulary import Names, Vocabulary

__all__ = ["Asked", "Limits", "Missing", "Names", "Rendered", "Template", "Vocabulary"]
