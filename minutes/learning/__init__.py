"""A finished document becomes a template: text that comes from the data gives way to tags, and a render proves it.

>>> learned = learn(content, "bien-ban-cu.docx", read_meeting("meeting.yaml"))
>>> learned.content, learned.differences

The pipeline, which ``learner`` runs for each part of the Word file:

1. ``values``: the data by scope and name; ``forms``: the texts that a value may print, each with its expression.
2. ``blocks``: the document as paragraphs, tables, rows, cells and controls; ``text``: their normalized text.
3. ``induce``: blocks become ``nodes``. ``match`` finds the values in a paragraph, ``inline`` the lists inside one,
   ``segments`` the blocks of each item of a list.
4. ``merge``: the items of a list become the body of one loop; ``conditions`` explain text of some items only;
   ``doubts`` treats what a single meeting cannot tell: outcomes of votes, absences, single items.
5. ``write``: tags are put into the Word file. ``prove``: the template is rendered and compared; ``leftovers``: what it
   does not print.
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.learning.learner import Learned, learn
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "learner": "Learned learn",
    })
