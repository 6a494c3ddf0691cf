"""Words for people: problems and messages in Vietnamese or English.

The code speaks in catalogue ids (English texts with ``{names}``); here they become sentences. The translations are
gettext catalogues in ``minutes/locale``, kept with Babel.
"""

from minutes.catalogue.choosing import DEFAULT, LANGUAGES, language
from minutes.catalogue.filling import fill
from minutes.catalogue.loading import translate, translate_plural
from minutes.catalogue.wording import word

__all__ = ["DEFAULT", "LANGUAGES", "fill", "language", "translate", "translate_plural", "word"]
