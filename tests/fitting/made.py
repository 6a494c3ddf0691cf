"""One base meeting in many lengths."""

from minutes.reading.meeting import Reading, read_text
from tests.rendering.made import SHORT

LINE = "Việc thứ {}: đã làm xong, đúng hạn."
LONGER = (
    "Việc thứ {}: đã làm xong, đúng hạn, đúng yêu cầu; các bộ phận có liên quan tiếp tục theo dõi, báo cáo kết quả"
    " trước ngày 20 hằng tháng để tổng hợp chung."
)


def text(paragraphs: int, recipients: int = 1, further: str = "") -> str:
    """A meeting with so many paragraphs in its report, each third one of two lines, and so many recipients."""
    lines = "".join(f"\n      {(LONGER if k % 3 == 0 else LINE).format(k)}" for k in range(1, paragraphs + 1))
    agenda = f"agenda:\n  - title: Kiểm điểm công việc tuần\n    report: |{lines}\n"
    names = ", ".join(f"Thôn Mẫu {number}" for number in range(1, recipients + 1))
    short = SHORT.replace("agenda: [Kiểm điểm công việc tuần]\n", agenda).replace("Các thành viên UBND xã", names)
    return short + further


def meeting(paragraphs: int, recipients: int = 1, further: str = "") -> Reading:
    return read_text(text(paragraphs, recipients, further), "hop.yaml", ".")
