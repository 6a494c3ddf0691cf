"""A copy in which is mended what needs no word changed, reviewed again."""

from minutes.fix.fix import mend
from minutes.review.ignoring import Ignored
from minutes.review.naming import choice
from minutes.review.review import Review, review_bytes
from minutes.review.wishes import Wishes


def mended(review: Review, wishes: Wishes | None = None) -> Review:
    """The review of a copy in which is mended what was found and is fixable; it holds the copy's bytes.

    ``wishes``: those of the review. InputError for a file that can be read and not mended: strict Open XML.
    """
    wishes = wishes or Wishes()
    ignored = Ignored(wishes.standard, wishes.organization).beside(review.source)
    asked = choice(review.standard, wishes.select, (*wishes.ignore, *ignored))
    if not asked.form:
        return review
    made = mend(review.content, review.source, review.standard, asked.select, asked.ignore)
    if made.content == review.content:
        return review
    done = tuple(one for one in review.found if one.finding in made.done)
    return review_bytes(made.content, review.source, wishes)._replace(mended=done)
