import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { FilingDetail } from '../api/types';
import { queryClient } from '../app/query-client';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { date, number } from '../shared/format';
import { FILING_KIND_WORDS } from '../words';

const refresh = () => queryClient.invalidateQueries();

/** What the Khối committee does with a filing. */
export function FilingActions({ filing }: { filing: FilingDetail }) {
  const [dialog, setDialog] = useState<'accept' | 'return' | 'extend' | null>(null);
  const can = new Set(filing.can);
  const close = () => setDialog(null);
  if (!can.has('accept') && !can.has('return') && !can.has('extend')) return null;
  return (
    <>
      <div className="action-bar">
        {can.has('extend') && <Button onClick={() => setDialog('extend')}>Gia hạn</Button>}
        {can.has('return') && <Button onClick={() => setDialog('return')}>Trả lại để hoàn thiện</Button>}
        {can.has('accept') && (
          <Button type="primary" onClick={() => setDialog('accept')}>
            Tiếp nhận báo cáo
          </Button>
        )}
      </div>
      {dialog === 'accept' && <AcceptDialog filing={filing} onClose={close} />}
      {dialog === 'return' && <ReturnDialog filing={filing} onClose={close} />}
      {dialog === 'extend' && <ExtendDialog filing={filing} onClose={close} />}
    </>
  );
}

interface DialogProps {
  filing: FilingDetail;
  onClose: () => void;
}

function AcceptDialog({ filing, onClose }: DialogProps) {
  const params = { path: { id: filing.id } };
  const { version } = filing;
  return (
    <FormDialog
      title={`Tiếp nhận báo cáo của ${filing.unitName}?`}
      okWords="Tiếp nhận báo cáo"
      doneWords="Đã tiếp nhận để tổng hợp"
      onSubmit={() => body(api.POST('/api/filings/{id}/accept', { params, body: { version } })).then(refresh)}
      onClose={onClose}
    >
      <p>
        {FILING_KIND_WORDS[filing.kind]} {filing.year} được tiếp nhận để tổng hợp. Việc đăng ký trong báo cáo
        vẫn được xác nhận riêng.
      </p>
    </FormDialog>
  );
}

function ReturnDialog({ filing, onClose }: DialogProps) {
  const params = { path: { id: filing.id } };
  const { version } = filing;
  return (
    <FormDialog<{ reason: string }>
      title="Trả lại để hoàn thiện"
      okWords="Trả lại để hoàn thiện"
      doneWords="Đã trả lại để hoàn thiện"
      onSubmit={(values) =>
        body(api.POST('/api/filings/{id}/return', { params, body: { ...values, version } })).then(refresh)
      }
      onClose={onClose}
    >
      {filing.openComments > 0 && (
        <p>Kèm {number(filing.openComments)} góp ý chưa trả lời ở các mục của báo cáo.</p>
      )}
      <Form.Item
        name="reason"
        label="Nội dung cần hoàn thiện"
        extra="Ghi rõ cần sửa mục nào, sửa thế nào. Đơn vị sẽ đọc được ghi chú này."
        rules={[required('nội dung cần hoàn thiện')]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

interface Extension {
  until: string;
  reason: string;
  requestedBy?: string;
  grantedBy: string;
}

function ExtendDialog({ filing, onClose }: DialogProps) {
  const params = { path: { id: filing.id } };
  return (
    <FormDialog<Extension>
      title="Gia hạn"
      okWords="Gia hạn"
      doneWords="Đã ghi gia hạn"
      onSubmit={(values) =>
        body(api.POST('/api/filings/{id}/extend', { params, body: values })).then(refresh)
      }
      onClose={onClose}
    >
      <p className="muted">Thời hạn hiện nay: {date(filing.finalDueOn)}</p>
      <Form.Item name="until" label="Gia hạn đến hết ngày" rules={[mustChoose('ngày gia hạn')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="requestedBy" label="Người đề nghị">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="grantedBy" label="Người cho gia hạn" rules={[required('người cho gia hạn')]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
