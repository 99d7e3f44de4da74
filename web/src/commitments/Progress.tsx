import { Button } from 'antd';
import type { CommitmentDetail } from '../api/types';
import { date } from '../shared/format';
import type { Act } from './acts';

/** Progress notes while an item is carried out. */
export function Progress({ item, onAct }: { item: CommitmentDetail; onAct: (act: Act) => void }) {
  return (
    <section className="card" aria-labelledby="tien-do">
      <h2 id="tien-do">Tiến độ thực hiện</h2>
      {item.progress.length === 0 && <p className="muted">Chưa ghi tiến độ.</p>}
      <ol className="lines">
        {item.progress.map((note) => (
          <li key={note.id}>
            <p className="muted">
              {date(note.notedOn)}
              {note.by && ` · ${note.by}`}
            </p>
            <p>{note.text}</p>
          </li>
        ))}
      </ol>
      {item.can.includes('add-progress') && (
        <p className="page-actions">
          <Button onClick={() => onAct('add-progress')}>Ghi tiến độ</Button>
        </p>
      )}
    </section>
  );
}
