"""Lists of people as offices keep them become the fields of attendees."""

import io
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from minutes.problems import InputError, Problem
from minutes.reading.people import people_from


def people(folder: Path, content: str | bytes, sheet: str | None = None) -> list:
    (folder / "ds.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    return people_from(folder, "ds.csv", sheet)


def excel(folder: Path, *sheets: tuple[str, list], name: str = "ds.xlsx") -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(folder / name)
    return folder / name


def problems(folder: Path, name: str = "ds.csv", sheet: str | None = None) -> list[Problem]:
    with pytest.raises(InputError) as caught:
        people_from(folder, name, sheet)
    for problem in caught.value.problems:
        assert problem.message.format_map(problem.values)
        problem.hint.format_map(problem.values)
    return list(caught.value.problems)


CSV = "Họ và tên;Chức vụ;Có mặt\nNguyễn Văn A;Phó Bí thư, Chủ tịch;x\n\n;;\nTrần Thị B;Thư ký;\n"
PEOPLE = [
    ({"name": "Nguyễn Văn A", "positions": "Phó Bí thư, Chủ tịch", "presence": "có mặt"}, 2),
    ({"name": "Trần Thị B", "positions": "Thư ký"}, 5),
]

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1258"]


def encoded(text: str, encoding: str) -> bytes:
    if encoding != "cp1258":
        return text.encode(encoding)
    # Windows' page keeps the marks of tone apart; Python encodes only what is parted already.
    from unicodedata import normalize

    def parted(letter: str) -> bytes:
        for form in (letter, *(letter_form(letter, normalize))):
            try:
                return form.encode("cp1258")
            except UnicodeEncodeError:
                continue
        raise AssertionError(letter)

    return b"".join(map(parted, text))


def letter_form(letter: str, normalize) -> list[str]:
    marks = normalize("NFD", letter)
    tones = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
    rest = normalize("NFC", "".join(mark for mark in marks if mark not in tones))
    return [rest + tones]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_csv_is_read_in_every_form_that_offices_save(encoding, delimiter, end, tmp_path):
    text = CSV.replace("Phó Bí thư, Chủ tịch", '"Phó Bí thư, Chủ tịch"').replace(";", delimiter).replace("\n", end)
    assert people(tmp_path, encoded(text, encoding)) == PEOPLE


def test_excels_own_first_line_is_no_row(tmp_path):
    assert people(tmp_path, "sep=;\n" + CSV)[0][1] == 3


def test_titles_are_found_below_the_heads_of_a_document(tmp_path):
    head = "ỦY BAN NHÂN DÂN XÃ VÍ DỤ;;\nDANH SÁCH ĐẠI BIỂU;;\n(Kèm theo biên bản);;\n"
    assert people(tmp_path, head + CSV) == [(fields, row + 3) for fields, row in PEOPLE]


def test_a_cell_of_two_lines_counts_from_the_line_where_its_row_begins(tmp_path):
    text = 'Họ tên;"Chức\nvụ"\nA;"Phó Bí thư\nChủ tịch"\nB;C\n'
    assert people(tmp_path, text) == [
        ({"name": "A", "positions": "Phó Bí thư, Chủ tịch"}, 3),
        ({"name": "B", "positions": "C"}, 5),
    ]


TITLES = """
Họ và tên | Họ tên | HỌ VÀ TÊN | Tên | Full Name? | name   => name, name, name, name, ?, name
Họ và tên đại biểu | Tên cổ đông                           => name, name
Chức vụ | Chức danh | Chức vụ, chức danh | Chức vụ/chức danh | Chức vụ Đảng | Position  => positions ×6
Đơn vị | Đơn vị công tác | Cơ quan, đơn vị | unit          => unit, unit, unit, unit
Phòng ban | Tổ chức                                        => body, body
Số cổ phần (CP) | Số cổ phần sở hữu                        => shares, shares
Lý do vắng | Lý do vắng mặt | Ghi chú                      => reason, reason, note
Có mặt | Vắng | Trực tuyến | Điểm danh                     => presence, presence, presence, presence
Người được uỷ quyền | Xưng hô | Điểm cầu | Quyền biểu quyết => proxy, style, site, voting
STT | TT. | Ký tên | Số điện thoại | Email                 => -, -, -, -, -
Màu tóc                                                    => ?
"""


@pytest.mark.parametrize("case", TITLES.strip().splitlines())
def test_titles_of_columns_are_understood(case):
    from minutes.reading.people import column_of

    titles, _, expected = case.partition("=>")
    field, _, times = expected.partition("×")
    fields = [field] * int(times) if times else expected.split(",")
    for title, field in zip(titles.split("|"), fields, strict=True):
        column = column_of(0, title.strip())
        assert ("?" if column is None else column.field or "-") == field.strip(), title


PRESENCE = """
Có mặt    | x               => có mặt
Có mặt    | X               => có mặt
Có mặt    | Có              => có mặt
Có mặt    | không           => vắng
Có mặt    | trực tuyến      => trực tuyến
Có mặt    | KP              => vắng không lý do
Có mặt    |                 =>
Vắng      | x               => vắng
Vắng      | P               => vắng có lý do
Vắng      | không           =>
Vắng có phép | x            => vắng có lý do
Trực tuyến | x              => trực tuyến
Điểm danh | vắng có lý do   => vắng có lý do
Điểm danh | đi họp          => đi họp
"""


@pytest.mark.parametrize("case", PRESENCE.strip().splitlines())
def test_presence_is_what_the_column_and_its_mark_say_and_else_not_recorded(case, tmp_path):
    given, _, expected = case.partition("=>")
    title, cell = (part.strip() for part in given.split("|"))
    ((fields, _),) = people(tmp_path, f"Tên;{title}\nA;{cell}\n")
    assert fields.get("presence", "") == expected.strip()


def test_a_reason_for_absence_says_that_there_was_one(tmp_path):
    text = "Tên;Có mặt;Lý do vắng\nA;x;\nB;;đi công tác\nC;không;ốm\nD;;\n"
    assert [fields.get("presence") for fields, _ in people(tmp_path, text)] == [
        "có mặt",
        "vắng có lý do",
        "vắng có lý do",
        None,
    ]
    ((fields, _),) = people(tmp_path, "Tên;Lý do\nA;kẹt xe\n")
    assert "presence" not in fields


def test_two_columns_of_positions_are_joined(tmp_path):
    text = "Tên;Chức vụ Đảng;Chức vụ chính quyền\nA;Phó Bí thư;Chủ tịch\nB;;Phó Chủ tịch\n"
    assert [fields["positions"] for fields, _ in people(tmp_path, text)] == ["Phó Bí thư, Chủ tịch", "Phó Chủ tịch"]


def test_a_name_in_two_columns_below_one_title_is_joined(tmp_path):
    assert people(tmp_path, "STT;Họ và tên;;Chức vụ\n1;Nguyễn Văn;A;Chủ tịch\n") == [
        ({"name": "Nguyễn Văn A", "positions": "Chủ tịch"}, 2)
    ]


def test_a_room_of_a_person_is_a_unit_and_a_unit_alone_is_a_body(tmp_path):
    assert people(tmp_path, "Họ tên;Phòng ban\nA;Phòng Nội vụ\n;Phòng Tài chính\n") == [
        ({"name": "A", "unit": "Phòng Nội vụ"}, 2),
        ({"body": "Phòng Tài chính"}, 3),
    ]


def test_decomposed_letters_are_composed(tmp_path):
    ((fields, _),) = people(tmp_path, "Họ và te\u0302n\nNguye\u0302\u0303n A\n")
    assert fields == {"name": "Nguyễn A"}


def test_values_of_excel_are_read_as_a_clerk_would_type_them(tmp_path):
    head = ["Tên", "Đến muộn lúc", "Về sớm lúc", "Số cổ phần", "Phần vốn góp", "Được biểu quyết", "Ghi chú"]
    row = ["A", datetime(2018, 12, 13, 8, 30), time(16, 5), 1160000.0, 0.979, True, date(2018, 12, 3)]
    path = excel(tmp_path, ("Tờ 1", [["DANH SÁCH"], [], head, [], row]))
    from openpyxl import load_workbook

    book = load_workbook(path)
    book["Tờ 1"]["E5"].number_format = "0.0%"
    book.save(path)
    assert people_from(tmp_path, "ds.xlsx") == [
        (
            {
                "name": "A",
                "late_at": "13/12/2018 08:30",
                "left_at": "16:05",
                "shares": "1160000",
                "capital": "97,9%",
                "voting": "có",
                "note": "03/12/2018",
            },
            5,
        )
    ]


def test_a_sheet_is_found_by_its_name_and_the_first_list_without_one(tmp_path):
    sheets = [("Bìa", [["Chào mừng"]]), ("Đại biểu", [["Tên"], ["A"]]), ("Khách", [["Tên", "Chức vụ"], ["B", "C"]])]
    excel(tmp_path, *sheets)
    assert people_from(tmp_path, "ds.xlsx")[0][0] == {"name": "A"}
    assert people_from(tmp_path, "ds.xlsx", " khách ")[0][0]["name"] == "B"
    (problem,) = problems(tmp_path, "ds.xlsx", "Vắng")
    assert problem.code == "no-such-sheet"
    assert problem.values["known"] == "Bìa, Đại biểu, Khách"


FAULTS = """
Tên;Chức vu;Màu tóc|A;B;C                => 1 unknown-column, 1 unknown-column
Tên;Họ tên|A;B                           => 1 duplicate-column
Tên;Có mặt|;x|A;x                        => 2 nobody-named
Tên;Chức vụ;|A;B;C|D;E;F                 => 2 untitled-column
DANH SÁCH|Tên;Tuổi|;|A;|;3               => 2 unknown-column
"""


@pytest.mark.parametrize("case", FAULTS.strip().splitlines())
def test_faults_of_a_list_have_their_row(case, tmp_path):
    text, _, expected = (part.strip() for part in case.partition("=>"))
    (tmp_path / "ds.csv").write_text(text.replace("|", "\n"), "utf-8")
    found = problems(tmp_path)
    assert ", ".join(f"{one.place.line} {one.code}" for one in found) == expected
    assert {one.place.source for one in found} == {"ds.csv"}


def test_the_nearest_column_is_named(tmp_path):
    (tmp_path / "ds.csv").write_text("Tên;Chức vu\nA;B\n", "utf-8")
    (problem,) = problems(tmp_path)
    assert problem.values["near"] == "chức vụ"


def password() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def no_workbook() -> bytes:
    held = io.BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("hello.txt", "hello")
    return held.getvalue()


FILES = {
    "empty": (b" \n", "empty-spreadsheet"),
    "a password": (password(), "old-spreadsheet"),
    "a zip that is none": (no_workbook(), "not-a-spreadsheet"),
    "half a zip": (no_workbook()[:60], "not-a-spreadsheet"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x81\x9d", "not-a-spreadsheet"),
    "no titles": (b"A;B\nC;D\n", "no-header"),
    "a cell without end": (b'T\xc3\xaan\n"' + b"x" * 200_000, "not-a-spreadsheet"),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_is_no_list_is_named_with_its_reason(kind, tmp_path):
    content, code = FILES[kind]
    (tmp_path / "ds.csv").write_bytes(content)
    (problem,) = problems(tmp_path)
    assert problem.code == code
    assert problem.place.source == ""


def test_a_missing_file_and_a_sheet_of_a_csv_are_problems(tmp_path):
    (tmp_path / "ds.csv").write_text(CSV, "utf-8")
    assert [problems(tmp_path, "khac.csv")[0].code, problems(tmp_path, "../ds.csv")[0].code] == [
        "no-such-file",
        "outside-folder",
    ]
    assert problems(tmp_path, "ds.csv", "Tờ 1")[0].code == "no-such-sheet"


def test_a_file_that_cannot_be_opened_is_a_problem():
    # A file whose reading fails for root as well: the memory of this process has no page 0.
    with pytest.raises(InputError) as caught:
        people_from("/proc/self", "mem")
    assert caught.value.problems[0].code == "unreadable-file"
