"""Facts of the document frame: issuer, number, recipients, copies, state; citations, appendices, pictures."""

from minutes import wording
from minutes.model.counts import house_of
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting, Proceedings
from minutes.model.organization import Organization, StandingMember
from minutes.model.proceedings import Appendix, Photo, PreviousMinutes, Reference
from minutes.model.scalars import Lines
from minutes.richtext import Blank, Picture
from minutes.wording import Words, phrase

CIRCULATION = {"return after reading": "XEM XONG TRẢ LẠI", "internal": "LƯU HÀNH NỘI BỘ"}
STATES = {"draft": "DỰ THẢO", "for comment": "DỰ THẢO LẤY Ý KIẾN"}


def capital_lines(name: Lines | None) -> list[str]:
    """Return a body's name in capitals, in its own lines or in the usual line breaks."""
    if not name:
        return []
    lines = name.split("\n")
    return wording.agency_lines(name) if len(lines) == 1 else [wording.capitals(line) for line in lines]


@fact(Organization, "các dòng tên", "The body's name in capitals, in the lines in which it is printed")
def lines(value: Organization, around: Around) -> list[str]:
    """Return the body's name, line by line."""
    return capital_lines(value.name)


@fact(Organization, "các dòng cơ quan chủ quản", "The parent's name in capitals, in lines")
def parent_lines(value: Organization, around: Around) -> list[str]:
    """Return the parent's name in its own lines."""
    return [wording.capitals(line) for line in (value.parent or "").split("\n") if line]


@fact(Organization, "dòng liên hệ", "Address, code and contact in one line")
def contact_line(value: Organization, around: Around) -> str | None:
    """Return address, code and contact for the page footer."""
    parts = [value.address, f"Mã số: {value.code}" if value.code else None, value.contact]
    return "; ".join(part for part in parts if part) or None


@fact(StandingMember, "dòng thành viên", "A standing member with the time for which the positions were held")
def member_line(value: StandingMember, around: Around) -> str:
    """Return ``Vũ Thu Hà (từ ngày … đến ngày …)``."""
    since = f"từ {value.since}" if value.since else ""
    until = f"đến {value.until}" if value.until else ""
    when = " ".join(part for part in (since, until) if part)
    return f"{value.name or ''} ({when})" if when else value.name or ""


@fact(Meeting, "ký hiệu đầy đủ", "What follows the number: as given, else kind and the body's abbreviation")
def full_symbol(value: Meeting, around: Around) -> Words:
    """Return ``BB-UBND``; the abbreviation is a setting and never computed (NĐ 30/2020, Phụ lục I)."""
    if value.symbol:
        return value.symbol
    abbreviation = value.organization.abbreviation if value.organization else None
    return phrase(f"{around.setting.kind_symbol}-", abbreviation or Blank("symbol"))


@fact(Meeting, "số ký hiệu", "Number and symbol: 05/BB-UBND; a gap while there is no number")
def number_line(value: Meeting, around: Around) -> Words:
    """Return number and symbol; a gap without a number (Điều 15.2: it is assigned after signing)."""
    party = house_of(value).startswith("dang")
    symbol = full_symbol(value, around)
    return phrase(wording.document_number(value.number), "-" if party else "/", symbol)


@fact(Meeting, "dòng địa danh ngày tháng", "The line of place and date; nothing unless the body or the data wants one")
def place_date_line(value: Meeting, around: Around) -> Words | None:
    """Return ``Long Biên, ngày 13 tháng 12 năm 2018``; only on request, as Mẫu 1.9 has no such line."""
    body = value.organization
    if value.issued is None and not (body and body.place_date):
        return None
    place = (body.place if body else None) or Blank("organization.place")
    return phrase(place, ", ", wording.full_date(value.issued, "issued"))


@fact(Meeting, "các dòng căn cứ", "The legal basis, one line each, closed with ; and the last with .")
def basis_lines(value: Meeting, around: Around) -> list[Words]:
    """Return the lines of the legal basis."""
    return wording.legal_basis_lines(value.legal_basis or ())


@fact(
    Meeting,
    "các dòng nơi nhận",
    "The recipients, one line each, with the archive's last; nothing when not known",
    needs="recipients",
)
def recipient_lines(value: Meeting, around: Around) -> list[Words] | None:
    """Return the recipients of the meeting, else those of the organization."""
    body = value.organization
    names = value.recipients if value.recipients is not None else body.recipients if body else None
    archive = value.archive or (body.archive if body else None) or ""
    if names is None and not archive:
        return None
    label = "Lưu " if house_of(value).startswith("dang") else "Lưu: "
    return wording.recipient_lines(names or (), archive, label)


@fact(Meeting, "câu số bản", "How many copies and pages were made; nothing when not said", needs="copies")
def copies_sentence(value: Meeting, around: Around) -> Words | None:
    """Return ``Biên bản được lập thành 02 bản, gồm 05 trang, mỗi bên giữ 01 bản.``."""
    said = wording.copies(wording.Copies(value.copies, value.pages), house_style=around.house_style)
    parts = [part for part in (said, value.copies_note) if part]
    return wording.ended(wording.first_upper(", ".join(parts))) if parts else None


@fact(Meeting, "dấu mức độ", "The stamps to print, in capitals: urgency and circulation; secrecy is stamped by hand")
def stamps(value: Meeting, around: Around) -> list[str]:
    """Return urgency, then circulation (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 10b and 11)."""
    urgency = wording.capitals(value.urgency.vietnamese) if value.urgency else ""
    circulation = CIRCULATION[value.circulation] if value.circulation else ""
    return [stamp for stamp in (urgency, circulation) if stamp]


@fact(Meeting, "dấu dự thảo", "DỰ THẢO while the document is a draft; nothing later")
def draft_mark(value: Meeting, around: Around) -> str | None:
    """Return the mark of a draft."""
    return STATES.get(value.state) if value.state else None


# Citations of other documents.
def cite(reference: Reference) -> str:
    """Return ``Tờ trình số 15/TTr-PNV ngày … của Phòng Nội vụ về …``; a title without number is unchanged.

    The file name is never printed.
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
    """Return the citation of the document."""
    return cite(value)


@fact(Proceedings, "các dòng tài liệu", "The documents submitted, one line each")
def submission_lines(value: Proceedings, around: Around) -> list[str]:
    """Return the citations of the documents submitted."""
    return [cite(one) for one in value.submissions or ()]


@fact(Meeting, "các dòng kèm theo", "What is attached, one line each")
def attachment_lines(value: Meeting, around: Around) -> list[str]:
    """Return the citations of the attachments."""
    return [cite(one) for one in value.attachments or ()]


@fact(PreviousMinutes, "câu biên bản trước", "What was said of the minutes before, in one sentence")
def previous_sentence(value: PreviousMinutes, around: Around) -> Words:
    """Return ``Biên bản số … ngày … được thông qua tại cuộc họp này; chỉnh sửa: ….``."""
    said = "Biên bản" + (f" số {value.number}" if value.number else "") + (f" {value.date}" if value.date else "")
    said += f" ({value.title})" if value.title else ""
    if value.approved is not None:
        said += " được thông qua tại cuộc họp này" if value.approved else " chưa được thông qua"
    return wording.ended(f"{said}; chỉnh sửa: {value.changes}" if value.changes else said)


@fact(Appendix, "tên phụ lục", "Phụ lục I, II …; Phụ lục alone when it is the only one")
def appendix_label(value: Appendix, around: Around) -> str:
    """Return the label; two or more appendices have roman numbers (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1)."""
    number = value.number or (wording.roman(around.position) if len(around.meeting.appendices or ()) > 1 else "")
    return f"Phụ lục {number}".strip()


@fact(Photo, "ảnh vẽ", "The picture itself; nothing when the file is not to be had")
def drawn(value: Photo, around: Around) -> Picture | None:
    """Return the picture read by the setting."""
    return around.setting.picture(value)


@fact(Photo, "văn bản thay thế đầy đủ", "What a reader who cannot see it is told: description, else caption, else file")
def alternative(value: Photo, around: Around) -> str:
    """Return the alternative text, never empty."""
    return value.description or value.caption or value.file or "Hình ảnh"
