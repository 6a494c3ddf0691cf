"""Which language messages and help are in. It never says anything about the language of a document."""

from collections.abc import Mapping

LANGUAGES = ("vi", "en")
DEFAULT = "vi"


def language(option: str | None, environ: Mapping[str, str]) -> str:
    """``"vi"`` or ``"en"``: the option, else ``MINUTES_LANG``, else the locale's language, else Vietnamese.

    A language that we do not have is passed over, so that ``LANG=C`` and ``LANG=fr_FR.UTF-8`` mean Vietnamese. Of
    the locale's variables the first that is set counts alone, as POSIX has it.
    """
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG")
    for wish in (option, environ.get("MINUTES_LANG"), locale):
        code = (wish or "").replace("-", "_").partition("_")[0].partition(".")[0].lower()
        if code in LANGUAGES:
            return code
    return DEFAULT
