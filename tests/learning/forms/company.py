"""The minutes of a board of directors as a company writes them (Điều 158 Luật Doanh nghiệp 59/2020/QH14).

Those who came are a table; sections are numbered by Word, items by hand; the foot tells the page and the pages.
"""

from collections.abc import Iterator

from tests.learning.forms.blocks import CENTRED, Look, empty, paragraph, placed, ruled, signed
from tests.learning.forms.lines import ruled_under
from tests.learning.forms.package import Page, package
from tests.learning.forms.pen import Pen

TEXT = Look(first=0, size=26, line='w:line="312" w:lineRule="auto"')
SECTION = TEXT._replace(bold=True, numbering="0,3", style="ListParagraph")
DASHED = TEXT._replace(left=284, before=60)
SMALL = CENTRED._replace(size=26)
PEOPLE = [
    ("1", "Ông Nguyễn Văn A", "Chủ tịch Hội đồng quản trị", "Có mặt"),
    ("2", "Bà Trần Thị B", "Thành viên Hội đồng quản trị", "Có mặt"),
    ("3", "Ông Phạm Minh D", "Thành viên độc lập", "Trực tuyến"),
    ("4", "Ông Hoàng Văn E", "Thành viên Hội đồng quản trị", "Có mặt"),
    ("5", "Bà Vũ Thị G", "Thành viên Hội đồng quản trị", "Vắng có lý do (đi công tác nước ngoài)"),
]
TASKS = [
    ("1", "Ban hành Nghị quyết của Hội đồng quản trị", "Bà Lê Thị Thu C", "23/3/2026"),
    ("2", "Ký hợp đồng mua dây chuyền đóng gói", "Ban Giám đốc", "Quý II/2026"),
    ("3", "Báo cáo kết quả kinh doanh", "Phòng Kế toán", "Hằng quý"),
]


def company() -> bytes:
    """The Word file."""
    pen = Pen(158)
    number = paragraph(pen, "Trang ⟦PAGE=1⟧/⟦NUMPAGES=2⟧", Look(align="right", first=0, size=22, style="Footer"))
    body = "".join([_head(pen), *_opening(pen), *_people(pen), *_events(pen), *_decisions(pen), *_close(pen)])
    return package(pen, body, Page((1134, 1134, 1134, 1701), number, below=True))


def _head(pen: Pen) -> str:
    left = [paragraph(pen, "**CÔNG TY CỔ PHẦN VÍ DỤ**", SMALL), ruled_under(pen, 70)]
    left.append(paragraph(pen, "Số: 02/2026/BB-HĐQT", SMALL))
    right = [
        paragraph(pen, "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", SMALL),
        paragraph(pen, "**Độc lập - Tự do - Hạnh phúc**", SMALL),
        ruled_under(pen, 160),
        paragraph(pen, "//Ví Dụ, ngày 20 tháng 3 năm 2026//", SMALL),
    ]
    return placed((3500, 5600), [["".join(left), "".join(right)]])


def _opening(pen: Pen) -> Iterator[str]:
    yield empty(pen)
    yield paragraph(pen, "BIÊN BẢN HỌP HỘI ĐỒNG QUẢN TRỊ", CENTRED._replace(bold=True, size=32))
    yield paragraph(pen, "//(V/v: Thông qua kế hoạch kinh doanh năm 2026)//", SMALL)
    yield empty(pen)
    tab = '<w:tab w:val="left" w:pos="2268"/>'
    for line in (
        "Tên công ty\t: **Công ty cổ phần Ví Dụ**",
        "Mã số doanh nghiệp\t: 0000000000",
        "Trụ sở chính\t: Số 10 đường Ví Dụ, phường Ví Dụ, tỉnh Ví Dụ",
    ):
        yield paragraph(pen, line, TEXT._replace(tabs=tab, before=0))
    yield paragraph(
        pen,
        "Hôm nay, vào hồi 08 giờ 30 phút, ngày 20/03/2026, tại Phòng họp tầng 3, trụ sở chính của Công ty, "
        "Hội đồng quản trị Công ty cổ phần Ví Dụ tiến hành họp với nội dung sau:",
        TEXT._replace(first=567),
    )


def _people(pen: Pen) -> Iterator[str]:
    yield paragraph(pen, "THÀNH PHẦN THAM DỰ", SECTION)
    yield paragraph(pen, "Chủ tọa: Ông Nguyễn Văn A - Chủ tịch Hội đồng quản trị", DASHED)
    yield paragraph(pen, "Thư ký: Bà Lê Thị Thu C - Thư ký Công ty", DASHED)
    yield ruled(pen, (800, 2400, 3400, 2471), ("STT", "Họ và tên", "Chức vụ", "Tham dự"), PEOPLE)
    yield paragraph(pen, "Khách mời: Ông Đặng Văn H - Trưởng Ban kiểm soát", DASHED._replace(before=120))
    count = "Số thành viên dự họp: 4/5 thành viên, đạt tỷ lệ 80%; vắng: 1 thành viên."
    enough = "Cuộc họp cần từ 3/4 tổng số thành viên nên đủ điều kiện tiến hành."
    yield paragraph(pen, f"{count} {enough}", DASHED)
    yield paragraph(pen, "MỤC ĐÍCH, CHƯƠNG TRÌNH HỌP", SECTION)
    yield paragraph(pen, "Mục đích: Xem xét, thông qua kế hoạch kinh doanh năm 2026.", DASHED)
    yield paragraph(pen, "Chương trình: Kế hoạch kinh doanh năm 2026; Đầu tư dây chuyền đóng gói.", DASHED)


def _events(pen: Pen) -> Iterator[str]:
    yield paragraph(pen, "NỘI DUNG VÀ DIỄN BIẾN CUỘC HỌP", SECTION)
    yield paragraph(pen, "1. Kế hoạch kinh doanh năm 2026", TEXT._replace(bold=True))
    yield paragraph(pen, "Bà Trần Thị B - Thành viên Hội đồng quản trị trình bày:", TEXT)
    yield paragraph(pen, "Doanh thu dự kiến 25.600.000.000 đồng, tăng 12,5% so với năm 2025.", DASHED)
    yield paragraph(pen, "Lợi nhuận sau thuế dự kiến 2.150.000.000 đồng.", DASHED)
    yield paragraph(pen, "__Ý kiến của các thành viên:__", TEXT)
    yield paragraph(pen, "+ Ông Phạm Minh D: đề nghị lập quỹ dự phòng bằng 5% lợi nhuận sau thuế.", DASHED)
    yield paragraph(pen, "+ Ông Hoàng Văn E: nhất trí với kế hoạch do Ban Giám đốc trình.", DASHED)
    yield paragraph(pen, "__Biểu quyết__ (giơ tay): **Thông qua kế hoạch kinh doanh năm 2026**", TEXT)
    yield paragraph(pen, "Tán thành: 4/4, đạt 100%; không tán thành: 0; không có ý kiến: 0.", DASHED)
    yield paragraph(pen, "2. Đầu tư dây chuyền đóng gói", TEXT._replace(bold=True))
    yield paragraph(pen, "Ông Hoàng Văn E - Thành viên Hội đồng quản trị trình bày:", TEXT)
    line = "Dây chuyền có công suất 1.200 sản phẩm/giờ, tổng mức đầu tư 3.450.000.000 đồng."
    yield paragraph(pen, line, DASHED)
    yield paragraph(pen, "__Biểu quyết__ (giơ tay): **Thông qua việc đầu tư dây chuyền đóng gói**", TEXT)
    yield paragraph(pen, "Tán thành: 3/4, đạt 75%, gồm: Nguyễn Văn A, Trần Thị B, Hoàng Văn E;", DASHED)
    yield paragraph(pen, "Không tán thành: 1, gồm: Phạm Minh D; không có ý kiến: 0.", DASHED)


def _decisions(pen: Pen) -> Iterator[str]:
    yield paragraph(pen, "CÁC QUYẾT ĐỊNH ĐƯỢC THÔNG QUA", SECTION)
    yield paragraph(
        pen, "Cả hai nội dung được thông qua. Phân công thực hiện tại ⟦REF Bang1 \\h=Bảng 1⟧ dưới đây.", TEXT
    )
    caption = "⟦#Bang1:Bảng 1⟧. Phân công thực hiện"
    yield paragraph(pen, caption, SMALL._replace(style="Caption", before=120))
    yield ruled(pen, (800, 4400, 2200, 1671), ("STT", "Công việc", "Người thực hiện", "Thời hạn"), TASKS)


def _close(pen: Pen) -> Iterator[str]:
    yield paragraph(
        pen,
        "⟦#_GoBack:Cuộc họp kết thúc vào hồi 11 giờ 45 phút cùng ngày.⟧ Biên bản đã được đọc lại cho các thành viên "
        "cùng nghe, nhất trí thông qua và được lập thành 02 bản có giá trị như nhau.",
        TEXT._replace(first=567),
    )
    yield empty(pen)
    writer, chair = signed(pen, "THƯ KÝ", "Lê Thị Thu C"), signed(pen, "CHỦ TỌA", "Nguyễn Văn A")
    yield placed((4535, 4535), [[writer, chair]])
    small = Look(first=0, before=0, size=22, align="left")
    yield paragraph(pen, "**//Nơi nhận://**", small._replace(size=24))
    for name in ("- Các thành viên Hội đồng quản trị;", "- Ban kiểm soát;", "- Lưu: VT."):
        yield paragraph(pen, name, small)
