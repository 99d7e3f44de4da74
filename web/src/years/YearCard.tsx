import { Button } from 'antd';
import { Link } from 'react-router';
import type { Year } from '../api/types';
import { useLegalBases } from '../commitments/queries';
import { Marked } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { FILING_KIND_WORDS, WINDOW_WORDS, YEAR_STATE_WORDS } from '../words';

const LOOK = {
  preparing: ['dashed', 'grey'],
  open: ['disc', 'green'],
  closed: ['bar', 'grey'],
} as const;

interface YearCardProps {
  year: Year;
  onEdit: () => void;
  onOpen: () => void;
}

export function YearCard({ year, onEdit, onOpen }: YearCardProps) {
  const bases = useLegalBases();
  const basis = (id: string | null) => {
    const found = bases.find((one) => one.id === id);
    return found ? ` (${found.type} ${found.number})` : '';
  };
  const [shape, tone] = LOOK[year.state];
  return (
    <section className="card year-card" aria-label={`Năm ${year.year}`}>
      <div className="year-head">
        <h2>Năm {year.year}</h2>
        <Marked shape={shape} tone={tone} words={YEAR_STATE_WORDS[year.state]} />
        {year.closedOn && <span className="muted">ngày {date(year.closedOn)}</span>}
      </div>
      <dl className="year-facts">
        <div>
          <dt>Chủ đề năm của Đảng ủy Khối</dt>
          <dd>{year.theme ? year.theme + basis(year.themeBasisId) : '—'}</dd>
        </div>
        <div>
          <dt>Chuyên đề năm của Trung ương</dt>
          <dd>{year.centreTopic ? year.centreTopic + basis(year.centreTopicBasisId) : '—'}</dd>
        </div>
      </dl>
      <div className="year-times">
        <table className="year-table">
          <caption>Thời gian thực hiện</caption>
          <tbody>
            {year.windows.map((window) => (
              <tr key={window.kind}>
                <th scope="row">{WINDOW_WORDS[window.kind]}</th>
                <td>
                  {date(window.opensOn)} – {date(window.closesOn)}
                  {window.open && <strong> · đang mở</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className="year-table">
          <caption>Thời hạn gửi</caption>
          <tbody>
            {year.deadlines.map((deadline) => (
              <tr key={deadline.kind}>
                <th scope="row">{FILING_KIND_WORDS[deadline.kind]}</th>
                <td>{date(deadline.dueOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="year-lists">
        <summary>
          Danh mục: {number(year.aspects.length)} nhóm nội dung, {number(year.topics.length)} chủ đề
        </summary>
        <p>
          <strong>Nhóm nội dung:</strong> {year.aspects.map((one) => one.name).join('; ') || '—'}
        </p>
        <p>
          <strong>Chủ đề:</strong> {year.topics.map((one) => one.name).join('; ') || '—'}
        </p>
      </details>
      <div className="year-actions">
        {year.state !== 'preparing' && (
          <Link className="button-link" to={`/khoa-so-lieu?nam=${year.year}`}>
            {year.state === 'closed' ? 'Sổ đã khóa' : 'Khóa số liệu'}
          </Link>
        )}
        {year.state !== 'closed' && (
          <>
            <Button onClick={onEdit}>Sửa</Button>
            <Button onClick={onOpen}>
              {year.state === 'preparing' ? `Mở năm ${year.year}` : 'Bổ sung đơn vị mới'}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
