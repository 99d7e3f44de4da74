import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { Finding, FindingAction, InspectionDetail } from '../api/types';
import { Marked } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { SHORTCOMING_WORDS } from '../words';
import { AnswerDialog, ConfirmDialog, OpenShortcomingDialog } from './FollowUpDialogs';
import { FindingDialog } from './FindingDialog';
import { FixStateTag } from './InspectionTags';
import { refresh } from './queries';

type Open = { finding: Finding | null; act: FindingAction | 'add' };

/** What was found: what is asked, by when, what the unit answers, what is confirmed; the shortcoming stands apart. */
export function Findings({ one }: { one: InspectionDetail }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="card" aria-labelledby="han-che-duoc-neu">
      <h2 id="han-che-duoc-neu">Hạn chế, khuyết điểm được nêu</h2>
      {one.findingRows.length === 0 && (
        <p className="muted">{one.state === 'concluded' ? 'Không nêu.' : 'Chưa ghi.'}</p>
      )}
      <ol className="findings">
        {one.findingRows.map((finding) => (
          <FindingRow key={finding.id} finding={finding} onAct={(act) => setOpen({ finding, act })} />
        ))}
      </ol>
      {one.can.includes('add-finding') && (
        <p className="page-actions">
          <Button onClick={() => setOpen({ finding: null, act: 'add' })}>Thêm nội dung</Button>
        </p>
      )}
      {(open?.act === 'add' || open?.act === 'update') && (
        <FindingDialog one={one} finding={open.finding} onClose={close} />
      )}
      {open?.finding && open.act === 'answer' && <AnswerDialog finding={open.finding} onClose={close} />}
      {open?.finding && open.act === 'confirm' && (
        <ConfirmDialog one={one} finding={open.finding} onClose={close} />
      )}
      {open?.finding && open.act === 'open-shortcoming' && (
        <OpenShortcomingDialog one={one} finding={open.finding} onClose={close} />
      )}
    </section>
  );
}

function FindingRow({ finding, onAct }: { finding: Finding; onAct: (act: FindingAction) => void }) {
  return (
    <li>
      <p className="finding-text">{finding.text}</p>
      <dl className="inspection-facts">
        <dt>Kiến nghị, yêu cầu</dt>
        <dd className="pre-line">{finding.recommendation ?? '—'}</dd>
        <dt>Thời hạn khắc phục</dt>
        <dd>
          <Deadline finding={finding} />
        </dd>
        <dt>Kết quả khắc phục</dt>
        <dd>
          {finding.followUp ? (
            <>
              <span className="pre-line">{finding.followUp}</span>{' '}
              <span className="muted">(ghi ngày {date(finding.answeredOn)})</span>
            </>
          ) : (
            'Chưa ghi'
          )}
        </dd>
        <dt>Xác nhận</dt>
        <dd>
          <FixStateTag state={finding.fixState} />
          {finding.fixedOn && ` ngày ${date(finding.fixedOn)}`}
          {finding.waitsFor === 'confirm' && <p className="muted">Chờ bên chủ trì xác nhận</p>}
        </dd>
        <dt>Hạn chế cần khắc phục</dt>
        <dd>
          <Followed finding={finding} />
        </dd>
      </dl>
      <FindingButtons finding={finding} onAct={onAct} />
    </li>
  );
}

/** Marked for who must act; for others it is a fact. */
function Deadline({ finding }: { finding: Finding }) {
  if (!finding.fixBy) return '—';
  if (finding.daysLate === 0) return date(finding.fixBy);
  const words = `${date(finding.fixBy)}, đã qua ${number(finding.daysLate)} ngày`;
  const mine = finding.can.includes(finding.waitsFor ?? 'delete');
  return mine ? <Marked shape="triangle" tone="amber" words={words} /> : words;
}

/** Followed in its own place: remedying the finding closes no shortcoming. */
function Followed({ finding: { shortcoming } }: { finding: Finding }) {
  if (!shortcoming) return '—';
  return (
    <>
      <Link to={`/han-che/${shortcoming.id}`}>{shortcoming.text}</Link>{' '}
      <span className="muted">({SHORTCOMING_WORDS[shortcoming.state]})</span>
    </>
  );
}

function FindingButtons({ finding, onAct }: { finding: Finding; onAct: (act: FindingAction) => void }) {
  const can = new Set(finding.can);
  if (can.size === 0) return null;
  const remove = () =>
    body(api.DELETE('/api/inspection-findings/{id}', { params: { path: { id: finding.id } } })).then(refresh);
  return (
    <p className="page-actions">
      {can.has('answer') && <Button onClick={() => onAct('answer')}>Ghi kết quả khắc phục</Button>}
      {can.has('confirm') && (
        <Button onClick={() => onAct('confirm')}>
          {finding.fixState === 'fixed' ? 'Xác nhận lại' : 'Xác nhận kết quả'}
        </Button>
      )}
      {can.has('open-shortcoming') && (
        <Button onClick={() => onAct('open-shortcoming')}>Đưa vào hạn chế cần khắc phục</Button>
      )}
      {can.has('update') && <Button onClick={() => onAct('update')}>Sửa</Button>}
      {can.has('delete') && (
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
