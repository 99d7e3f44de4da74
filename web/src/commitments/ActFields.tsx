import { Select } from 'antd';
import type { Commitment, TextField } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FIELD_WORDS, REMEDY_WORDS, SELF_RESULT_WORDS, VERIFIED_RESULT_WORDS } from '../words';
import { Choices, DialogField, LongText } from './DialogField';
import type { Act, ActValues } from './acts';

interface ActFieldsProps {
  act: Act;
  item: Commitment;
  recipient?: string;
  values: ActValues;
  onChange: (change: ActValues) => void;
  errorOf: (field: string) => string | undefined;
}

const POINTED: TextField[] = [
  'shortcomingId',
  'aspect',
  'topic',
  'planContentId',
  'breakthroughId',
  'content',
  'measures',
  'indicator',
  'baseline',
  'target',
  'measureUnit',
  'product',
  'deadline',
  'milestone',
  'owner',
  'watcher',
  'expectedEvidence',
];

/** What each act asks for. */
export function ActFields({ act, item, recipient, values, onChange, errorOf }: ActFieldsProps) {
  const { today } = useMe();
  const note = (label: string, hint?: string) => (
    <LongText
      label={label}
      hint={hint}
      max={2000}
      value={values.note}
      onChange={(text) => onChange({ note: text })}
      error={errorOf('note')}
    />
  );
  const reason = (label: string, hint?: string, max = 1000) => (
    <LongText
      label={label}
      hint={hint}
      max={max}
      value={values.reason}
      onChange={(text) => onChange({ reason: text })}
      error={errorOf('reason')}
    />
  );
  const day = (field: 'meetingDate' | 'notedOn', label: string) => (
    <DialogField label={label} error={errorOf(field)}>
      {(id) => (
        <DateField
          id={id}
          value={values[field]}
          max={today}
          onChange={(value) => onChange({ [field]: value })}
        />
      )}
    </DialogField>
  );
  switch (act) {
    case 'submit':
      return (
        <p>
          Gửi 1 việc tới {recipient ?? 'cấp ủy xem xét'}? Sau khi gửi, đồng chí có thể rút lại khi chưa được
          xem xét.
        </p>
      );
    case 'withdraw':
      return <p>Việc này trở lại trạng thái đang soạn cho đến khi đồng chí gửi lại.</p>;
    case 'delete':
      return <p>Nội dung của bản nháp {item.code} không lấy lại được.</p>;
    case 'return':
      return (
        <>
          {reason(
            'Nội dung cần hoàn thiện',
            'Ghi rõ cần sửa mục nào, sửa thế nào. Người đăng ký sẽ đọc được ghi chú này.',
          )}
          {item.state !== 'self-assessed' && (
            <DialogField label="Mục cần hoàn thiện (nếu có)" error={errorOf('field')}>
              {(id) => (
                <Select
                  id={id}
                  allowClear
                  style={{ width: '100%' }}
                  placeholder="Chọn mục"
                  value={values.field}
                  onChange={(field: TextField | undefined) => onChange({ field })}
                  options={POINTED.map((field) => ({ value: field, label: FIELD_WORDS[field] }))}
                />
              )}
            </DialogField>
          )}
        </>
      );
    case 'register':
      return day('meetingDate', 'Ngày họp chi bộ (cấp ủy) xem xét');
    case 'assess':
      return (
        <>
          {item.target && <p className="callout">Mức cần đạt: {item.target}</p>}
          <Choices
            label="Kết quả tự đánh giá"
            words={SELF_RESULT_WORDS}
            value={values.selfResult}
            onChange={(selfResult) => onChange({ selfResult })}
            error={errorOf('result')}
          />
          {note('Đã làm được gì, số liệu đạt được', 'Minh chứng thêm ở mục Minh chứng của việc này.')}
        </>
      );
    case 'verify':
      return (
        <>
          {item.selfResult && (
            <p className="callout">
              Tự đánh giá: {SELF_RESULT_WORDS[item.selfResult]}. {item.selfNote}
            </p>
          )}
          <Choices
            label="Kết quả được xác nhận"
            words={VERIFIED_RESULT_WORDS}
            value={values.result}
            onChange={(result) => onChange({ result })}
            error={errorOf('result')}
          />
          {item.shortcomingId && (
            <Choices
              label="Kết quả khắc phục hạn chế"
              words={REMEDY_WORDS}
              value={values.remedy}
              onChange={(remedy) => onChange({ remedy })}
              error={errorOf('remedy')}
            />
          )}
          {note('Nhận xét (nếu có)')}
          {day('meetingDate', 'Ngày họp chi bộ (cấp ủy) xem xét')}
        </>
      );
    case 'request-stop':
      return reason(
        'Lý do đề nghị dừng thực hiện',
        'Cấp ủy xem xét sẽ quyết định. Việc đã xác nhận vẫn được tính vào số liệu.',
      );
    case 'stop':
      return (
        <>
          {item.stopReason && <p className="callout">Lý do đề nghị: {item.stopReason}</p>}
          <Choices
            label="Quyết định"
            words={{ yes: 'Dừng thực hiện', no: 'Tiếp tục thực hiện' }}
            value={values.agreed === undefined ? undefined : values.agreed ? 'yes' : 'no'}
            onChange={(choice) => onChange({ agreed: choice === 'yes' })}
            error={errorOf('agreed')}
          />
          {reason('Lý do')}
        </>
      );
    case 'add-progress':
      return (
        <>
          <LongText
            label="Nội dung"
            max={2000}
            value={values.text}
            onChange={(text) => onChange({ text })}
            error={errorOf('text')}
          />
          {day('notedOn', 'Ngày')}
        </>
      );
    case 'open':
      return reason('Lý do mở nội dung của cá nhân (được ghi lại)', undefined, 500);
  }
}
