"""A finished document held against everything that is known of it: the form that is prescribed, and its own data.

>>> review = review_file("bien-ban.docx")
>>> review.clean
False
>>> [found.code for found in review.found]
['left-margin-out-of-range']
"""

from minutes.reviewing.annotating import annotated
from minutes.reviewing.found import Found
from minutes.reviewing.gathering import gathered
from minutes.reviewing.mending import mended
from minutes.reviewing.plain import plain
from minutes.reviewing.reviewing import Review, Unreadable, review_bytes, review_file, review_files
from minutes.reviewing.wishes import Wishes

__all__ = [
    "Found",
    "Review",
    "Unreadable",
    "Wishes",
    "annotated",
    "gathered",
    "mended",
    "plain",
    "review_bytes",
    "review_file",
    "review_files",
]
