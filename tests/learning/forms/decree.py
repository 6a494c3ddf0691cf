"""The minutes of a commune's committee after form 1.9 of Nghị định 30/2020/NĐ-CP: labels with dotted leaders.

Those who came are paragraphs; items and lists are numbered by Word, conclusions by hand.
"""

from collections.abc import Iterator

from tests.learning.forms.blocks import CENTRED, Look, empty, leader, paragraph, placed, ruled, signed
from tests.learning.forms.lines import ruled_under
from tests.learning.forms.package import Page, package
from tests.learning.forms.pen import Pen

LABEL = Look(tabs=leader(8789))
ITEM = Look(numbering="0,1", bold=True, style="ListParagraph")
LISTED = Look(numbering="0,2", style="ListParagraph", before=60)
SMALL = CENTRED._replace(size=26)
TASKS = [
    (
        "1",
        "Lập dự toán sửa chữa vỉa hè đường Ví Dụ",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Văn phòng HĐND và UBND",
        "28/02/2026",
    ),
    (
        "2",
        "Xây dựng kế hoạch tuần tra dịp Tết Nguyên đán",
        "Công an phường",
        "Ban Chỉ huy Quân sự phường",
        "10/02/2026",
    ),
    (
        "3",
        "Niêm yết phương án chợ hoa xuân tại trụ sở",
        "Văn phòng HĐND và UBND",
        "Trung tâm Phục vụ hành chính công",
        "07/02/2026",
    ),
]


def decree() -> bytes:
    """The Word file."""
    pen = Pen(30)
    number = paragraph(pen, "⟦PAGE   \\* MERGEFORMAT=2⟧", CENTRED._replace(style="Header"))
    body = "".join([_head(pen), *_opening(pen), *_events(pen), *_close(pen)])
    return package(pen, body, Page((1418, 1134, 1134, 1985), number))


def _head(pen: Pen) -> str:
    left = [
        paragraph(pen, "**ỦY BAN NHÂN DÂN**", SMALL),
        paragraph(pen, "**PHƯỜNG VÍ DỤ**", SMALL),
        ruled_under(pen, 60),
        paragraph(pen, "Số: 05/BB-UBND", SMALL._replace(before=60)),
    ]
    right = [
        paragraph(pen, "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", SMALL),
        paragraph(pen, "**Độc lập - Tự do - Hạnh phúc**", CENTRED),
        ruled_under(pen, 172),
    ]
    return placed((3829, 5670), [["".join(left), "".join(right)]], indent=-341)


def _opening(pen: Pen) -> Iterator[str]:
    title = "Đánh giá kết quả thực hiện nhiệm vụ tháng 01, triển khai nhiệm vụ tháng 02 năm 2026"
    yield empty(pen)
    yield paragraph(pen, "**BIÊN BẢN**", CENTRED)
    yield paragraph(pen, f"Họp {title[0].lower()}{title[1:]}", CENTRED._replace(bold=True))
    yield ruled_under(pen, 66)
    yield paragraph(pen, "Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 02 năm 2026\t", LABEL._replace(before=360))
    yield paragraph(pen, "Địa điểm: Phòng họp số 1, trụ sở Ủy ban nhân dân phường Ví Dụ\t", LABEL)
    yield paragraph(pen, "Thành phần tham dự (có mặt 5/6 người; vắng: 1 người):", LABEL)
    for one in (
        "Ông Nguyễn Văn A - Chủ tịch UBND phường;",
        "Bà Trần Thị B - Phó Chủ tịch UBND phường;",
        "Ông Lê Văn C - Trưởng Công an phường;",
        "Bà Phạm Thị D - Trưởng phòng Kinh tế, Hạ tầng và Đô thị;",
        "Bà Hoàng Thị E - Chuyên viên Văn phòng HĐND và UBND.",
    ):
        yield paragraph(pen, one, LISTED)
    absent = "Vắng có lý do: Ông Vũ Văn G - Chỉ huy trưởng Ban Chỉ huy Quân sự phường (đi công tác)."
    yield paragraph(pen, absent)
    yield paragraph(pen, "Chủ trì (chủ tọa): Ông Nguyễn\u00a0Văn\u00a0A - Chủ tịch UBND phường\t", LABEL)
    yield paragraph(pen, "Thư ký (người ghi biên bản): Bà Hoàng Thị E - Chuyên viên Văn phòng HĐND và UBND\t", LABEL)


def _events(pen: Pen) -> Iterator[str]:
    yield paragraph(pen, "Nội dung (theo diễn biến cuộc họp):", LABEL)
    yield paragraph(pen, "Báo cáo kết quả thực hiện nhiệm vụ tháng 01 năm 2026", ITEM)
    yield paragraph(pen, "Bà Trần Thị B - Phó Chủ tịch UBND phường báo cáo:")
    yield paragraph(pen, "Thu ngân sách trên địa bàn đạt 12,5 tỷ đồng, bằng 104% kế hoạch tháng.")
    yield paragraph(pen, "Bộ phận Một cửa tiếp nhận 1.250 hồ sơ, giải quyết đúng hạn 1.238 hồ sơ.")
    remark = "đề nghị tăng cường tuần tra vào ban đêm trong dịp Tết Nguyên đán."
    yield paragraph(pen, f"//Ông Lê Văn C - Trưởng Công an phường// {remark}")
    remark = "đề nghị bố trí kinh phí sửa chữa vỉa hè đường Ví Dụ."
    yield paragraph(pen, f"//Bà Phạm Thị D - Trưởng phòng Kinh tế, Hạ tầng và Đô thị// {remark}")
    yield paragraph(pen, "⟦#_Ref190012345:Thông qua phương án chợ hoa xuân năm 2026⟧", ITEM)
    yield paragraph(pen, "Bà Phạm Thị D - Trưởng phòng Kinh tế, Hạ tầng và Đô thị báo cáo:")
    market = "Chợ hoa mở từ ngày 08/02/2026 đến hết ngày 16/02/2026 tại vườn hoa Ví Dụ, có 45 gian hàng."
    yield paragraph(pen, market)
    yield paragraph(
        pen,
        "Cuộc họp biểu quyết bằng hình thức giơ tay về nội dung tại mục ⟦REF _Ref190012345 \\r \\h=2⟧: Phương án chợ "
        "hoa xuân năm 2026. Kết quả: 5/5 người dự họp tán thành (đạt 100%); 0 người không tán thành; 0 người không ý "
        "kiến. Nội dung được thông qua.",
    )


def _close(pen: Pen) -> Iterator[str]:
    yield paragraph(pen, "Kết luận của chủ tọa", ITEM)
    yield paragraph(pen, "a) Biểu dương các bộ phận hoàn thành nhiệm vụ tháng 01 năm 2026.")
    yield paragraph(pen, "b) Phân công nhiệm vụ như sau:")
    heads = ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
    yield ruled(pen, (700, 2600, 2050, 1950, 1487), heads, TASKS)
    end = "Cuộc họp kết thúc vào 11 giờ 30, ngày 05 tháng 02 năm 2026./."
    yield paragraph(pen, f"⟦#_GoBack:{end}⟧")
    yield empty(pen)
    small = Look(first=0, before=0, size=22, align="left")
    names = [
        "Nơi nhận:",
        "- Thường trực Đảng ủy phường;",
        "- Thường trực HĐND phường;",
        "- Các thành viên UBND phường;",
    ]
    recipients = [paragraph(pen, f"**//{names[0]}//**", small._replace(size=24))]
    recipients += [paragraph(pen, name, small) for name in (*names[1:], "- Lưu: VT, VP.")]
    writer, chair = signed(pen, "THƯ KÝ", "Hoàng Thị E"), signed(pen, "CHỦ TỌA", "Nguyễn Văn A")
    rows = [[writer, empty(pen), chair], ["".join(recipients), empty(pen), empty(pen)]]
    yield placed((3402, 425, 5529), rows)
    yield empty(pen)
