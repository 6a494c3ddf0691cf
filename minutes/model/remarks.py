"""What was said: opinions, questions and their answers."""

from typing import Annotated

from minutes.model.fields import Keyed, Record, named
from minutes.model.people import Participant
from minutes.model.scalars.choices import RemarkKind
from minutes.model.scalars.moments import Moment
from minutes.model.scalars.texts import RichTextSource


class Answer(Record, frozen=True, kw_only=True):
    """The answer to a question."""

    speaker: Annotated[Participant | None, named("người trả lời", "Who answered", "người phát biểu")] = None
    text: Annotated[RichTextSource | None, named("nội dung", "What was answered", "trả lời")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is what was answered."""
        return {"text": value} if isinstance(value, str) else None


class Remark(Keyed, frozen=True, kw_only=True):
    """What a person, a body or a group said."""

    speaker: Annotated[
        Participant | None, named("người phát biểu", "Who spoke: a person, a body, a group", "người hỏi", "người nói")
    ] = None
    kind: Annotated[RemarkKind | None, named("loại", "Opinion, question, proposal, explanation", "loại ý kiến")] = None
    time: Annotated[Moment | None, named("lúc", "When it was said", "thời điểm")] = None
    text: Annotated[
        RichTextSource | None,
        named("nội dung", "What was said; in lower case it goes on from the speaker", "ý kiến", "câu hỏi"),
    ] = None
    answers: Annotated[tuple[Answer, ...] | None, named("trả lời", "What was answered", "answer", "giải trình")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is what was said, by nobody in particular."""
        return {"text": value} if isinstance(value, str) else None
