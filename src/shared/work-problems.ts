/** Refusals of plans, shortcomings, programmes, study, inspections, commendations and reminders. */
export const WORK_PROBLEMS = {
  'self-criticism.stale': [
    409,
    'Nội dung này vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'self-criticism.withdrawn': [
    409,
    'Nội dung này đã rút lại. Đề nghị tải lại trang để xem trạng thái mới nhất.',
  ],
  'self-criticism.same-day': [
    409,
    'Đơn vị đã ghi một hội nghị tự phê bình và phê bình vào ngày này. Đề nghị kiểm tra lại ngày họp.',
  ],
  'reminder.mail-off': [
    409,
    'Hệ thống chưa được đặt máy chủ thư nên chưa gửi thư nhắc. Đề nghị liên hệ {contact}.',
  ],
  'reminder.no-address': [422, 'Chưa có địa chỉ nhận thư. Đề nghị nhập và xác nhận địa chỉ trước.'],
  'reminder.not-sent': [
    503,
    'Chưa gửi được mã tới địa chỉ này. Đề nghị kiểm tra địa chỉ và thử lại sau ít phút, hoặc liên hệ {contact}.',
  ],
  'reminder.too-many-codes': [
    409,
    'Hôm nay đã gửi đủ số mã xác nhận. Đề nghị kiểm tra lại địa chỉ và thử lại vào ngày mai.',
  ],
  'reminder.code-wrong': [422, 'Mã chưa đúng, còn {n} lần nhập. Đề nghị xem lại thư và nhập đủ 6 chữ số.'],
  'reminder.code-ended': [409, 'Mã không còn dùng được. Đề nghị nhập lại địa chỉ để nhận mã mới.'],
  'reminder.stale': [
    409,
    'Lựa chọn nhắc nội dung cần xử lý vừa được sửa ở nơi khác. Đề nghị xem lại lựa chọn mới nhất rồi sửa tiếp.',
  ],
  'shortcoming.wrong-state': [
    409,
    'Chưa thực hiện được vì nội dung này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'shortcoming.stale': [
    409,
    'Nội dung này vừa có thay đổi. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'shortcoming.words-in-use': [
    409,
    'Đã có {n} việc đăng ký được xác nhận gắn với nội dung này nên không sửa câu chữ. Nếu cần, đề nghị kết thúc theo dõi có lý do và ghi nội dung mới.',
  ],
  'shortcoming.done': [
    422,
    'Nội dung được chọn đang ở trạng thái “{state}” nên không gắn thêm việc mới. Đề nghị chọn nội dung khác, hoặc mở lại theo dõi trước khi đăng ký.',
  ],
  'shortcoming.not-linkable': [
    422,
    'Chưa nối được với nội dung đã chọn. Đề nghị chọn nội dung của cùng đơn vị hoặc cá nhân, nêu ở năm trước.',
  ],
  'shortcoming.linked-already': [
    409,
    'Nội dung này đã được nối với một nội dung của năm trước. Đề nghị bỏ nối trước khi chọn nội dung khác.',
  ],
  'shortcoming.continued-already': [
    409,
    'Nội dung của năm trước đã được nối với một nội dung khác. Đề nghị nối với nội dung gần nhất của chuỗi.',
  ],
  'shortcoming.not-linked': [409, 'Nội dung này chưa được nối với nội dung nào của năm trước.'],
  'plan.stale': [
    409,
    'Kế hoạch vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'plan.exists': [
    409,
    'Đã có kế hoạch cho một phần thời gian này. Đề nghị mở kế hoạch đó, hoặc chọn các năm khác.',
  ],
  'plan.years': [422, 'Năm kết thúc cần từ năm bắt đầu trở đi và không quá 10 năm. Đề nghị kiểm tra lại.'],
  'plan.years-used': [
    409,
    'Kế hoạch đã có nội dung của năm {year}. Đề nghị chọn thời gian gồm cả năm {year}.',
  ],
  'plan.not-head': [
    422,
    'Kế hoạch này là của người đứng đầu đơn vị. Đề nghị chọn người đang giữ chức vụ đó.',
  ],
  'plan.no-bloc-plan': [
    422,
    'Chưa có kế hoạch toàn khóa của Đảng ủy Khối cho thời gian này. Đề nghị kiểm tra các năm, hoặc liên hệ {contact}.',
  ],
  'plan.parts-of-bloc': [
    422,
    'Nhóm nhiệm vụ, nội dung thực hiện thuộc kế hoạch của Đảng ủy Khối. Đơn vị ghi nội dung của mình theo từng năm.',
  ],
  'plan.actions-of-units': [
    422,
    'Kế hoạch của Đảng ủy Khối gồm nhóm nhiệm vụ, nội dung và nội dung đột phá. Đề nghị thêm ở các mục đó.',
  ],
  'plan.part-exists': [
    409,
    'Mã này đã dùng cho một mục cùng loại trong các năm đó. Đề nghị chọn mã khác hoặc các năm khác.',
  ],
  'plan.part-years': [
    422,
    'Năm {year} không nằm trong thời gian của kế hoạch hoặc của mục này. Đề nghị chọn lại năm.',
  ],
  'plan.part-used': [
    409,
    'Mục này đã được gắn đến năm {year}. Đề nghị chọn thời gian thay đổi từ năm {next} trở đi; tên và mục cấp trên cũ được giữ cho các năm trước.',
  ],
  'plan.part-kept': [
    409,
    'Mục này đã được gắn với việc đăng ký, kế hoạch hoặc mục khác nên được giữ lại. Đề nghị ghi năm kết thúc thay cho bỏ mục.',
  ],
  'plan.year-outside': [422, 'Kế hoạch này từ năm {from} đến năm {to}. Đề nghị chọn năm trong thời gian đó.'],
  'plan.action-kept': [
    409,
    'Chỉ bỏ được nội dung của năm đang thực hiện khi số liệu chưa khóa. Nội dung của các năm trước được giữ lại.',
  ],
  'inspection.wrong-state': [
    409,
    'Chưa thực hiện được vì cuộc kiểm tra, giám sát này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'inspection.stale': [
    409,
    'Nội dung này vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'inspection.programme-exists': [
    409,
    'Đã có chương trình cùng tên trong năm này. Đề nghị mở chương trình đó, hoặc ghi tên khác.',
  ],
  'inspection.other-programme': [
    422,
    'Chương trình này của năm khác hoặc của cấp ủy khác. Đề nghị chọn lại chương trình.',
  ],
  'inspection.outside-without-reason': [
    422,
    'Chưa chọn chương trình. Đề nghị chọn chương trình, hoặc ghi lý do tiến hành ngoài chương trình.',
  ],
  'inspection.inside-with-reason': [
    422,
    'Cuộc này thuộc chương trình nên không ghi lý do ngoài chương trình. Đề nghị bỏ trống lý do.',
  ],
  'inspection.wrong-leader': [
    422,
    'Kiểm tra, giám sát do Đảng ủy Khối chủ trì; tự kiểm tra do chính tổ chức đảng đó hoặc cấp ủy cấp trên trong cùng đơn vị chủ trì. Đề nghị chọn lại.',
  ],
  'inspection.outside-year': [422, 'Ngày dự kiến cần nằm trong năm của chương trình. Đề nghị kiểm tra lại.'],
  'inspection.held-outside-year': [
    422,
    'Ngày tiến hành cần nằm trong năm của cuộc kiểm tra, giám sát, chậm nhất sang năm sau. Đề nghị kiểm tra lại.',
  ],
  'inspection.days-stand': [
    422,
    'Ngày này sau thời hạn, kết quả khắc phục hoặc thông báo đã ghi của cuộc này. Đề nghị kiểm tra lại.',
  ],
  'inspection.day-to-come': [422, 'Ngày này chưa đến. Đề nghị ghi ngày đã diễn ra.'],
  'inspection.fix-by-too-early': [
    422,
    'Thời hạn khắc phục cần sau ngày tiến hành và không trước ngày kết luận. Đề nghị kiểm tra lại.',
  ],
  'inspection.too-early': [
    422,
    'Mục này ghi khi cuộc kiểm tra, giám sát đã tiến hành hoặc đã có kết luận. Đề nghị bỏ trống.',
  ],
  'inspection.already-fixed': [
    409,
    'Nội dung này đã được xác nhận khắc phục. Đồng chí không cần ghi thêm kết quả.',
  ],
  'inspection.shortcoming-opened': [
    409,
    'Nội dung này đã được đưa vào hạn chế cần khắc phục của đơn vị. Đề nghị tải lại trang.',
  ],
  'commendation.wrong-state': [
    409,
    'Chưa thực hiện được vì nội dung này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'commendation.stale': [
    409,
    'Đề nghị này vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'commendation.incomplete': [422, 'Chưa ghi được. Đề nghị đồng chí sửa các mục được nêu.'],
  'commendation.consent-given': [
    409,
    'Đã có đồng ý giới thiệu điển hình. Đề nghị tải lại trang và kiểm tra.',
  ],
  'commendation.no-consent': [
    409,
    'Chưa có đồng ý giới thiệu điển hình của cá nhân. Đề nghị ghi nhận đồng ý trước khi giới thiệu.',
  ],
  'commendation.own-consent': [
    409,
    'Cá nhân đã rút lại đồng ý giới thiệu điển hình. Đề nghị để cá nhân ghi lại đồng ý bằng tài khoản của mình.',
  ],
  'commendation.consent-kept': [
    409,
    'Đề nghị này đã có đồng ý giới thiệu điển hình của cá nhân nên được giữ lại. Đề nghị sửa nội dung thay cho xóa.',
  ],
  'commendation.published': [409, 'Điển hình này đã được giới thiệu. Đề nghị tải lại trang và kiểm tra.'],
  'commendation.not-published': [
    409,
    'Điển hình này chưa được giới thiệu. Đề nghị tải lại trang và kiểm tra.',
  ],
} as const satisfies Record<string, readonly [number, string]>;
