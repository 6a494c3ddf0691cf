"""What was said, with who said it before."""

from minutes import wording
from minutes.model.computed.people import introduce
from minutes.model.computed.rich import goes_on, led
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.remarks import Answer, Remark
from minutes.model.scalars.parts import say_moment
from minutes.richtext import Paragraph, RichText

VERBS = {"opinion": "phát biểu", "question": "hỏi", "proposal": "đề nghị", "explanation": "giải trình"}


def lead_of(remark: Remark, around: Around, verb: str = "") -> str:
    """``Đồng chí A - Trưởng phòng phát biểu:``; empty when the speaker is not known.

    An opinion that begins in lower case goes on from its speaker: ``Đồng chí A`` alone stands before it.
    """
    said = introduce(remark.speaker, around.usage) if remark.speaker else ""
    when = f" ({say_moment(remark.time, around.usage)})" if remark.time else ""
    if said and not verb and remark.kind in (None, "opinion") and goes_on(remark.text):
        return f"{wording.first_upper(said)}{when}"
    if said:
        verb = verb or VERBS.get(remark.kind or "opinion", "phát biểu")
        return f"{wording.first_upper(said)} {verb}{when}:"
    kind = wording.first_upper(remark.kind.vietnamese) if remark.kind else ""
    return f"{kind}{when}:".lstrip() if kind or when else ""


@fact(Remark, "người nói", "Who spoke and how, before the text: Đồng chí A - Trưởng phòng phát biểu:")
def lead(value: Remark, around: Around) -> str | None:
    """Nothing when the speaker is not known."""
    return lead_of(value, around) or None


@fact(Remark, "ý kiến đầy đủ", "The remark with its speaker before it, and the answers after it")
def content(value: Remark, around: Around) -> RichText | None:
    """Speaker, text, answers."""
    key = around.keyed("content")
    own = led(lead_of(value, around), value.text, key)
    blocks = own.blocks if own else ()
    for answer in value.answers or ():
        reply = reply_of(answer, around)
        blocks += reply.blocks if reply else ()
    return RichText(blocks, key) if blocks else None


def reply_of(answer: Answer, around: Around) -> RichText | None:
    """The answer with who gave it before it."""
    said = introduce(answer.speaker, around.usage) if answer.speaker else ""
    return led(f"{wording.first_upper(said)} trả lời:" if said else "Trả lời:", answer.text)


@fact(Answer, "câu trả lời", "The answer with who gave it before it")
def reply(value: Answer, around: Around) -> RichText | None:
    """The answer."""
    return reply_of(value, around)


@fact(Meeting, "các ý kiến bảo lưu", "The dissenting opinions on record, one paragraph or more each")
def dissent_content(value: Meeting, around: Around) -> RichText | None:
    """``Đồng chí A bảo lưu ý kiến: …``."""
    blocks: tuple[Paragraph, ...] = ()
    for remark in value.dissents or ():
        text = led(lead_of(remark, around, "bảo lưu ý kiến") or "Ý kiến bảo lưu:", remark.text)
        blocks += tuple(block for block in text.blocks if isinstance(block, Paragraph)) if text else ()
    return RichText(blocks) if blocks else None
