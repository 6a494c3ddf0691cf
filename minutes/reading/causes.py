"""What may be wrong with a text that is not YAML: what PyYAML says of it, and what we say."""

from typing import NamedTuple

from minutes.problems import N_
from minutes.reading.yaml_traps import AFTER_COLON, AFTER_DASH, NO_SPACE_AFTER_COLON, NO_SPACE_AFTER_DASH
from minutes.reading.yaml_traps import NOT_A_DASH as NO_DASH


class Cause(NamedTuple):
    """A reason why a text is not YAML."""

    code: str
    message: str
    hint: str
    spot: str = "here"
    """Where it can be mended: ``here``, where the parser gave up; ``behind``, after what it read last; ``start``, where
    the thing begins; ``above``, in the line above; ``backslash``, at the one before; ``quotation``, at the one that was
    never closed."""
    said: tuple[str, ...] = ()
    """Parts of PyYAML's messages that mean it; none where it is seen in the line."""


_QUOTE = N_('put the text in quotation marks: "…"')
_INDENT = N_("let what belongs together begin in the same column, with spaces before it")

UNCLOSED_QUOTATION = Cause(
    "unclosed-quotation",
    N_("the quotation mark that opens here is never closed"),
    N_('close it; a quotation mark inside the text is written twice in \'…\', or as \\" in "…"'),
    "start",
    ("unexpected end of stream", "document indicator"),
)
SPECIAL_CHARACTER = Cause(
    "special-character", N_('a text cannot begin with "{character}" unless it stands in quotation marks'), _QUOTE
)
TAB = Cause(
    "tab",
    N_("a tab stands where only spaces may be"),
    N_("put spaces in its place"),
    said=("tab character",),
)
NOT_A_DASH = Cause("not-a-dash", NO_DASH, AFTER_DASH, "above")
MISSING_SPACE_AFTER_DASH = Cause("missing-space", NO_SPACE_AFTER_DASH, AFTER_DASH, "above")
MISSING_COLON = Cause("missing-colon", N_('"{line}" has no colon after a name'), AFTER_COLON, "above")
MISSING_SPACE = Cause("missing-space", NO_SPACE_AFTER_COLON, AFTER_COLON, "above", ("unexpected ':'",))
COLON = Cause(
    "colon-in-text",
    N_("a colon with a space after it stands inside a text"),
    N_('put the text in quotation marks: "…"; if it is a field of its own, it begins a new line further in'),
)
TOO_FAR_IN = Cause("indentation", N_("this line stands further in than it may"), _INDENT)
NOT_FITTING = Cause(
    "indentation", N_("this line does not fit to those before it"), _INDENT, said=("'-' indicator", "document start")
)
UNOPENED_BRACKET = Cause("unopened-bracket", N_('the bracket "{character}" closes nothing'), _QUOTE)
AFTER_BRACKET = Cause("text-after-bracket", N_("text stands after a closing bracket"), _QUOTE)
AFTER_QUOTATION = Cause(
    "text-after-quotation",
    N_("the quotation marks are closed before the text ends"),
    N_("let the quotation marks enclose the whole text"),
)
_JSON = N_('a field is written "name": "value"; a comma stands between two fields, none behind the last')
MISSING_COMMA = Cause("unclosed-bracket", N_("a comma or a closing bracket is missing here"), _JSON, "behind")
MISSING_JSON_COLON = Cause("missing-colon", N_("a colon is missing here"), _JSON, "behind")
HALF_CHARACTER = Cause(
    "half-character",
    N_('"{escape}" is only one half of a character; its other half is missing'),
    N_("delete it, or write the character itself; the program that wrote the file has cut a text in its middle"),
    "backslash",
)
JSON_BACKSLASH = Cause(
    "backslash",
    N_('the sign "\\" has a meaning of its own in "…", and this is none that it can have'),
    N_('write it twice where the sign itself is meant: "\\\\"'),
    "backslash",
)
UNKNOWN = Cause("not-yaml", N_("this line cannot be read"), _INDENT)

CAUSES = (
    UNCLOSED_QUOTATION,
    TAB,
    SPECIAL_CHARACTER._replace(said=("undefined alias", "expected node content")),
    SPECIAL_CHARACTER._replace(
        said=("scanning a tag", "parsing a tag", "scanning an a", "scanning a directive"), spot="start"
    ),
    Cause(
        "text-beside-bar",
        N_("a text cannot stand in the same line as the | or > that announces it"),
        N_("begin the text on the next line, further in; or put it in quotation marks"),
        "start",
        ("scanning a block scalar",),
    ),
    Cause(
        "backslash",
        N_('the sign "\\" has a meaning of its own in "…", and this is none that it can have'),
        N_("use '…', in which it is a sign like others"),
        "backslash",
        ("parsing a quoted scalar", "escape character", "scanning a double-quoted"),
    ),
    Cause(
        "unclosed-bracket",
        N_('the bracket "{character}" that opens here is not closed, or a comma is missing in it'),
        N_("close it; a text that holds brackets, commas or quotation marks stands in quotation marks"),
        "start",
        ("',' or '",),
    ),
    MISSING_COLON._replace(
        hint=N_("write name: value; a text that goes on in the next line begins further in"),
        spot="start",
        said=("could not find expected ':'",),
    ),
    Cause(
        "list-in-line",
        N_("a list cannot begin in the same line as its name"),
        N_("begin each item with - in a line of its own; a text that begins with - is put in quotation marks"),
        said=("block sequence entries",),
    ),
    Cause(
        "several-documents",
        N_("a second document begins here; a file holds one meeting"),
        N_("put it in a file of its own, or delete the line ---"),
        said=("single document",),
    ),
    Cause("too-deep", N_("brackets are nested too deeply here"), "", said=("nesting depth",)),
    MISSING_SPACE._replace(spot="here"),
    NOT_FITTING,
)
