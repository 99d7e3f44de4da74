import { Alert, Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api, body } from '../api/client';
import type { ReorganisationDetail } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date } from '../shared/format';
import { BeforeAfter } from './BeforeAfter';
import { EventFiles } from './EventFiles';
import { EventHistory } from './EventHistory';
import { OpenWorks } from './OpenWorks';
import { Roles } from './Roles';
import { Warnings } from './Warnings';
import { refresh, useReorganisation } from './queries';
import { titleOf } from './sides';
import './reorganisations.css';

const LIST = '/sap-xep-to-chuc';

export function ReorganisationPage() {
  const { id = '' } = useParams();
  const event = useReorganisation(id);
  if (event.data) return <EventView one={event.data} />;
  return (
    <Page title="Sắp xếp tổ chức" narrow>
      <ProblemAlert error={event.error} onRetry={() => void event.refetch()} />
      {event.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
    </Page>
  );
}

function EventView({ one }: { one: ReorganisationDetail }) {
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <Page
      title={titleOf(one)}
      note={`Quyết định số ${one.decisionNumber} ngày ${date(one.decidedOn)} · có hiệu lực từ ngày ${date(one.effectiveOn)}`}
      actions={
        <Link className="button-link" to={LIST}>
          Về danh sách
        </Link>
      }
    >
      {one.upcoming && (
        <Alert
          className="event-warnings"
          type="info"
          showIcon
          role="note"
          title={`Chưa có hiệu lực: tổ chức thay đổi từ ngày ${date(one.effectiveOn)}. Đến trước ngày đó có thể rút lại.`}
        />
      )}
      <Warnings one={one} />
      <div className="event">
        <div className="event-main">
          <section className="card" aria-labelledby="truoc-sau">
            <h2 id="truoc-sau">Trước và sau sắp xếp</h2>
            {one.note && <p className="pre-line event-note">{one.note}</p>}
            <BeforeAfter one={one} />
          </section>
          <OpenWorks one={one} />
          <section className="card" aria-labelledby="quyen-chuc-vu">
            <h2 id="quyen-chuc-vu">Quyền, chức vụ kết thúc và bắt đầu</h2>
            <Roles one={one} />
          </section>
        </div>
        <aside className="event-side">
          <EventFiles one={one} />
          <EventHistory id={one.id} />
        </aside>
      </div>
      {one.can.includes('withdraw') && (
        <div className="action-bar">
          <Button onClick={() => setWithdrawing(true)}>Rút lại quyết định này</Button>
        </div>
      )}
      {withdrawing && <WithdrawDialog one={one} onClose={() => setWithdrawing(false)} />}
    </Page>
  );
}

function WithdrawDialog({ one, onClose }: { one: ReorganisationDetail; onClose: () => void }) {
  const navigate = useNavigate();
  const send = async (values: { reason: string }) => {
    await body(
      api.POST('/api/reorganisations/{id}/withdraw', { params: { path: { id: one.id } }, body: values }),
    );
    await navigate(LIST);
    await refresh();
  };
  return (
    <FormDialog<{ reason: string }>
      title="Rút lại quyết định này?"
      okWords="Rút lại"
      doneWords="Đã rút lại"
      onSubmit={send}
      onClose={onClose}
    >
      <p>Tổ chức, quyền và chức vụ giữ nguyên như khi chưa ghi nhận quyết định này.</p>
      <Form.Item name="reason" label="Lý do" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
