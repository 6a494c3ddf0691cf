"""Documents with a head and a number as people type them, from pictures of the page in text."""

from tests.lint.models.drawing import drawn

HEAD = """
page: {page}
header: 14 center | {{PAGE}}
table: 67.5 100
cell
13 center | ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
{agency}
13 center | Số: 05/BB-UBND
cell
13 center bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
{motto}
end
14 center bold before=12 | BIÊN BẢN
{summary}
14 both first=10 before=6 | Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 3 năm 2026
14 both first=10 before=6 | Địa điểm: Phòng họp số 1
14 both first=10 before=6 | Cuộc họp kết thúc vào 11 giờ 00 cùng ngày./.
"""
_TYPED = {
    "agency": "13 center bold | UBND XÃ MẪU\n13 center | ________",
    "motto": "14 center bold underlined | Độc lập - Tự do - Hạnh phúc",
    "summary": "14 center bold ruled | Họp giao ban tháng 3 năm 2026",
}


def typed(page: str = "20 20 30 15") -> bytes:
    """Underscores below the body's name, an underlined motto, a border below the summary."""
    return drawn(HEAD.format(page=page, **_TYPED))
