import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { LegalBasis, LegalBasisIn } from '../api/types';
import { queryClient } from '../app/query-client';
import { useLegalBases } from '../commitments/queries';
import { type Column, DataTable } from '../shared/DataTable';
import { DateField } from '../shared/DateField';
import { EmptyState } from '../shared/EmptyState';
import { FormDialog, required } from '../shared/FormDialog';
import { date } from '../shared/format';

const COLUMNS: Column<LegalBasis>[] = [
  { key: 'name', title: 'Tên gọi', cell: (one) => one.shortName, card: 'title' },
  { key: 'number', title: 'Loại, số', cell: (one) => `${one.type} ${one.number}` },
  { key: 'issued', title: 'Ngày', cell: (one) => date(one.issuedOn) },
  { key: 'issuer', title: 'Cơ quan ban hành', cell: (one) => one.issuer },
  { key: 'subject', title: 'Trích yếu', cell: (one) => one.subject, card: 'plain' },
];

/** Directives, resolutions and plans that items, models and themes name. */
export function LegalBases() {
  const bases = useLegalBases();
  const [adding, setAdding] = useState(false);
  const add = { words: 'Thêm văn bản', onClick: () => setAdding(true) };
  return (
    <section className="legal-bases">
      <div className="page-head">
        <h2>Căn cứ</h2>
        <Button onClick={add.onClick}>{add.words}</Button>
      </div>
      {bases.length === 0 ? (
        <EmptyState words="Chưa có nội dung nào." action={add} />
      ) : (
        <DataTable caption="Căn cứ" columns={COLUMNS} rows={bases} rowKey={(one) => one.id} />
      )}
      {adding && <AddBasisDialog onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddBasisDialog({ onClose }: { onClose: () => void }) {
  const send = async (values: LegalBasisIn) => {
    await body(api.POST('/api/legal-bases', { body: values }));
    await queryClient.invalidateQueries({ queryKey: ['legal-bases'] });
  };
  return (
    <FormDialog<LegalBasisIn>
      title="Thêm văn bản"
      okWords="Thêm văn bản"
      doneWords="Đã thêm văn bản"
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="type" label="Loại văn bản" rules={[required('loại văn bản')]}>
        <Input maxLength={60} placeholder="Chỉ thị, Nghị quyết, Kế hoạch, Quyết định" />
      </Form.Item>
      <Form.Item name="number" label="Số" rules={[required('số')]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="issuedOn" label="Ngày ban hành">
        <DateField />
      </Form.Item>
      <Form.Item name="issuer" label="Cơ quan ban hành" rules={[required('cơ quan ban hành')]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="subject" label="Trích yếu" rules={[required('trích yếu')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="shortName" label="Tên gọi thường dùng" rules={[required('tên gọi')]}>
        <Input maxLength={100} placeholder="Chỉ thị 05" />
      </Form.Item>
    </FormDialog>
  );
}
