"""A finished document becomes a template: what its data say gives way to tags, and a render proves it.

>>> learned = learn(content, "bien-ban-cu.docx", read_meeting("meeting.yaml"))
>>> learned.content, learned.differences

The way, in the order in which a document goes it; ``learning`` walks it, part by part of the Word file (``stories``).

1. The data as what may be looked for: ``scopes`` (what they offer at a place, under which names: ``spelling``) →
   ``forms``, ``dates`` (the texts that a value may print, each with its expression) → ``candidates`` (single values),
   ``texts`` (all that an item of a list says).
2. The document as ``paper``: blocks, with what in them is no text of its own (``fields``, ``formats``), compared in
   one form (``folding``).
3. ``inducing``: blocks become ``nodes``. A paragraph's values are found by ``matching`` (``labels`` tell those apart
   that print alike), lists inside it by ``inline``, its numbers by ``ordinals``, texts of several paragraphs by
   ``rich``, drawings by ``pictures``. A list stands where its items explain the most: ``weights`` → ``stretches`` →
   ``widening``; lists of people go first (``people_lists``).
4. What all items of a list have in common becomes the body of its loop: ``merging``, with ``aligning`` (which lines
   are one), ``line_merging`` (one line for all), ``kinds`` (several kinds of lines), ``conditions`` (why something
   stands with some items only). What only one meeting tells is put under conditions, or doubted: ``verdicts``,
   ``lone``, ``absences``, ``headings``; ``completing`` finds the meeting's own values in the bodies.
5. ``writing`` puts the tags into the Word file, by ``editing``; ``escaping`` keeps signs of tags that were text;
   ``commands`` and ``tidying`` leave it as somebody would.
6. ``proving`` fills the template and compares; ``leaving``, ``figures`` and ``grouping`` tell what the document does
   not say and what stayed as it was, ``remarks`` what the lists cost.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.learning.learner import Learned, learn
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "learner": "Learned learn",
        },
    )
