"""The organization: name, parent body, standing members, page settings and habits of wording."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from minutes.model.fields import Record, named
from minutes.model.people import Person
from minutes.model.scalars import AddressStyle, Choice, Day, Flag, Length, Lines


class ClockForm(Choice):
    """The format of hours; the words are the keys of :data:`minutes.wording.CLOCKS`."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "17 giờ 00": ("17 giờ 00", "giờ"),
        "17 giờ 00 phút": ("17 giờ 00 phút", "giờ phút"),
        "17h00": ("17h00", "h"),
    }


class ZeroTens(Choice):
    """How an empty tens digit is read in words."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {"linh": ("linh",), "lẻ": ("lẻ",)}


class Thousand(Choice):
    """How a thousand is read in words."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {"nghìn": ("nghìn",), "ngàn": ("ngàn",)}


class SizeSet(Choice):
    """The coherent sets of font sizes of NĐ 30/2020/NĐ-CP, Phụ lục I, by the size of the body text."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {"14": ("14", "cỡ 14"), "13": ("13", "cỡ 13")}


class StandingMember(Person, frozen=True, kw_only=True):
    """A person of the organization, with the period for which the positions were held."""

    since: Annotated[Day | None, named("từ ngày", "First day on which the positions were held")] = None
    until: Annotated[Day | None, named("đến ngày", "Last day on which the positions were held")] = None


class Margins(Record, frozen=True, kw_only=True):
    """Page margins, within the limits of the standard."""

    top: Annotated[Length | None, named("trên", "Top margin, such as 20 mm")] = None
    bottom: Annotated[Length | None, named("dưới", "Bottom margin")] = None
    left: Annotated[Length | None, named("trái", "Left margin")] = None
    right: Annotated[Length | None, named("phải", "Right margin")] = None


class Habits(Record, frozen=True, kw_only=True):
    """The organization's preferences where Vietnamese allows several forms."""

    address: Annotated[
        AddressStyle | None,
        named("cách xưng hô", "Style of address of people who have none of their own: đồng chí, ông/bà", "xưng hô"),
    ] = None
    participants: Annotated[
        str | None, named("gọi người dự họp", "What those who attend are called: đại biểu, thành viên, cổ đông")
    ] = None
    position_joint: Annotated[
        str | None, named("nối chức vụ", 'What stands between a name and its positions: " - " or ", "')
    ] = None
    clock: Annotated[ClockForm | None, named("cách ghi giờ", "How hours are written: 17 giờ 00 or 17h00")] = None
    padded_hours: Annotated[Flag | None, named("giờ hai chữ số", "Whether 8 o'clock is written 08")] = None
    padded_counts: Annotated[Flag | None, named("số hai chữ số", "Whether five people are written 05")] = None
    zero_tens: Annotated[ZeroTens | None, named("đọc số không", "Empty tens in words: linh or lẻ")] = None
    thousand: Annotated[Thousand | None, named("đọc số nghìn", "Thousands in words: nghìn or ngàn")] = None
    same_day: Annotated[
        Flag | None, named("ghi cùng ngày", "Whether an end on the day of the start is said cùng ngày")
    ] = None


class Organization(Record, frozen=True, kw_only=True):
    """The body that issues the minutes."""

    name: Annotated[
        Lines | None, named("tên cơ quan", "The body's name, in the lines in which it is printed", "tên", "tên tổ chức")
    ] = None
    parent: Annotated[
        Lines | None, named("cơ quan chủ quản", "The body directly above, if it is printed", "chủ quản")
    ] = None
    abbreviation: Annotated[str | None, named("chữ viết tắt", "The body in symbols, such as UBND", "viết tắt")] = None
    place: Annotated[str | None, named("địa danh", "The place of the line of place and date")] = None
    address: Annotated[str | None, named("địa chỉ", "Head office", "trụ sở", "trụ sở chính")] = None
    code: Annotated[str | None, named("mã số", "Enterprise code or tax number", "mã số doanh nghiệp")] = None
    contact: Annotated[str | None, named("liên hệ", "Telephone, e-mail, web page")] = None
    house: Annotated[str | None, named("thể thức", "The form that it writes in, such as nd30")] = None
    habits: Annotated[Habits | None, named("cách dùng", "How it likes things said", "usage")] = None
    members: Annotated[
        tuple[StandingMember, ...] | None, named("thành viên", "Standing members and when their positions were theirs")
    ] = None
    recipients: Annotated[tuple[str, ...] | None, named("nơi nhận", "The usual recipients")] = None
    archive: Annotated[str | None, named("lưu", "What follows Lưu: among the recipients, such as VT, NV")] = None
    margins: Annotated[Margins | None, named("lề", "Margins of the page")] = None
    size_set: Annotated[SizeSet | None, named("bộ cỡ chữ", "The coherent set of sizes, by its body text: 13 or 14")] = (
        None
    )
    place_date: Annotated[
        Flag | None, named("ghi địa danh ngày tháng", "Whether minutes carry a line of place and date")
    ] = None
    templates: Annotated[
        str | None,
        named("thư mục mẫu", "Folder of its own Word templates, as a path from this file, such as mau", "kho mẫu"),
    ] = None
    template: Annotated[
        str | None, named("mẫu", "The template that it usually takes: a name in that folder, or a built-in one")
    ] = None
    ignored_rules: Annotated[
        tuple[str, ...] | None,
        named("bỏ qua quy tắc", "Rules that minutes check leaves out, such as comments-left", "quy tắc bỏ qua"),
    ] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as the name of the body."""
        return {"name": value} if isinstance(value, str) else None
