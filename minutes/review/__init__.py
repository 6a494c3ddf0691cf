"""Reviews of finished documents: their form by a standard, and their content by its own figures and data.

>>> review = review_file("bien-ban.docx")
>>> review.clean
False
>>> [found.code for found in review.found]
['left-margin-out-of-range']
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.review.annotation import annotated
    from minutes.review.files import gathered
    from minutes.review.found import Found, GRADES
    from minutes.review.json import VERSION, plain
    from minutes.review.review import (
        CheckOptions, LARGEST, Review, Unreadable, choice, fixed, review_bytes, review_file, review_files,
    )
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "annotation": "annotated",
        "files": "gathered",
        "found": "Found GRADES",
        "json": "VERSION plain",
        "review": "CheckOptions LARGEST Review Unreadable choice fixed review_bytes review_file review_files",
    })
