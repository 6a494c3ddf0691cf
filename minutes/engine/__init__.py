"""Word templates: a ``.docx`` with tags is compiled once and rendered as often as wanted. Knows nothing of meetings.

>>> template = Template.compile("bien-ban.docx")
>>> done = template.render({"presider": {"name": "Vũ Thu Hà"}})
>>> done.content, done.missing, done.unused
"""

from minutes.engine.options import Limits, Names, Vocabulary
from minutes.engine.template import Asked, Missing, Rendered, Template

__all__ = ["Asked", "Limits", "Missing", "Names", "Rendered", "Template", "Vocabulary"]
