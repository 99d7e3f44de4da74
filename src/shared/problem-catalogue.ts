import { AID_PROBLEMS } from './aid-problems.js';
import { MODEL_PROBLEMS } from './model-problems.js';
import { REORGANISATION_PROBLEMS } from './reorganisation-problems.js';
import { WORK_PROBLEMS } from './work-problems.js';

/**
 * Every refusal: its code, its HTTP status, and what it says. Wording: docs/glossary.md, part K. `{contact}` is
 * filled by the problem filter with whom to call.
 */
export const PROBLEMS = {
  // What came in
  'request.invalid': [400, 'Nội dung gửi lên chưa đúng. Đề nghị đồng chí sửa các mục được nêu.'],
  'request.unknown-field': [400, 'Trang đang mở đã cũ so với hệ thống. Đề nghị tải lại trang rồi gửi lại.'],
  'request.unreadable': [400, 'Không đọc được nội dung gửi lên. Đề nghị tải lại trang rồi gửi lại.'],
  'request.too-large': [413, 'Nội dung gửi lên quá lớn. Đề nghị chia nhỏ rồi gửi lại.'],
  'request.foreign-origin': [
    403,
    'Yêu cầu gửi từ trang khác không được nhận. Đề nghị mở lại trang của hệ thống.',
  ],
  'value.wrong-choice': [400, 'Giá trị này không có trong danh mục năm {year}. Đề nghị chọn lại.'],
  'reason.required': [422, 'Đề nghị ghi lý do.'],

  // Who asks
  'auth.required': [401, 'Phiên làm việc đã hết. Đề nghị đăng nhập lại.'],
  'auth.wrong': [
    401,
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Đề nghị kiểm tra bộ gõ tiếng Việt và phím Caps Lock.',
  ],
  'auth.slow-down': [
    429,
    'Đã nhập sai nhiều lần. Đề nghị thử lại sau {minutes} phút hoặc liên hệ {contact}.',
  ],
  'auth.members-closed': [
    403,
    'Cán bộ, đảng viên chưa được mở đăng nhập. Cán bộ giúp việc cấp ủy nhập hộ theo bản giấy đã ký. Cần hỗ trợ: {contact}.',
  ],
  'auth.must-change-password': [
    403,
    'Đây là mật khẩu được cấp lần đầu. Đề nghị đồng chí đổi mật khẩu trước khi sử dụng.',
  ],
  'auth.password-weak': [422, 'Mật khẩu mới cần từ 10 ký tự, khác mật khẩu cũ và không chứa tên đăng nhập.'],
  'auth.password-wrong': [422, 'Mật khẩu hiện tại chưa đúng.'],
  'setup.closed': [404, 'Không tìm thấy nội dung này, hoặc đồng chí không được giao quyền xem.'],
  'setup.wrong-code': [403, 'Mã thiết lập chưa đúng. Mã được ghi trong nhật ký của máy chủ khi khởi động.'],
  'not-found': [404, 'Không tìm thấy nội dung này, hoặc đồng chí không được giao quyền xem.'],
  'refused.role': [403, 'Bước này do {who} thực hiện. Nếu cần, đề nghị liên hệ {contact}.'],
  'refused.self-review': [403, 'Người đăng ký không tự xác nhận việc của mình. Việc này do {body} xem xét.'],
  'refused.self-grant': [
    403,
    'Không tự giao quyền hoặc thu quyền của chính mình. Việc này do người được giao quyền khác thực hiện.',
  ],
  'refused.grant-beyond': [403, 'Chỉ giao được quyền trong phạm vi đơn vị mà đồng chí được giao.'],

  // State and time
  'commitment.wrong-state': [
    409,
    'Chưa thực hiện được vì việc này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'commitment.already-done': [409, '{name} đã xử lý nội dung này lúc {time}. Đồng chí không cần làm lại.'],
  'commitment.stale': [
    409,
    '{name} vừa sửa nội dung này lúc {time}. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'commitment.incomplete': [422, 'Chưa gửi được, còn thiếu: {list}.'],
  'commitment.nothing-to-correct': [
    422,
    'Nội dung đính chính giống nội dung đã xác nhận. Đề nghị kiểm tra lại.',
  ],
  'commitment.not-registrant': [
    422,
    'Đơn vị này không đăng ký việc trong sổ. Đề nghị chọn chi bộ hoặc đơn vị trong Khối.',
  ],
  'commitment.person-not-posted': [422, 'Người đăng ký không công tác tại đơn vị này. Đề nghị chọn lại.'],
  'window.not-open': [409, 'Thời gian {window} bắt đầu từ {date}. Đồng chí có thể soạn trước và lưu nháp.'],
  'window.closed': [
    409,
    'Đã hết thời gian {window} vào 24 giờ ngày {date}. Nếu cần, đề nghị gửi đề nghị gia hạn tới {body}.',
  ],
  'year.closed': [
    409,
    'Số liệu năm {year} đã khóa ngày {date}{under}. Muốn sửa, đề nghị gửi yêu cầu đính chính tới {body}; lãnh đạo Đảng ủy Khối quyết định mở lại.',
  ],
  'year.locked': [
    409,
    'Số liệu năm {year} đã khóa, nội dung này không ghi được nữa. Muốn sửa, đề nghị gửi yêu cầu đính chính tới Đảng ủy Khối; lãnh đạo Đảng ủy Khối quyết định mở lại.',
  ],
  'year.closed-already': [
    409,
    'Số liệu năm {year} đã khóa ngày {date}. Đề nghị tải lại trang để xem số liệu đã khóa.',
  ],
  'year.not-closed': [
    409,
    'Số liệu năm {year} chưa khóa, không cần mở lại. Cần thêm thời gian thì đề nghị gia hạn.',
  ],
  'year.changed-meanwhile': [
    409,
    'Nội dung còn lại của năm {year} vừa thay đổi so với lúc đồng chí xem. Đề nghị xem lại số mới trước khi khóa.',
  ],
  'year.wrong-days': [
    422,
    'Ngày quyết định và ngày tính số liệu cần từ đầu năm {year} và không sau hôm nay. Đề nghị kiểm tra lại.',
  ],
  'reopening.ended': [409, 'Quyết định này đã hết hiệu lực. Đề nghị tải lại trang.'],
  'reopening.past': [422, 'Ngày cuối đã qua. Đề nghị chọn ngày từ hôm nay trở đi.'],
  'reopening.own-request': [
    422,
    'Người đề nghị và người cho phép phải khác nhau. Đề nghị ghi đúng người (đơn vị) đề nghị.',
  ],
  'reopening.window': [
    422,
    'Gia hạn cần nêu thời gian nào được gia hạn; mở lại số liệu thì không nêu. Đề nghị chọn lại.',
  ],
  'year.not-open': [409, 'Năm {year} chưa mở. Đề nghị liên hệ {contact}.'],
  'year.exists': [409, 'Năm {year} đã có trong hệ thống.'],
  'filing.wrong-state': [
    409,
    'Chưa thực hiện được vì báo cáo này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'filing.stale': [
    409,
    'Nội dung báo cáo vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'filing.incomplete': [
    422,
    'Chưa gửi được báo cáo: còn {n} việc chưa tự đánh giá. Đề nghị hoàn thành hoặc ghi lý do.',
  ],
  'filing.empty': [422, 'Chưa gửi được: đơn vị chưa có việc nào được xác nhận đăng ký trong năm {year}.'],
  'filing.extension-too-short': [422, 'Ngày gia hạn cần sau thời hạn hiện nay ({date}).'],
  'filing.comment-resolved': [
    409,
    'Góp ý này đã được trả lời. Đề nghị tải lại trang để xem nội dung mới nhất.',
  ],
  'filing.reminded-today': [
    409,
    'Hôm nay đơn vị đã được nhắc gửi báo cáo này. Nếu cần, đề nghị nhắc lại từ ngày mai.',
  ],
  ...MODEL_PROBLEMS,
  ...WORK_PROBLEMS,
  ...AID_PROBLEMS,
  ...REORGANISATION_PROBLEMS,
  'pilot-model.stopped': [409, 'Mô hình này đã dừng thực hiện. Đề nghị xem lại trạng thái mới nhất.'],
  'study-session.wrong-state': [
    409,
    'Chưa thực hiện được vì buổi này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'study-session.stale': [
    409,
    'Buổi này vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'study-session.incomplete': [422, 'Chưa ghi được. Đề nghị đồng chí sửa các mục được nêu.'],
  'study-session.hold-first': [
    422,
    'Buổi này chưa tổ chức. Đề nghị dùng nút “Ghi kết quả” để ghi số người dự.',
  ],
  'study-session.reopen-first': [
    422,
    'Buổi này đã có kết quả. Nếu ghi nhầm, đề nghị dùng nút “Ghi lại là chưa tổ chức” và nêu lý do.',
  ],
  'study-plan.stale': [
    409,
    'Kế hoạch này vừa được người khác ghi. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'refused.own-fix': [
    403,
    'Người của tổ chức đảng được kiểm tra, giám sát không tự xác nhận kết quả khắc phục. Việc này do {body} thực hiện.',
  ],
  'refused.own-proposal': [
    403,
    'Người đề nghị không tự quyết định đề nghị của mình. Việc này do {body} thực hiện.',
  ],
  'commendation-option.stale': [409, 'Danh mục vừa được người khác sửa. Đề nghị tải lại trang rồi sửa lại.'],
  'unit.code-taken': [409, 'Mã đơn vị đã được dùng trong thời gian này. Đề nghị chọn mã khác.'],
  'unit.ends': [
    422,
    '{unit} kết thúc hoạt động từ ngày {date}. Đề nghị ghi ngày kết thúc không sau ngày đó, hoặc chọn đơn vị khác.',
  ],
  'unit.wrong-parent': [
    422,
    'Đơn vị cấp trên cần là một đơn vị khác đang có trong tổ chức, không thuộc chính đơn vị này. Đề nghị chọn lại.',
  ],
  'dates.overlap': [
    409,
    'Khoảng thời gian trùng với một khoảng đã có. Đề nghị xem lại ngày bắt đầu, ngày kết thúc.',
  ],
  'dates.backwards': [422, 'Ngày kết thúc cần sau ngày bắt đầu.'],
  'dates.too-long': [422, 'Khoảng thời gian dài quá {n} năm. Đề nghị đồng chí chọn khoảng ngắn hơn.'],
  'account.username-taken': [409, 'Tên đăng nhập đã có người dùng. Đề nghị chọn tên khác.'],
  duplicate: [409, 'Nội dung này đã có. Đề nghị tải lại trang và kiểm tra.'],
  'value.refused': [422, 'Giá trị chưa hợp lệ theo quy định của sổ. Đề nghị kiểm tra lại.'],
  'request.repeated-differently': [
    409,
    'Yêu cầu này đã gửi trước đó với nội dung khác. Đề nghị tải lại trang.',
  ],

  // Files
  'file.missing': [400, 'Chưa có tệp. Đề nghị đồng chí chọn tệp.'],
  'file.too-big': [413, 'Tệp quá {max} MB. Đề nghị chụp lại hoặc giảm dung lượng.'],
  'file.type': [415, 'Tệp {name} chưa đúng loại. Hệ thống nhận: {types}.'],
  'file.protected': [415, 'Tệp có mật khẩu. Đề nghị bỏ mật khẩu rồi tải lại.'],
  'file.old-excel': [415, 'Tệp Excel kiểu cũ (.xls). Đề nghị mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.'],
  'file.unreadable': [
    422,
    'Không đọc được tệp {name}. Đề nghị mở lại bằng Excel, lưu thành tệp mới rồi thử lại.',
  ],
  'file.too-many-rows': [
    422,
    'Tệp {name} có quá {max} dòng hoặc quá nhiều cột. Đề nghị chia thành nhiều tệp.',
  ],
  'import.no-heading': [
    422,
    'Không tìm thấy dòng tiêu đề cột trong tệp {name}. Đề nghị dùng mẫu Excel của hệ thống, giữ nguyên tên cột.',
  ],
  'import.wrong-mark': [
    422,
    'Tệp {name} là mẫu của {told}, không phải của {asked}. Đề nghị chọn đúng đơn vị và năm, hoặc tải mẫu mới.',
  ],
  'import.wrong-state': [409, 'Lần nhập này {state}. Đề nghị tải lại trang để xem trạng thái mới nhất.'],
  'import.nothing-to-write': [
    422,
    'Không có dòng nào ghi được. Đề nghị sửa các dòng được nêu rồi tải lại tệp.',
  ],
  'import.unanswered': [422, 'Còn {n} dòng cần đồng chí xác nhận nội dung đối chiếu trước khi ghi.'],
  'import.font-unanswered': [
    422,
    'Tệp có chữ gõ bằng phông chữ cũ. Đề nghị chọn dùng bản chuyển đổi hoặc giữ nguyên trước khi ghi.',
  ],
  'import.undo-refused': [
    409,
    'Không hoàn tác được vì {n} dòng đã được xem xét hoặc sửa sau khi nhập. Đề nghị xử lý từng dòng.',
  ],
  'export.too-large': [422, 'Danh sách có {n} dòng, quá {max} dòng. Đề nghị lọc theo đơn vị hoặc theo năm.'],
  'file.secret': [
    422,
    'Hệ thống không nhận tài liệu mật. Đề nghị quản lý tài liệu này theo quy định về bảo vệ bí mật nhà nước.',
  ],
  'text.secret': [
    422,
    'Nội dung ghi vào có dấu chỉ độ mật nên không được lưu. Đề nghị quản lý nội dung này theo quy định về bảo vệ bí mật nhà nước.',
  ],

  // Leaving
  'system.read-only': [
    423,
    'Hệ thống chỉ để đọc{since}: {reason} Nội dung này chưa được ghi. Cần ghi tiếp, đề nghị liên hệ {contact}.',
  ],
  'leaving.read-only-already': [409, 'Hệ thống đã chỉ để đọc. Đề nghị tải lại trang.'],
  'leaving.not-read-only': [409, 'Hệ thống đang ghi bình thường. Đề nghị tải lại trang.'],
  'leaving.by-operator': [
    409,
    'Chế độ chỉ để đọc do người vận hành máy chủ đặt khi khởi động (READ_ONLY). Đề nghị liên hệ {contact}.',
  ],
  'leaving.exporting': [409, 'Đang xuất toàn bộ dữ liệu theo yêu cầu trước. Đề nghị thử lại sau ít phút.'],

  // The machine
  'server.busy': [503, 'Hệ thống đang bận. Đề nghị thử lại sau {seconds} giây.'],
  'server.error': [
    500,
    'Hệ thống gặp sự cố (mã {code}). Đề nghị thử lại sau ít phút hoặc báo mã này cho {contact}.',
  ],
  'summary.unbalanced': [
    500,
    'Số liệu các phần không bằng tổng nên chưa thể hiển thị. Đề nghị báo {contact}.',
  ],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;
