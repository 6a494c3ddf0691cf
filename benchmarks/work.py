"""The work: one made-up meeting, and the same ten and a hundred times as large."""

from typing import Any, NamedTuple

SIZES = (1, 10, 100)
SENTENCE = (
    "Phòng Tài chính - Kế hoạch báo cáo kết quả thu, chi ngân sách lũy kế mười một tháng và ước thực hiện cả năm; "
    "các đơn vị thống nhất số liệu trước ngày 31 tháng 12 và chịu trách nhiệm về tiến độ giải ngân"
)
SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương".split()
MIDDLE = "Văn Thị Minh Quốc Thanh Hồng Đức Xuân Kim Gia Phúc Thùy".split()
GIVEN = "Ánh Bình Cường Dũng Giang Hạnh Khoa Lâm Nga Phong Quỳnh Thảo".split()


class Work(NamedTuple):
    """How much of everything a meeting has; two agenda items at every size."""

    attendees: int
    paragraphs: int
    conclusions: int
    rows: int

    @classmethod
    def of(cls, size: int) -> "Work":
        """Twelve attendees, 5 + 5 paragraphs, 12 conclusions, a table of 14 rows; ``size`` times."""
        return cls(12 * size, 5 * size, 12 * size, 14 * size)


def meeting(work: Work) -> dict[str, Any]:
    """The meeting as ``meeting.yaml`` holds it, and as docxtpl takes it: plain dictionaries, lists and texts."""
    half = work.conclusions // 2
    return {
        "organization": {
            "name": "UBND quận Ví Dụ",
            "parent": "UBND thành phố Ví Dụ",
            "place": "Ví Dụ",
            "abbreviation": "UBND",
        },
        "title": "họp thường kỳ tháng 12 năm 2018",
        "start": "13/12/2018 08:00",
        "end": "17h00",
        "place": "Phòng họp A & B",
        "presider": {"name": "Nguyễn Văn Mẫu", "positions": ["Chủ tịch UBND quận"]},
        "secretary": {"name": "Trần Thị Mẫu", "positions": ["Chuyên viên Văn phòng"]},
        "attendees": [
            {"name": _name(number), "positions": [f"Trưởng phòng {number}"]} for number in range(work.attendees)
        ],
        "agenda": [
            {**_item(work, "Kết quả thực hiện năm 2018", half), "tables": [_table(work.rows)]},
            _item(work, "Nhiệm vụ trọng tâm năm 2019", work.conclusions - half),
        ],
    }


def _name(number: int) -> str:
    """A name of three words, another for each of 1728 numbers."""
    hundreds, rest = divmod(number, 144)
    tens, ones = divmod(rest, 12)
    return f"{SURNAMES[ones]} {MIDDLE[tens]} {GIVEN[(ones + hundreds) % 12]}"


def _item(work: Work, title: str, conclusions: int) -> dict[str, Any]:
    return {
        "title": title,
        "report": "\n".join(f"{SENTENCE} ({number})." for number in _count(work.paragraphs)),
        "conclusions": [f"Giao Phòng số {number}: {SENTENCE}." for number in _count(conclusions)],
    }


def _table(rows: int) -> dict[str, Any]:
    return {
        "caption": "Kết quả thực hiện các chỉ tiêu",
        "header": ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"],
        "rows": [[str(number), f"Chỉ tiêu, nhiệm vụ số {number}", "1.160.000", "25,6%"] for number in _count(rows)],
    }


def _count(upto: int) -> range:
    return range(1, upto + 1)


def as_yaml(data: dict[str, Any]) -> str:
    """The YAML that a clerk would have written: block style, report as a literal text."""
    import yaml

    class Dumper(yaml.SafeDumper):
        pass

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)

    Dumper.add_representer(str, text)
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def with_lines(data: dict[str, Any]) -> dict[str, Any]:
    """The same meeting with the lines of each report ready, as a program hands them to a template."""
    return {**data, "agenda": [{**item, "lines": item["report"].splitlines()} for item in data["agenda"]]}
