"""Other documents: as they are cited, and what was said of the minutes before."""

from minutes import wording
from minutes.model.fact_registry import Around, fact
from minutes.model.links import PreviousMinutes, Reference
from minutes.model.meeting import Meeting
from minutes.model.meeting_proceedings import Proceedings
from minutes.wording.phrases import Words


def cite(reference: Reference) -> str:
    """``Tờ trình số 15/TTr-PNV ngày … của Phòng Nội vụ về …``; a title without number is itself.

    The name of its file is for the machine and is not said.
    """
    kind, summary = reference.title or "Văn bản", ""
    for mark in (" về ", " V/v ", " v/v "):
        before, found, after = kind.partition(mark)
        if found:
            kind, summary = before, f"{mark.strip()} {after}"
            break
    document = wording.Document(kind, reference.number or "", reference.date, reference.issuer or "", summary)
    return str(wording.citation(document))


@fact(Reference, "trích dẫn văn bản", "The document as it is cited: kind, number, date, issuer, summary")
def citation(value: Reference, around: Around) -> str:
    """The document as it is cited."""
    return cite(value)


@fact(Proceedings, "các dòng tài liệu", "The documents submitted, one line each")
def submission_lines(value: Proceedings, around: Around) -> list[str]:
    """As they are cited."""
    return [cite(one) for one in value.submissions or ()]


@fact(Meeting, "các dòng kèm theo", "What is attached, one line each")
def attachment_lines(value: Meeting, around: Around) -> list[str]:
    """As they are cited."""
    return [cite(one) for one in value.attachments or ()]


@fact(PreviousMinutes, "câu biên bản trước", "What was said of the minutes before, in one sentence")
def previous_sentence(value: PreviousMinutes, around: Around) -> Words:
    """``Biên bản số … ngày … được thông qua tại cuộc họp này; chỉnh sửa: ….``."""
    said = "Biên bản" + (f" số {value.number}" if value.number else "") + (f" {value.date}" if value.date else "")
    said += f" ({value.title})" if value.title else ""
    if value.approved is not None:
        said += " được thông qua tại cuộc họp này" if value.approved else " chưa được thông qua"
    return wording.ended(f"{said}; chỉnh sửa: {value.changes}" if value.changes else said)
