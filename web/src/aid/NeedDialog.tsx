import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { AidKind, AidNeedIn, Commune } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { decimalRule, typedDecimal } from '../shared/decimals';
import { measureOf } from './amounts';
import { refreshAid } from './queries';
import { AID_KIND_WORDS, options } from './words';

interface NeedDialogProps {
  commune: Commune;
  year: number;
  onClose: () => void;
}

type Values = Omit<AidNeedIn, 'communeId' | 'year'>;

/** What a commune asks for, written down as it was told. */
export function NeedDialog({ commune, year, onClose }: NeedDialogProps) {
  const { today } = useMe();
  const [key] = useState(newKey);
  const last = `${year}-12-31` < today ? `${year}-12-31` : today;
  const send = ({ amount, ...values }: Values) =>
    body(
      api.POST('/api/aid/needs', {
        headers: idempotency(key),
        body: {
          ...values,
          amount: amount ? (typedDecimal(amount) ?? amount) : null,
          communeId: commune.id,
          year,
        },
      }),
    ).then(refreshAid);
  return (
    <FormDialog<Values>
      title={`Nhu cầu của ${commune.name} năm ${year}`}
      okWords="Ghi nhu cầu"
      doneWords="Đã ghi nhu cầu"
      initial={{ askedOn: last, kind: 'money' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="text" label="Nội dung xã đề xuất" rules={[required('nội dung xã đề xuất')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="kind" label="Loại" rules={[mustChoose('loại')]}>
        <Select<AidKind> options={options(AID_KIND_WORDS)} />
      </Form.Item>
      <Quantity />
      <Form.Item name="askedOn" label="Ngày xã đề xuất" rules={[mustChoose('ngày xã đề xuất')]}>
        <DateField min={`${year - 1}-01-01`} max={today} />
      </Form.Item>
      <Form.Item
        name="source"
        label="Nguồn"
        extra="Ví dụ: công văn của UBND xã, buổi làm việc với xã ngày 1/3/2018."
        rules={[required('nguồn')]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function Quantity() {
  const kind = Form.useWatch<AidKind | undefined>('kind') ?? 'money';
  return (
    <Form.Item name="amount" label={`Số lượng, nếu xã nêu (${measureOf(kind)})`} rules={[decimalRule]}>
      <Input inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}
