import { Form, Input } from 'antd';
import type { ModelPromise } from '../api/types';
import { DateField } from '../shared/DateField';
import { mustChoose, required } from '../shared/FormDialog';
import { decimalRule, typedDecimal } from '../shared/decimals';
import { isRatio, liveValue, valueWords } from './values';

/** What is typed for a reading; numbers in the Vietnamese form. */
export interface AmountValues {
  periodFrom: string;
  periodTo: string;
  numerator: string;
  denominator?: string | null;
  source: string;
}

/** The same as it is sent. */
export function sentAmounts({ numerator, denominator, ...rest }: AmountValues) {
  return {
    ...rest,
    numerator: typedDecimal(numerator) ?? numerator,
    denominator: denominator ? (typedDecimal(denominator) ?? denominator) : null,
  };
}

const upper = (words: string | null) => (words ? words.charAt(0).toUpperCase() + words.slice(1) : '');

/** Period, numbers and source of a reading, with the value that they make. */
export function AmountFields({ promise, today }: { promise: ModelPromise; today: string }) {
  const ratio = isRatio(promise.measure);
  return (
    <>
      <div className="period-fields">
        <Form.Item name="periodFrom" label="Kỳ từ ngày" rules={[mustChoose('ngày đầu kỳ')]}>
          <DateField max={today} />
        </Form.Item>
        <Form.Item name="periodTo" label="Đến hết ngày" rules={[mustChoose('ngày cuối kỳ')]}>
          <DateField max={today} />
        </Form.Item>
      </div>
      <Form.Item
        name="numerator"
        label={`${upper(promise.numeratorName)}${promise.measureUnit ? ` (${promise.measureUnit})` : ''}`}
        rules={[required('số liệu'), decimalRule]}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      {ratio && (
        <Form.Item
          name="denominator"
          label={`Trên tổng số: ${promise.denominatorName ?? ''}`}
          rules={[required('tổng số'), decimalRule]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      )}
      <LiveValue promise={promise} />
      <Form.Item
        name="source"
        label="Nguồn số liệu"
        extra="Ví dụ: sổ theo dõi hồ sơ, phiếu lấy ý kiến, báo cáo của đơn vị."
        rules={[required('nguồn số liệu')]}
      >
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
}

function LiveValue({ promise }: { promise: ModelPromise }) {
  const numerator = typedDecimal(Form.useWatch<string | undefined>('numerator') ?? '');
  const denominator = typedDecimal(Form.useWatch<string | undefined>('denominator') ?? '');
  const value =
    promise.measure && numerator !== null ? liveValue(promise.measure, numerator, denominator) : null;
  return (
    <p className="live-value" aria-live="polite">
      Kết quả của kỳ: <strong>{value === null ? '—' : valueWords(promise, value)}</strong>
    </p>
  );
}
