"""The width of text in a font, and line breaking: greedy as in Word, or balanced as for titles."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from minutes.typography.widths import BLOCKS, BOLD, BOLDITALIC, ITALIC, REGULAR

EM = 2048
EMU_PER_POINT = 12_700
_UNKNOWN = EM
"""Width of characters of other scripts and emoji, which come from another font: one em."""
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


class Font(NamedTuple):
    """Times New Roman in a size in points and a face."""

    size: float
    bold: bool = False
    italic: bool = False

    def width(self, text: str) -> int:
        """Return the width of a text on one line in EMU, without kerning, as is Word's default."""
        return self.length(self.units(text))

    def units(self, text: str) -> int:
        """Return the width in font units, 2048 per em, which can be added without rounding."""
        advances = _advances(self.bold, self.italic)
        return sum(advances.get(letter, _UNKNOWN) for letter in normalize("NFC", text) if letter not in _ZERO_WIDTH)

    def length(self, units: int) -> int:
        """Return font units in EMU."""
        return round(units * self.size * EMU_PER_POINT / EM)


@cache
def _advances(bold: bool, italic: bool) -> dict[str, int]:
    """Return the widths of a face by character, without those that the face does not have (0)."""
    numbers = (BOLDITALIC if italic else BOLD) if bold else ITALIC if italic else REGULAR
    letters = (chr(number) for first, last in BLOCKS for number in range(first, last + 1))
    combining = range(0x300, 0x324)
    return {
        letter: 0 if ord(letter) in combining else width
        for letter, width in zip(letters, numbers, strict=True)
        if width or ord(letter) in combining
    }


_SIGNS = ".,;:()\"'“”"
_AFTER_SIGN = 0.25
"""Bonus of a break after ``;``, ``:`` or ``,``, as a share of the line width."""
_IN_BRACKETS = 0.5
"""Cost of a break inside brackets: about that of a line that is two thirds empty."""
_INSIDE_WORD = 0.5
"""Cost of a break inside a word of two syllables or before a number: ``năm / 2025``."""
_BEHIND_LINK = 0.1
"""Cost of a break after one of :data:`_LINKS`."""
_LINKS = frozenset("của và về các những cho tại với theo từ đến trong để do bằng là một".split())
_SHORT = 2
"""Maximum number of lines of a text that may get one more."""


def wrapped(text: str, font: Font, width: int) -> list[str]:
    """Return the lines of a text (at least one) for a width in EMU, broken at spaces as late as possible, as in Word.

    A word that is too long gets its own line. Line breaks in the text are kept.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and font.width(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def balanced(text: str, font: Font, width: int) -> list[str]:
    """Return as many lines as :func:`wrapped`, with lengths as even as possible.

    Breaks after punctuation are preferred. To avoid a break inside a word of two syllables, a short text gets one more
    line. A text with line breaks is wrapped only.
    """
    lines = wrapped(text, font, width)
    if "\n" in text or len(lines) == 1:
        return lines
    words = text.split()
    tries = (_best(words, count, font, width) for count in range(len(lines), len(lines) + 1 + (len(lines) <= _SHORT)))
    found = [one for one in tries if one]
    return next((one for one in found if not _parted(one)), found[0] if found else lines)


def _parted(lines: Sequence[str]) -> bool:
    return any(_belong(line.split()[-1], after.split()[0]) for line, after in pairwise(lines))


def _best(words: Sequence[str], count: int, font: Font, width: int) -> list[str] | None:
    """Return the words in ``count`` lines with the least cost (squared free space); ``None`` if they do not fit."""
    # best[n] maps a number of words to the least cost of n lines for them and the start of the last line.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    measured = [font.units(word) for word in words]
    space = font.units(" ")
    for _ in range(count):
        row: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            units = -space
            for end in range(start + 1, len(words) + 1):
                units += space + measured[end - 1]
                length = font.length(units)
                if length > width and end > start + 1:
                    break
                total = cost + _cost(words, end, length / width)
                if end not in row or total < row[end][0]:
                    row[end] = (total, start)
        best.append(row)
    if len(words) not in best[count]:
        return None
    lines, end = [], len(words)
    for row in reversed(best[1:]):
        start = row[end][1]
        lines.append(" ".join(words[start:end]))
        end = start
    return lines[::-1]


def _cost(words: Sequence[str], end: int, fill: float) -> float:
    free = max(0.0, 1 - fill)
    if end < len(words) and words[end - 1][-1] in ";:,":
        free = max(0.0, free - _AFTER_SIGN)
    before = " ".join(words[:end])
    price = 0.0
    if end < len(words):
        last = words[end - 1]
        price = _INSIDE_WORD if _belong(last, words[end]) else _BEHIND_LINK if last.lower() in _LINKS else 0.0
    return free * free + price + _IN_BRACKETS * (before.count("(") > before.count(")"))


def _belong(left: str, right: str) -> bool:
    """Return whether two adjacent words form one word, a capitalized name, or are joined by a number or dash."""
    if left[-1] in _SIGNS or right[0] in _SIGNS:
        return False
    if right[0].isdigit() or right in _DASHES or left in _DASHES:
        return True
    return f"{left} {right}".lower() in COMPOUNDS or (left.istitle() and right.istitle())


_DASHES = ("-", "–")


# Frequent words of two syllables in names of bodies, meetings and provinces, in which no line breaks.
# A longer word is given by its pairs of syllables.
COMPOUNDS = frozenset(
    pair.strip()
    for pair in """
    an ninh, an sinh, an toàn, bảo hiểm, bảo trợ, bảo vệ, bất động, bất thường, bệnh viện, biên bản, biểu quyết,
    bình đẳng, bổ nhiệm, bổ sung, bồi dưỡng, bưu chính, bưu điện, cán bộ, cao đẳng, cấp cứu, chất lượng, chăm sóc,
    chi bộ, chi cục, chi nhánh, chỉ đạo, chỉ tiêu, chiến lược, chiếu sáng, chính phủ, chính quyền, chính sách,
    chính trị, chống lãng, chủ tịch, chủ trương, chuẩn bị, chung cư, chuyên đề, chuyên môn, chuyên nghiệp,
    chuyên viên, chuyển đổi, chuyển giao, chương trình, cơ bản, cơ quan, cơ sở, cổ đông, cổ phần, công an, công chức,
    công chứng, công cộng, công đoàn, công ích, công nghệ, công nghiệp, công tác, công thương, công trình, công ty,
    công viên, công việc, cộng đồng, cộng hòa, cựu chiến, dạy nghề, dân cư, dân chủ, dân phố, dân quân, dân sự,
    dân tộc, dầu khí, dệt may, dịch vụ, doanh nghiệp, du lịch, dự án, dự phòng, dự thảo, dự toán, dược phẩm, đại biểu,
    đại diện, đại đoàn, đại học, đại hội, đánh giá, đào tạo, đảng bộ, đảng ủy, đảng viên, đặc biệt, đất đai, đấu giá,
    đấu thầu, đấu tranh, đề án, đề bạt, đề nghị, đề xuất, địa chính, địa phương, điện lực, điện tử, điều chỉnh,
    điều dưỡng, điều hành, điều lệ, định giá, định hướng, định kỳ, đoàn kết, đoàn thanh, đoàn thể, đóng góp, đô thị,
    đối ngoại, đồng chí, động sản, động viên, giải pháp, giải phóng, giải quyết, giải thể, giám đốc, giám định,
    giám sát, giáo dục, giáo viên, giao ban, giao dịch, giao thông, giảm nghèo, giới thiệu, hành chính, hàng hải,
    hàng không, hoàn thành, hoạt động, học sinh, học tập, học viện, hồ sơ, hỗ trợ, hội chợ, hội đồng, hội nghị,
    hội phụ, hợp đồng, hợp tác, huấn luyện, hữu hạn, hữu nghị, kế hoạch, kế toán, kết hợp, kết luận, kết quả, kết nạp,
    khảo sát, khắc phục, khẩn cấp, khen thưởng, khiếu nại, khoa học, khoáng sản, khu phố, khu vực, khuyến học,
    khuyến khích, khuyến nông, kiểm điểm, kiểm sát, kiểm soát, kiểm toán, kiểm tra, kiến nghị, kiến trúc, kiện toàn,
    kim loại, kinh doanh, kinh phí, kinh tế, kỷ luật, kỷ niệm, kỹ thuật, lao động, lãnh đạo, lâm nghiệp, lấy ý,
    liên doanh, liên đoàn, liên hiệp, liên minh, liên tịch, lĩnh vực, lý luận, lưu trữ, lương thực, lựa chọn, mặt bằng,
    mặt trận, mầm non, miễn nhiệm, môi trường, mục tiêu, mỹ thuật, nạo vét, năng lượng, nâng cao, ngân hàng, ngân sách,
    nghệ thuật, nghị quyết, nghiên cứu, nghiệm thu, nghiệp vụ, ngoại giao, ngoại vụ, người dân, nhà máy, nhà nước,
    nhà trường, nhân dân, nhân lực, nhân sự, nhập khẩu, nhiệm kỳ, nhiệm vụ, nông dân, nông nghiệp, nông sản, nông thôn,
    nội bộ, nội dung, nội vụ, nuôi trồng, nước sạch, ô tô, phát hành, phát triển, phân bổ, phân cấp, phân công,
    pháp luật, pháp chế, phê bình, phê duyệt, phong trào, phòng ban, phòng cháy, phòng chống, phòng khám, phổ biến,
    phổ thông, phụ huynh, phụ nữ, phúc lợi, phục vụ, phương án, phương hướng, quân đội, quân sự, quản lý, quản trị,
    quần chúng, quốc gia, quốc hội, quốc phòng, quốc tế, quy chế, quy định, quy hoạch, quý khách, quyết định,
    quyết toán, rà soát, rút kinh, sản phẩm, sản xuất, sáng kiến, sáng tạo, sáp nhập, sắp xếp, sinh hoạt, sinh viên,
    số hóa, sơ kết, sửa chữa, sửa đổi, sử dụng, sự nghiệp, tai nạn, tài chính, tài liệu, tài nguyên, tài sản, tác xã,
    tập đoàn, tập huấn, tập thể, tăng cường, thanh niên, thanh tra, thành lập, thành phố, thành tích, thành viên,
    tham gia, tham mưu, thảo luận, thẩm định, thẩm quyền, thể dục, thể thao, thế giới, thi đua, thi công, thi hành,
    thị trấn, thị trường, thị xã, thiên tai, thiết bị, thiết kế, thống kê, thống nhất, thông báo, thông qua, thông tin,
    thông thường, thời gian, thủ công, thủ đô, thủ tục, thủ tướng, thủy điện, thủy lợi, thủy sản, thuế vụ, thực hành,
    thực hiện, thực phẩm, thường kỳ, thường niên, thường trực, thường vụ, thương mại, thương binh, tiến độ, tiến sĩ,
    tiền lương, tiêu chuẩn, tiêu dùng, tiếp công, tiếp nhận, tiếp tục, tiểu học, tin học, tín dụng, tòa án, tố cáo,
    tổ chức, tổ dân, tổ hợp, tổ trưởng, tổ quốc, tổng công, tổng cục, tổng hợp, tổng kết, tốt nghiệp, trách nhiệm,
    trang trại, trật tự, triển khai, triệu tập, trọng tâm, trồng trọt, trung cấp, trung học, trung tâm, trung ương,
    truyền hình, truyền thanh, truyền thông, trường học, trưởng phòng, trực tuyến, trực thuộc, tuyên dương,
    tuyên truyền, tuyển dụng, tuyển sinh, tư pháp, tư vấn, từ thiện, tự vệ, ủy ban, ủy quyền, ủy viên, uỷ ban,
    vận động, vận hành, vận tải, văn bản, văn hóa, văn hoá, văn phòng, văn thư, vật liệu, vật tư, vệ sinh, vi phạm,
    viên chức, viễn thông, việc làm, việt nam, vụ việc, xã hội, xây dựng, xét duyệt, xét tuyển, xếp loại, xử lý,
    xuất bản, xuất khẩu, xúc tiến, y học, y tế, ý kiến, yêu cầu, báo cáo, bầu cử, bộ phận, bộ máy, chăn nuôi,
    chứng khoán, đường bộ, đường sắt, đường thủy, hải quan, hạ tầng, hóa chất, kho bạc, luật sư, lữ hành,
    máy tính, may mặc, nghỉ dưỡng, nhà hàng, nhà ở, nông trường, phần mềm, phân bón, sinh học, sức khỏe, trái phiếu,
    trách nhiệm, xăng dầu, xe khách, xi măng, đầu năm, cuối năm, đầu tư, chiến binh, giải trí, khách sạn,
    an giang, bắc ninh, cà mau, cao bằng, cần thơ, chí minh, cửu long, đà nẵng, đắk lắk, điện biên, đồng nai,
    đồng tháp, gia lai, hà nội, hà tĩnh, hải phòng, hồ chí, hưng yên, khánh hòa, lai châu, lạng sơn, lào cai,
    lâm đồng, nghệ an, ninh bình, phú thọ, quảng ngãi, quảng ninh, quảng trị, sông hồng, sơn la, tây nguyên,
    tây ninh, thái nguyên, thanh hóa, tuyên quang, vĩnh long
    """.split(",")
)
