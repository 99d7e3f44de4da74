import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { Programme } from '../api/types';
import { useYear } from '../app/session';
import { HistoryDialog } from '../shared/HistoryDialog';
import { date, number } from '../shared/format';
import { HISTORY_WORDS } from '../words';
import { ParticipantDialog } from './ParticipantDialog';
import { Participants } from './Participants';
import { ProgrammeDialog } from './ProgrammeDialog';

const ACT_WORDS: Record<string, string> = {
  ...HISTORY_WORDS,
  create: 'đã thêm chương trình',
  edit: 'đã sửa chương trình',
  'add-participant': 'đã thêm đơn vị tham gia',
  'end-participant': 'đã ghi kết thúc tham gia',
};

/** A programme with its partner and documents; its units and, apart from them, its models. */
export function ProgrammeCard({ programme }: { programme: Programme }) {
  const year = useYear();
  const [open, setOpen] = useState<'edit' | 'participant' | 'history' | null>(null);
  const close = () => setOpen(null);
  const until = programme.endedOn ? ` đến ngày ${date(programme.endedOn)}` : '';
  return (
    <section className="card programme">
      <h2>{programme.name}</h2>
      <dl className="programme-facts">
        {programme.partner && (
          <div>
            <dt>Cơ quan phối hợp chỉ đạo</dt>
            <dd>{programme.partner}</dd>
          </div>
        )}
        <div>
          <dt>Thời gian</dt>
          <dd>
            từ ngày {date(programme.startedOn)}
            {until}
          </dd>
        </div>
        {programme.legalBases.length > 0 && (
          <div>
            <dt>Căn cứ</dt>
            <dd>{programme.legalBases.map((one) => `${one.shortName} (${one.number})`).join('; ')}</dd>
          </div>
        )}
      </dl>
      <Participants programmeId={programme.id} />
      <h3>Mô hình gắn với chương trình ({number(programme.models.length)})</h3>
      {programme.models.length === 0 && <p className="muted">Chưa có mô hình nào.</p>}
      <ul className="programme-models">
        {programme.models.map((model) => (
          <li key={model.id}>
            <Link to={`/mo-hinh/${model.id}?nam=${year}`}>{model.name}</Link>{' '}
            <span className="muted">{model.hostUnitName}</span>
          </li>
        ))}
      </ul>
      <div className="page-actions">
        <Button onClick={() => setOpen('history')}>Lịch sử thay đổi</Button>
        {programme.can.includes('edit') && <Button onClick={() => setOpen('edit')}>Sửa chương trình</Button>}
        {programme.can.includes('add-participant') && (
          <Button onClick={() => setOpen('participant')}>Thêm đơn vị tham gia</Button>
        )}
      </div>
      {open === 'edit' && <ProgrammeDialog programme={programme} onClose={close} />}
      {open === 'participant' && <ParticipantDialog programme={programme} onClose={close} />}
      {open === 'history' && (
        <HistoryDialog
          title={programme.shortName}
          queryKey={['programmes', 'history', programme.id]}
          read={() =>
            body(api.GET('/api/programmes/{id}/history', { params: { path: { id: programme.id } } }))
          }
          words={ACT_WORDS}
          onClose={close}
        />
      )}
    </section>
  );
}
