"""The minutes of a cell of the Party after Hướng dẫn 05-HD/VPTW (2026): a star, no national title.

Those who came are one paragraph with semicolons; all numbers are typed by hand; lines are exactly 18 points apart.
"""

from collections.abc import Iterator

from tests.learning.forms.blocks import CENTRED, Look, empty, paragraph, placed, ruled, signed
from tests.learning.forms.lines import ruled_under
from tests.learning.forms.package import Page, package
from tests.learning.forms.pen import Pen

TEXT = Look(line='w:line="360" w:lineRule="exact"')
HEADING = TEXT._replace(bold=True)
PRESENT = (
    "Nguyễn Văn A, Bí thư Chi bộ; Trần Văn B, Phó Bí thư Chi bộ; Lê Thị C, Chi ủy viên; Phạm Văn D; Hoàng Thị E; "
    "Vũ Văn G; Đặng Thị H"
)
TASKS = [
    ("01", "Hoàn thiện hồ sơ kết nạp đảng viên gửi Đảng ủy phường", "Đ/c Lê Thị C", "Trước ngày 15/3/2026"),
    ("02", "Phân công giúp đỡ quần chúng ưu tú", "Đ/c Phạm Văn D", "Tháng 3/2026"),
    ("03", "Vận động nhân dân tổng vệ sinh", "Đ/c Đặng Thị H", "Thường xuyên"),
]


def party_cell() -> bytes:
    """The Word file."""
    pen = Pen(5)
    number = paragraph(pen, "⟦PAGE=2⟧", CENTRED._replace(style="Header"))
    body = "".join([_head(pen), *_opening(pen), *_events(pen), *_close(pen)])
    return package(pen, body, Page((1134, 851, 1134, 1701), number))


def _head(pen: Pen) -> str:
    left = ["ĐẢNG BỘ PHƯỜNG VÍ DỤ", "**CHI BỘ TỔ DÂN PHỐ SỐ 5**", "*", "Số 03-BB/CB"]
    date = "⟦CREATEDATE  \\@ \"'ngày' dd 'tháng' M 'năm' yyyy\"  \\* MERGEFORMAT=ngày 03 tháng 3 năm 2026⟧"
    title = paragraph(pen, "**ĐẢNG CỘNG SẢN VIỆT NAM**", CENTRED)
    right = f"{title}{ruled_under(pen, 193)}{empty(pen)}{paragraph(pen, f'//Ví Dụ, {date}//', CENTRED)}"
    return placed((4500, 4856), [["".join(paragraph(pen, text, CENTRED) for text in left), right]])


def _opening(pen: Pen) -> Iterator[str]:
    yield empty(pen)
    yield paragraph(pen, "BIÊN BẢN", CENTRED._replace(bold=True, size=32))
    yield paragraph(pen, "Sinh hoạt chi bộ thường kỳ tháng 3 năm 2026", CENTRED._replace(bold=True))
    yield paragraph(pen, "-----", CENTRED)
    yield paragraph(pen, "I- THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", HEADING._replace(before=240))
    yield paragraph(pen, "1. Thời gian: bắt đầu lúc 14 giờ 00, thứ Ba, ngày 03 tháng 3 năm 2026.", TEXT)
    yield paragraph(pen, "2. Địa điểm: Nhà văn hóa tổ dân phố số 5.", TEXT)
    yield paragraph(pen, "3. Chủ trì: đồng chí Nguyễn Văn A, Bí thư Chi bộ.", TEXT)
    yield paragraph(pen, "4. Ghi biên bản: đồng chí Lê Thị C, Chi ủy viên.", TEXT)
    counts = "Tổng số đảng viên được triệu tập: 8 đồng chí; có mặt: 7 đồng chí; vắng có lý do: 01; vắng không lý do: 0."
    yield paragraph(pen, f"5. Thành phần: {counts}", TEXT)
    yield paragraph(pen, f"//Có mặt các đồng chí:// {PRESENT}.", TEXT)
    yield paragraph(pen, "//Vắng có lý do:// Bùi Văn I (nằm viện).", TEXT)
    yield paragraph(pen, "6. Dự và chỉ đạo: đồng chí Ngô Văn M, Ủy viên Ban Thường vụ Đảng ủy phường.", TEXT)


def _events(pen: Pen) -> Iterator[str]:
    yield paragraph(pen, "II- NỘI DUNG", HEADING)
    yield paragraph(pen, "1. Thông tin thời sự, phổ biến văn bản mới", HEADING)
    yield paragraph(pen, "Đồng chí Trần Văn B, Phó Bí thư Chi bộ:", TEXT)
    plan = "Phổ biến Kế hoạch số 12-KH/ĐU, ngày 20/02/2026 của Đảng ủy phường về công tác phát triển đảng viên."
    yield paragraph(pen, plan, TEXT)
    yield paragraph(pen, "2. Đánh giá công tác tháng 2, nhiệm vụ tháng 3", HEADING)
    yield paragraph(pen, "Đồng chí Nguyễn Văn A, Bí thư Chi bộ:", TEXT)
    done = "đã vận động 98% hộ dân ký cam kết phòng cháy, chữa cháy; thu đảng phí 8/8 đảng viên."
    yield paragraph(pen, f"Trong tháng 2, chi bộ {done}", TEXT)
    yield paragraph(pen, "* __Ý kiến thảo luận:__", TEXT)
    yield paragraph(pen, "-\tĐ/c Phạm Văn D: đề nghị quan tâm giúp đỡ quần chúng ưu tú ở tổ dân phố.", TEXT)
    yield paragraph(pen, "-\tĐ/c Đặng Thị H: đề nghị tổ chức tổng vệ sinh vào sáng thứ Bảy hằng tuần.", TEXT)
    yield paragraph(pen, "3. ⟦#KetNap:Xét đề nghị kết nạp đảng viên⟧", HEADING)
    yield paragraph(pen, "Chi bộ xem xét hồ sơ của quần chúng Mai Thị N.", TEXT)
    yield paragraph(pen, "Chi bộ bỏ phiếu kín: Đề nghị kết nạp quần chúng Mai Thị N vào Đảng.", TEXT)
    papers = "Số phiếu phát ra: 7; số phiếu thu về: 7; hợp lệ: 7; không hợp lệ: 0."
    yield paragraph(pen, f"a) {papers}", TEXT)
    result = "Tán thành: 6 phiếu, đạt 85,7% số phiếu hợp lệ; không tán thành: 1 phiếu."
    yield paragraph(pen, f"b) Kết quả: {result}", TEXT)


def _close(pen: Pen) -> Iterator[str]:
    yield paragraph(pen, "III- KẾT LUẬN", HEADING)
    join = "Chi bộ ra nghị quyết đề nghị kết nạp quần chúng Mai Thị N vào Đảng."
    yield paragraph(pen, f"1. {join} (nội dung “⟦REF KetNap \\h=Xét đề nghị kết nạp đảng viên⟧”)", TEXT)
    yield paragraph(pen, "2. Phân công thực hiện:", TEXT._replace(before=120))
    yield ruled(pen, (700, 4100, 2200, 2356), ("Stt", "Nhiệm vụ", "Người phụ trách", "Thời hạn"), TASKS)
    end = "Biên bản được 100% đảng viên dự họp nhất trí thông qua. Sinh hoạt kết thúc lúc 16 giờ 15 cùng ngày."
    yield paragraph(pen, f"⟦#_GoBack:{end}⟧", TEXT)
    yield empty(pen)
    writer, chair = signed(pen, "NGƯỜI GHI BIÊN BẢN", "Lê Thị C"), signed(pen, "CHỦ TRÌ", "Nguyễn Văn A")
    yield placed((4678, 4678), [[writer, chair]])
    small = Look(first=0, before=0, size=24, align="left")
    yield paragraph(pen, "__Nơi nhận:__", small._replace(size=28))
    yield paragraph(pen, "- Ban Thường vụ Đảng ủy phường (để báo cáo);", small)
    yield paragraph(pen, "- Lưu Chi bộ.", small)
