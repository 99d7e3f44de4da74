import { Button, Form, Input, InputNumber, Popconfirm, Radio } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { Consequence, ConsequenceIn, InspectionDetail } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { date, number } from '../shared/format';
import { SecretsNote } from './SecretsNote';
import { refresh } from './queries';
import { CONSEQUENCE_WORDS } from './words';

/** Hướng xử lý đã công bố: summaries that are not secret; persons are only counted. */
export function Consequences({ one }: { one: InspectionDetail }) {
  const [open, setOpen] = useState<Consequence | 'new' | null>(null);
  return (
    <section className="card" aria-labelledby="huong-xu-ly">
      <h2 id="huong-xu-ly">Hướng xử lý đã công bố</h2>
      {one.consequences.length === 0 && <p className="muted">Không có.</p>}
      <ul className="findings">
        {one.consequences.map((row) => (
          <li key={row.id}>
            <p>
              <strong>{CONSEQUENCE_WORDS[row.kind]}</strong>{' '}
              <span className="muted">công bố ngày {date(row.toldOn)}</span>
            </p>
            <p className="pre-line">{row.summary}</p>
            {row.individuals > 0 && <p>Số cá nhân được nhắc nhở, phê bình: {number(row.individuals)}</p>}
            {row.can.length > 0 && <Buttons row={row} onEdit={() => setOpen(row)} />}
          </li>
        ))}
      </ul>
      {one.can.includes('add-consequence') && (
        <p className="page-actions">
          <Button onClick={() => setOpen('new')}>Thêm hướng xử lý</Button>
        </p>
      )}
      {open && (
        <ConsequenceDialog one={one} row={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function Buttons({ row, onEdit }: { row: Consequence; onEdit: () => void }) {
  const params = { path: { id: row.id } };
  const remove = () => body(api.DELETE('/api/inspection-consequences/{id}', { params })).then(refresh);
  return (
    <p className="page-actions">
      {row.can.includes('update') && <Button onClick={onEdit}>Sửa</Button>}
      {row.can.includes('delete') && (
        <Popconfirm
          title="Xóa nội dung này?"
          okText="Xóa"
          cancelText="Quay lại"
          onConfirm={() => void remove()}
        >
          <Button type="text">Xóa</Button>
        </Popconfirm>
      )}
    </p>
  );
}

interface ConsequenceDialogProps {
  one: InspectionDetail;
  /** null: a new one. */
  row: Consequence | null;
  onClose: () => void;
}

function ConsequenceDialog({ one, row, onClose }: ConsequenceDialogProps) {
  const { today } = useMe();
  const [key] = useState(newKey);
  const send = async (values: ConsequenceIn) => {
    const individuals = values.individuals ?? 0;
    if (row) {
      const change = { ...values, individuals, version: row.version };
      const params = { path: { id: row.id } };
      await body(api.PATCH('/api/inspection-consequences/{id}', { params, body: change }));
    } else {
      const params = { path: { id: one.id } };
      const headers = idempotency(key);
      await body(
        api.POST('/api/inspections/{id}/consequences', { params, headers, body: { ...values, individuals } }),
      );
    }
    await refresh();
  };
  return (
    <FormDialog<ConsequenceIn>
      title="Hướng xử lý đã công bố"
      okWords={row ? 'Lưu' : 'Thêm hướng xử lý'}
      doneWords={row ? 'Đã lưu' : 'Đã thêm hướng xử lý'}
      initial={row ?? { toldOn: one.conclusionOn ?? today, individuals: 0 }}
      onSubmit={send}
      onClose={onClose}
      width={640}
    >
      <SecretsNote short />
      <Form.Item name="kind" label="Hướng xử lý" rules={[mustChoose('hướng xử lý')]}>
        <Radio.Group
          className="dialog-choices"
          options={Object.entries(CONSEQUENCE_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="toldOn" label="Ngày công bố" rules={[mustChoose('ngày công bố')]}>
        <DateField min={one.heldFrom ?? undefined} max={today} />
      </Form.Item>
      <Form.Item
        name="summary"
        label="Tóm tắt"
        extra="Không mật, không nêu tên cá nhân."
        rules={[required('tóm tắt')]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="individuals" label="Số cá nhân được nhắc nhở, phê bình">
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
