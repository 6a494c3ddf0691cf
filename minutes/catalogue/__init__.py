"""Words for people: problems and messages in Vietnamese or English.

The code speaks in catalogue ids (English texts with ``{names}``); here they become sentences. The translations are
gettext catalogues in ``minutes/locale``, kept with Babel.
"""

from minutes.catalogue_wording import word
from minutes.filling import fill
from minutes.i18n import DEFAULT, LANGUAGES, language
from minutes.loading import translate, translate_plural

__all__ = ["DEFAULT", "LANGUAGES", "fill", "language", "translate", "translate_plural", "word"]
