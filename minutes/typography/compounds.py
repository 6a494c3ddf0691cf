"""Words of two syllables that are frequent in names of bodies and meetings, provinces too: no line breaks inside them.

A word of three or more is given by its pairs. What is not here may be broken; a name with ``|`` has its own lines.
"""

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
