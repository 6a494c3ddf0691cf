"""Parse each tag and recover from errors: replace foreign words, respell names, fix quotation marks and ``=``.

A corrected tag keeps one error from causing others.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import cache, cached_property

from minutes.engine.options import Names
from minutes.engine.tags import CLOSERS, LONGEST, MIDDLES, WORDS, Parser, Tag
from minutes.problems import N_, Problem
from minutes.suggest import SURE, nearest

NO_SUCH_TAG = N_("{tag}: there is no such tag")
_PATIENCE = 200
"""Faulty tags of a template for which corrections are searched; each search compares all names."""
DID_YOU_MEAN = N_("did you mean {near}?")


def written(tag: Tag) -> str:
    """Return the corrected source of a tag."""
    prefix = f"{tag.prefix} " if tag.prefix else ""
    return f"{{{{ {tag.content} }}}}" if tag.is_output else f"{{%{prefix or ' '}{tag.content} %}}"


def names_given(tag: Tag) -> frozenset[str]:
    """Return the names that a tag assigns; none when it has no syntax tree."""
    from jinja2 import nodes

    stored = tag.node.find_all(nodes.Name) if tag.node is not None and not tag.is_output else ()
    return frozenset(name.name for name in stored if name.ctx in ("store", "param"))


class Recovery:
    """Parses tags; ``names``, ``aliases`` and ``others`` are the names that typed words are matched with."""

    def __init__(self, names: Names | None, aliases: Mapping[str, str], others: Iterable[str]) -> None:
        self._parser = Parser()
        self._names, self._aliases, self._others = names, aliases, others
        self._patience = _PATIENCE
        self._own: set[str] = set()
        """Names assigned by the template so far."""

    def parse(self, tag: Tag) -> list[Problem]:
        """Set the tag's node and return its problems, with a suggested correction if there is one."""
        problems = self._parsed(tag)
        self._own |= names_given(tag)
        return problems

    def _parsed(self, tag: Tag) -> list[Problem]:
        if tag.guessed:  # an unclosed tag is already reported
            self._reword(tag)
            self._understand(tag)
            return []
        if not tag.is_output and self._reword(tag):
            return [] if tag.word == ANY_END else [self._unknown(tag)]
        if not tag.is_output and tag.word not in WORDS:
            return self._misspelt(tag)
        problems = self._parser.parse(tag)
        if problems and self._understand(tag):
            values = {**problems[0].values, "near": written(tag)}
            return [problems[0]._replace(values=values, hint=DID_YOU_MEAN)]
        return problems

    def _unknown(self, tag: Tag) -> Problem:
        self._understand(tag)
        values = {"tag": tag.source, "near": written(tag)}
        return Problem("unknown-tag", tag.place, NO_SUCH_TAG, values, hint=DID_YOU_MEAN)

    def _misspelt(self, tag: Tag) -> list[Problem]:
        """Correct a misspelt tag word; a word that is near to none is reported by :func:`match_blocks`."""
        near = nearest(tag.word, WORDS)
        if not near:
            return []
        values = {"tag": tag.source, "near": near}
        tag.content, tag.word, tag.guessed = near + tag.content[len(tag.word) :], near, True
        self._understand(tag)
        return [Problem("unknown-tag", tag.place, NO_SUCH_TAG, values, hint=DID_YOU_MEAN)]

    def _reword(self, tag: Tag) -> bool:
        """Replace the word of the tag by its equivalent in the template language; return whether there is one."""
        inside = tag.word in MIDDLES or tag.word in CLOSERS
        if tag.is_output or (tag.word in WORDS and (tag.content == tag.word or not inside)):
            return False
        content = meant(tag.content)
        if content is None:
            return False
        tag.content, tag.word, tag.guessed = content, content.partition(" ")[0], True
        return True

    def _understand(self, tag: Tag) -> bool:
        if tag.word == ANY_END or not self._parser.parse(tag):
            return True
        if not self._patience or len(tag.content) > LONGEST:
            return False
        self._patience -= 1
        typed = tag.content
        reworded = "" if tag.is_output else meant(typed) or ""
        for content in respellings(reworded or typed, self._known | self._own, tag.word):
            tag.content = content
            if not self._parser.parse(tag):
                tag.guessed = True
                return True
        tag.content = typed
        return False

    @cached_property
    def _known(self) -> frozenset[str]:
        found = {*self._aliases, *self._others}
        _gather(self._names or {}, found.update)
        return frozenset(found)


def _gather(names: Names, add: Callable[[Iterable[str]], None]) -> None:
    add(names)
    for below in names.values():
        if below:
            _gather(below, add)


# Words that people type for tag words: Vietnamese ones, and those of other template languages.
ANY_END = "end"
"""Closes any open block."""
_OPENING_WORDS = """
if       nếu; khi; chỉ khi; where; when
if not   trừ khi; nếu không có; nếu chưa có; unless
for      lặp; lặp lại; vòng lặp; lặp qua; cho; cho mỗi; với mỗi; mỗi; duyệt; foreach; for each; each; loop; repeat
elif     nếu không thì nếu; còn nếu; hoặc nếu; không thì nếu; else if; elseif; elsif
needs    cần; cần có; yêu cầu; need; require; requires
set      đặt; gán; let; assign; var
with     với
filter   lọc
"""
"""Tag words, each with the synonyms that precede an expression."""
_ALONE = """
else      nếu không; nếu không thì; không thì; ngược lại; còn không; còn lại; khác; otherwise
endif     hết nếu; kết thúc nếu; end if; end_if; /if; fi; /nếu; endunless; end unless; endelse; endelif; đóng nếu
endfor    hết lặp; kết thúc lặp; hết vòng lặp; kết thúc vòng lặp; hết cho; end for; end_for; end foreach; endforeach
endfor    /for; /lặp; /foreach; endeach; /each; endloop; end loop; next; đóng lặp; hết mỗi; kết thúc cho
endset    hết đặt; kết thúc đặt; end set; /set
endmacro  end macro; /macro
endwith   hết với; end with; /with
end       end; hết; kết thúc; đóng; xong; /; done
"""
"""Tag words, each with the synonyms that have no expression."""


@cache
def _read(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in table.strip().splitlines():
        word, typed = re.split(r"\s{2,}", line, maxsplit=1)
        found.update(dict.fromkeys((one.strip() for one in typed.split(";")), word))
    return found


def meant(content: str) -> str | None:
    """Return the statement with the synonym replaced by the tag word; ``None`` without a known synonym."""
    plain = " ".join(content.split()).rstrip(":")
    lower = plain.lower()
    if lower in (alone := _read(_ALONE)):
        return alone[lower]
    opening = _read(_OPENING_WORDS)
    typed = max((one for one in opening if lower.startswith(f"{one} ")), key=len, default="")
    return opening[typed] + plain[len(typed) :] if typed else None


_NAMING = {
    "for": re.compile(r"for\b(.*?)(?:\b(?:in|trong|of)\b|$)", re.DOTALL),
    "set": re.compile(r"set\b([^=|]*)", re.DOTALL),
    "with": re.compile(r"with\b(.*)", re.DOTALL),
    "macro": re.compile(r"macro\b(.*)", re.DOTALL),
    "call": re.compile(r"call\b(.*)", re.DOTALL),
}
"""Where the assigned names are in a statement that cannot be parsed."""
_WORDS = re.compile(r"[^\W\d]\w*(?:[ ]+[^\W\d]\w*)*")


def remaining_names(tags: Iterable[Tag]) -> frozenset[str]:
    """Return the names that the faulty tags would define: each word, and the words joined. For a guessed tag, only
    names of several words.
    """
    found: set[str] = set()
    for tag in tags:
        if tag.word not in _NAMING or not (tag.node is None or tag.guessed):
            continue
        match = _NAMING[tag.word].match(tag.content)
        for words in _WORDS.findall(match.group(1)) if match else ():
            several = re.split(r"[\s_]+", words)
            if tag.node is None or len(several) > 1:
                found |= {*several, "_".join(several)}
    return frozenset(found)


# Respelling of names typed with spaces: ``chủ trì.họ tên`` for ``chủ_trì.họ_tên``.
_TOKEN = re.compile(r"""("[^"]*"|'[^']*')|([^\W\d]\w*(?:\s+[^\W\d]\w*)*)|(.)""", re.DOTALL)
_CURLY = re.compile("[“”„‘’‚]")
_ASKING = ("if", "elif", "needs", "")
"""Words before a condition, or before nothing: there ``=`` assigns no name."""
_EQUAL = "\0"
"""Placeholder for a typed ``==``."""
_OPENING_BRACKETS, _CLOSING_BRACKETS = frozenset("([{"), frozenset(")]}")
_KEPT = frozenset("for in if else elif is and or not recursive".split())
"""Words of the language, never part of a name."""
_SPOKEN = {"trong": "in", "of": "in", "và": "and", "hoặc": "or", "không": "not", "là": "=="}
"""Synonyms of these words, used outside of names."""
_LONGEST = 8
"""Maximum number of words in a name."""

Join = Callable[[list[str], Set[str]], list[str]]


def respellings(content: str, names: Set[str], word: str) -> Iterator[str]:
    """Yield corrections of a tag's content, the likeliest first: with straight quotation marks and ``==``; with known
    names joined; with the template's own names joined; with adjacent words replaced by the nearest name.

    ``word`` is the tag's word, which is kept.
    """
    head = word if content.startswith(word) else ""
    rest = _CURLY.sub('"', content[len(head) :])
    rest = _compared(rest) if word in _ASKING else rest
    if head + rest != content:
        yield head + rest
    known = _rewritten(rest, names, _joined)
    yield head + known
    if word in ("for", "set"):
        known = _own_joined(known, " in " if word == "for" else "=")
        yield head + known
    yield head + _rewritten(known, names, _nearest)


def _compared(text: str) -> str:
    """Replace each ``=`` by ``==``, except in strings and in brackets, where it names an argument."""
    depth = 0
    pieces: list[str] = []
    for match in _TOKEN.finditer(re.sub("={2,}", _EQUAL, text)):
        piece = match.group()
        depth += (piece in _OPENING_BRACKETS) - (piece in _CLOSING_BRACKETS)
        alone = piece == "=" and not depth and not "".join(pieces[-1:]).endswith(("<", ">", "!"))
        pieces.append("==" if alone else piece)
    return "".join(pieces).replace(_EQUAL, "==")


def _rewritten(text: str, names: Set[str], join: Join) -> str:
    pieces = []
    for match in _TOKEN.finditer(text):
        words = match.group(2)
        pieces.append(" ".join(join(words.split(), names)) if words else match.group())
    return "".join(pieces)


def _joined(words: list[str], names: Set[str]) -> list[str]:
    """Join the longest known names and replace synonyms of language words."""
    found: list[str] = []
    while words:
        for count in range(min(len(words), _LONGEST), 1, -1):
            name = "_".join(words[:count])
            spelt = name if name in names else name.lower()
            if spelt in names:
                found.append(spelt)
                words = words[count:]
                break
        else:
            first, *words = words
            found.append(first if first in names else _SPOKEN.get(first, first))
    return found


def _own_joined(text: str, sign: str) -> str:
    """Join the words of each name before the sign, where the template assigns them."""
    before, found, behind = text.partition(sign)
    if not found:
        return text
    names = ("_".join(one.split()) for one in before.split(","))
    return f" {', '.join(names)}{' ' if sign == '=' else ''}{sign}{behind}"


def _nearest(words: list[str], names: Set[str]) -> list[str]:
    """Replace adjacent words by the name nearest to all of them."""
    found: list[str] = []
    side: list[str] = []
    for word in (*words, ""):
        if word and word not in _KEPT:
            side.append(word)
            continue
        near = nearest("_".join(side), names, SURE) if 1 < len(side) <= _LONGEST else ""
        found += [*([near] if near else side), *([word] if word else [])]
        side = []
    return found
