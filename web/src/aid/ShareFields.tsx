import { Button, Form, Input } from 'antd';
import type { AidKind } from '../api/types';
import { mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { decimalRule, typedDecimal } from '../shared/decimals';
import { Amount } from './Amount';
import type { GiftValues } from './GiftDialog';
import { measureOf, sumOf } from './amounts';

const AMOUNT_WORDS: Partial<Record<AidKind, string>> = {
  money: 'Số tiền (đồng)',
  goods: 'Giá trị quy đổi (đồng)',
};

/** Shares of units and of donors from outside; the gift is their sum. */
export function ShareFields() {
  const kind = Form.useWatch<AidKind | undefined>('kind') ?? 'money';
  // What a line is of (a unit, or outside) is no field that is shown.
  const form = Form.useFormInstance<GiftValues>();
  const shares = Form.useWatch('shares', { form, preserve: true }) ?? [];
  const amounts = shares.flatMap((share) => typedDecimal(share?.amount ?? '') ?? []);
  return (
    <Form.List name="shares">
      {(fields, { add, remove }) => (
        <fieldset className="aid-lines">
          <legend>Phần của từng đơn vị</legend>
          <p className="muted">
            Nhiều đơn vị phối hợp thì ghi một lần ở đây; các đơn vị khác xem được và đề nghị đơn vị ghi sửa
            khi cần.
            {(kind === 'house' || kind === 'child') &&
              ' Một nhà, một em nhiều đơn vị cùng giúp thì ghi phần lẻ, ví dụ 0,5.'}
          </p>
          {fields.map((field, index) => (
            <div key={field.key} className="aid-line-fields share">
              {shares[field.name]?.outside ? (
                <Form.Item
                  name={[field.name, 'donorName']}
                  label="Nguồn vận động ngoài đơn vị"
                  rules={[required('nguồn vận động')]}
                >
                  <Input maxLength={200} />
                </Form.Item>
              ) : (
                <Form.Item name={[field.name, 'unitId']} label="Đơn vị" rules={[mustChoose('đơn vị')]}>
                  <UnitPicker among={({ parentId }) => parentId !== null} />
                </Form.Item>
              )}
              <Form.Item
                name={[field.name, 'amount']}
                label={AMOUNT_WORDS[kind] ?? `Số lượng (${measureOf(kind)})`}
                rules={[required('số lượng'), decimalRule]}
              >
                <Input inputMode="decimal" autoComplete="off" />
              </Form.Item>
              {fields.length > 1 && (
                <Button onClick={() => remove(field.name)} aria-label={`Bỏ dòng ${index + 1}`}>
                  Bỏ
                </Button>
              )}
            </div>
          ))}
          <div className="aid-actions">
            <Button onClick={() => add({})}>Thêm đơn vị</Button>
            <Button onClick={() => add({ outside: true })}>Thêm nguồn ngoài đơn vị</Button>
          </div>
          <p className="aid-live" aria-live="polite">
            Tổng cộng: <Amount kind={kind} amount={amounts.length > 0 ? sumOf(amounts) : null} />
          </p>
        </fieldset>
      )}
    </Form.List>
  );
}
