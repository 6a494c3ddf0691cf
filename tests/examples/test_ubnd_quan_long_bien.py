"""The minutes of the meeting of 13/12/2018 say everything that the news item says, and nothing that it does not."""

import pytest

from minutes.reading.meeting import read_meeting
from minutes.rendering.coverage import plain, printed_text
from minutes.rendering.document import Document
from minutes.rendering.renderer import render
from tests.kept import ROOT

FACTS = """
UBND thành phố Hà Nội
Ủy ban nhân dân
quận Long Biên
/BB-UBND
Phiên họp thảo luận điều chỉnh quy chế làm việc,
kiểm điểm tập thể, lãnh đạo UBND quận năm 2018
ngày 13 tháng 12 năm 2018
đồng chí Vũ Thu Hà - Phó Bí thư Quận ủy, Chủ tịch UBND quận
các Phó Chủ tịch UBND quận
các thành viên Ủy ban nhân dân quận
các trưởng phòng, ban, đơn vị thuộc quận
Bí thư Đảng ủy cơ quan UBND quận
Chủ tịch Công đoàn cơ quan UBND quận
Bí thư Đoàn thanh niên cơ quan UBND quận
Phòng Nội vụ báo cáo đề xuất một số nội dung điều chỉnh quy chế làm việc
nhiệm kỳ 2016 - 2021
ngày 26/01/2018
gần một năm thực hiện
chồng chéo
chưa rõ trách nhiệm
các Phó Chủ tịch UBND quận và các đơn vị dự họp tham gia ý kiến vào các nội dung đề xuất điều chỉnh
Tập thể UBND quận thẳng thắn chỉ ra một số tồn tại
từng đồng chí lãnh đạo UBND quận tự kiểm điểm sau phần kiểm điểm tập thể
Phòng Nội vụ tổng hợp ý kiến, tiếp tục tham mưu điều chỉnh
một công việc do một đơn vị đầu mối tham mưu và chịu trách nhiệm
chịu trách nhiệm trước tập thể UBND quận
làm rõ phạm vi trách nhiệm, thẩm quyền
các phòng, ban chuyên môn rà soát, cập nhật các quy định, văn bản mới
Đ/c Vũ Thu Hà - Chủ tịch UBND quận chủ trì phiên họp
sự chỉ đạo quyết liệt, đổi mới, sáng tạo toàn diện
hoàn thành 10/11 chỉ tiêu Thành phố giao
hoàn thành 14/15 chỉ tiêu HĐND quận giao
09 chỉ tiêu hoàn thành vượt mức kế hoạch
thu ngân sách
tỷ suất sinh thô
tỷ lệ sinh con thứ 3
số trẻ em dưới 5 tuổi bị SDD
tỷ lệ hộ nghèo
tỷ lệ bao phủ BHYT
tỷ lệ cấp GCN lần đầu
tỷ lệ "Gia đình văn hóa"
tỷ lệ "tổ dân phố văn hóa"
05 chỉ tiêu hoàn thành kế hoạch
chi ngân sách
tỷ lệ xã, phường đạt chuẩn quốc gia về y tế
tỷ lệ trường công lập đạt chuẩn quốc gia
tỷ lệ hộ sử dụng nước sạch
tỷ lệ rác thải sinh hoạt thu gom và vận chuyển trong ngày
chưa khoa học
giải quyết mối quan hệ phối hợp giữa các phòng, ban, đơn vị chưa kịp thời
chưa có giải pháp mạnh mẽ, quyết liệt
đấu giá quyền sử dụng đất chậm so với kế hoạch
hợp đồng BT còn lúng túng
tiến độ thi công ở một số dự án còn chậm
đất công khác trên địa bàn quận còn chậm so với kế hoạch
sai phạm trong thu chi, quản lý tài chính ở một số trường học
tai nạn giao thông trên địa bàn có xu hướng gia tăng
làm rõ nguyên nhân, trách nhiệm và giải pháp khắc phục
từng đồng chí lãnh đạo UBND quận luôn nỗ lực
tận tụy, gương mẫu
tín nhiệm cao
4/4 đồng chí lãnh đạo UBND quận đều hoàn thành xuất sắc nhiệm vụ
Chi bộ nơi sinh hoạt đánh giá là đảng viên hoàn thành xuất sắc nhiệm vụ năm 2018
Phiên họp kết thúc vào hồi 17 giờ 00
100% đại biểu dự họp
./.
Nơi nhận:
Lưu: VT
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return render(read_meeting(ROOT / "examples" / "ubnd-quan-long-bien" / "meeting.yaml"))


@pytest.fixture(scope="module")
def printed(document: Document) -> str:
    # A title is broken into lines of its own: what is looked for is in one line.
    return printed_text(document.content)


@pytest.mark.parametrize("fact", FACTS.strip().splitlines())
def test_a_fact_of_the_item_stands_in_the_minutes(fact: str, printed: str) -> None:
    assert plain(fact) in printed


def test_what_the_item_does_not_say_is_a_blank_that_is_reported(document: Document, printed: str) -> None:
    assert [problem.values["name"] for problem in document.missing] == ["start", "place", "secretaries"]
    assert "thời gian bắt đầu: ……… giờ ………, ngày 13 tháng 12 năm 2018" in printed
    assert document.unplaced == ()
    assert document.warnings == ()
