"""A finished document becomes a template: what its data say gives way to tags, and a render proves it.

>>> learned = learn(content, "bien-ban-cu.docx", read_meeting("meeting.yaml"))
>>> learned.content, learned.differences
"""

from minutes.learning.learning import Learned, learn

__all__ = ["Learned", "learn"]
