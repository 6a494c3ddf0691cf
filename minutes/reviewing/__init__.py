"""A finished document held against everything that is known of it: the form that is prescribed, and its own data.

>>> review = review_file("bien-ban.docx")
>>> review.clean
False
>>> [found.code for found in review.found]
['left-margin-out-of-range']
"""

from minutes.review.annotation import annotated
from minutes.review.files import gathered
from minutes.review.found import Found
from minutes.review.json import plain
from minutes.review.mending import mended
from minutes.review.review import Review, Unreadable, review_bytes, review_file, review_files
from minutes.review.wishes import Wishes

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
