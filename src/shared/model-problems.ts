/** Refusals about models and programmes, as in `problem-catalogue.ts`. */
export const MODEL_PROBLEMS = {
  'pilot-model.wrong-state': [
    409,
    'Chưa thực hiện được vì mô hình này đang ở trạng thái “{state}”. Đề nghị xem lại trạng thái mới nhất.',
  ],
  'pilot-model.stale': [
    409,
    'Mô hình này vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'pilot-model.unit-absent': [
    422,
    'Đơn vị này không có trong tổ chức vào ngày được nêu. Đề nghị chọn đơn vị khác hoặc xem lại ngày.',
  ],
  'pilot-model.choice-date': [
    422,
    'Ngày chọn mô hình cần trước hoặc cùng ngày bắt đầu và không sau hôm nay. Đề nghị xem lại hai ngày này.',
  ],
  'pilot-model.start-ahead': [422, 'Ngày bắt đầu thực hiện không sau hôm nay. Đề nghị nhập lại.'],
  'pilot-model.start-before-choice': [422, 'Ngày bắt đầu thực hiện không trước ngày chọn mô hình ({date}).'],
  'pilot-model.start-in-baseline': [
    422,
    'Ngày bắt đầu thực hiện cần sau kỳ của số liệu ban đầu (đến {date}). Đề nghị xem lại.',
  ],
  'pilot-model.start-after-reading': [
    422,
    'Đã có số liệu của kỳ đến {date}. Ngày bắt đầu thực hiện không sau ngày đó.',
  ],
  'pilot-model.start-after-copy': [
    422,
    'Mô hình đã được nhân rộng từ ngày {date}. Ngày bắt đầu thực hiện không sau ngày đó. Đề nghị xem lại.',
  ],
  'pilot-model.start-after-evaluation': [
    422,
    'Mô hình đã được đánh giá năm {year}. Ngày bắt đầu thực hiện không sau năm đó. Đề nghị xem lại.',
  ],
  'pilot-model.no-baseline': [
    422,
    'Chưa có số liệu ban đầu của mọi tiêu chí đo được. Đề nghị nhập số liệu ban đầu hoặc ghi lý do chưa có.',
  ],
  'pilot-model.evaluation-year': [422, 'Năm đánh giá cần từ năm bắt đầu ({from}) đến năm nay ({to}).'],
  'pilot-model.in-words': [422, 'Tiêu chí này chưa có cách đo. Đề nghị đặt cách đo trước khi nhập số liệu.'],
  'pilot-model.measure-kept': [
    422,
    'Tiêu chí đã có số liệu nên giữ nguyên cách đo. Đề nghị thêm tiêu chí mới với cách đo khác.',
  ],
  'pilot-model.too-many-promises': [422, 'Mỗi mô hình có tối đa {max} tiêu chí.'],
  'pilot-model.reading-ahead': [422, 'Kỳ số liệu chưa kết thúc. Đề nghị nhập khi đã hết kỳ.'],
  'pilot-model.reading-early': [
    422,
    'Kỳ số liệu cần kết thúc từ ngày bắt đầu thực hiện ({date}). Số liệu trước ngày đó là số liệu ban đầu.',
  ],
  'pilot-model.baseline-late': [
    422,
    'Số liệu ban đầu là của kỳ kết thúc trước ngày bắt đầu thực hiện ({date}). Đề nghị xem lại kỳ.',
  ],
  'pilot-model.not-started': [
    409,
    'Mô hình chưa triển khai nên mới nhận số liệu ban đầu. Đề nghị ghi bắt đầu thực hiện trước.',
  ],
  'pilot-model.nothing-to-correct': [422, 'Số liệu đính chính giống số liệu đã ghi. Đề nghị kiểm tra lại.'],
  'pilot-model.reading-superseded': [
    409,
    'Số liệu này đã được đính chính hoặc rút. Đề nghị tải lại trang để xem số liệu mới nhất.',
  ],
  'pilot-model.reading-overlaps': [
    409,
    'Tiêu chí này đã có số liệu của một kỳ trùng ngày. Đề nghị xem lại kỳ, hoặc đính chính số liệu đã ghi.',
  ],
  'pilot-model.copy-to-host': [422, 'Đơn vị tiếp nhận cần khác đơn vị chủ trì. Đề nghị chọn lại.'],
  'pilot-model.copy-date': [
    422,
    'Ngày nhân rộng cần từ ngày bắt đầu thực hiện ({date}) đến hôm nay. Đề nghị nhập lại.',
  ],
  'pilot-model.copied-already': [
    409,
    'Đơn vị này đã được ghi nhân rộng mô hình. Đề nghị nhập tiếp số liệu theo kỳ của đơn vị.',
  ],
  'pilot-model.not-copied-there': [
    422,
    'Đơn vị này chưa nhân rộng mô hình. Đề nghị ghi nhân rộng trước khi nhập số liệu.',
  ],
  'pilot-model.copy-needs-reading': [
    409,
    'Số liệu này là kết quả của việc nhân rộng nên chỉ đính chính, không rút.',
  ],
  'pilot-model.reading-after-stop': [
    422,
    'Mô hình đã dừng thực hiện từ ngày {date}. Kỳ số liệu không kết thúc sau ngày đó. Đề nghị xem lại kỳ.',
  ],
  'pilot-model.stop-before-life': [
    422,
    'Mô hình đã có số liệu, đơn vị nhân rộng hoặc đánh giá đến ngày {date}. Ngày dừng thực hiện không trước ngày đó. Đề nghị nhập lại.',
  ],
  'pilot-model.year-and-span': [
    422,
    'Danh sách xem theo một năm hoặc theo một khoảng năm. Đề nghị chọn một trong hai cách.',
  ],
  'pilot-model.stop-ahead': [422, 'Ngày dừng thực hiện không sau hôm nay. Đề nghị nhập lại.'],
  'programme.stale': [
    409,
    'Chương trình này vừa được người khác sửa. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.',
  ],
  'programme.outside': [
    422,
    'Ngày tham gia cần nằm trong thời gian thực hiện của chương trình. Đề nghị xem lại.',
  ],
  'programme.leaves-out': [
    409,
    'Đã có đơn vị tham gia chương trình từ ngày {date}. Đề nghị chọn thời gian của chương trình gồm cả ngày đó.',
  ],
  'programme.end-late': [
    422,
    'Ngày cuối tham gia không sau hôm nay và không sau ngày chương trình kết thúc. Đề nghị nhập lại.',
  ],
  'programme.participant-ended': [409, 'Đơn vị này đã kết thúc tham gia. Đề nghị tải lại trang.'],
} as const satisfies Record<string, readonly [number, string]>;
