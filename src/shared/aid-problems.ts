/** Refusals of help to communes; part of the catalogue. */
export const AID_PROBLEMS = {
  'aid.wrong-state': [
    409,
    'Chưa thực hiện được vì kế hoạch giúp đỡ xã này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'aid.stale': [
    409,
    'Nội dung này vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'aid.not-assigned': [
    422,
    'Đơn vị không được phân công giúp đỡ xã này trong năm {year}. Đề nghị chọn xã khác, hoặc ghi vào hoạt động nhân đạo, từ thiện khác.',
  ],
  'aid.date': [422, 'Ngày cần từ {from} đến {to}. Đề nghị xem lại ngày.'],
  'aid.wrong-amount': [422, 'Số lượng chưa đúng. Đề nghị đồng chí sửa các mục được nêu.'],
  'aid.wrong-shares': [422, 'Phần đóng góp chưa đúng. Đề nghị đồng chí sửa các mục được nêu.'],
  'aid.wrong-unit': [422, 'Đơn vị này không thuộc Khối vào ngày đó. Đề nghị chọn lại.'],
  'aid.wrong-need': [422, 'Nhu cầu này không phải của xã đã chọn, hoặc đã rút. Đề nghị chọn lại.'],
  'aid.wrong-model': [
    422,
    'Tiêu chí này của mô hình không tính số thiếu nhi được đỡ đầu. Đề nghị chọn tiêu chí khác, hoặc để trống.',
  ],
  'aid.withdrawn': [409, 'Nội dung giúp đỡ này đã rút. Đề nghị tải lại trang để xem trạng thái mới nhất.'],
  'aid.need-used': [409, 'Nhu cầu này đã gắn với {n} nội dung giúp đỡ nên được giữ lại.'],
  'aid.commune-gone': [422, 'Xã này chưa có hoặc không còn vào ngày đó. Đề nghị chọn lại xã hoặc ngày.'],
  'aid.commune-assigned': [
    409,
    'Còn {n} phân công giúp đỡ xã này từ ngày {date}. Đề nghị đồng chí kết thúc các phân công đó trước, hoặc xem lại ngày.',
  ],
  'aid.commune-helped': [
    409,
    'Xã này có {n} nội dung giúp đỡ từ ngày {date}. Đề nghị đồng chí xem lại ngày.',
  ],
  'aid.year-to-come': [
    409,
    'Năm {year} chưa bắt đầu. Đề nghị đồng chí báo cáo, đối chiếu kết quả của kế hoạch từ ngày {date}.',
  ],
  'aid.decision-replaced': [
    409,
    'Quyết định này đã được thay thế. Đề nghị chọn quyết định đang có hiệu lực.',
  ],
  'aid.decision-dates': [
    422,
    'Ngày có hiệu lực cần sau ngày {date} của quyết định đã có. Đề nghị xem lại ngày.',
  ],
  'aid.assignment-ended': [
    409,
    'Phân công này đã kết thúc. Đề nghị tải lại trang để xem trạng thái mới nhất.',
  ],
  'aid.wrong-list': [422, 'Danh sách phân công chưa đúng. Đề nghị đồng chí sửa các mục được nêu.'],
} as const satisfies Record<string, readonly [number, string]>;
