import type { StudyKindSum } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { number } from '../shared/format';
import { STUDY_KIND_WORDS } from './words';

interface KindCardProps {
  kind: StudyKindSum;
  units: number;
  /** Of what the sums are. */
  asked: { year: number; unit?: string; until: string };
}

/** One kind: held of planned, attended of total, by month, and which units held none. */
export function KindCard({ kind, units, asked }: KindCardProps) {
  const { year, unit, until } = asked;
  const held = {
    label: `${STUDY_KIND_WORDS[kind.kind]}: buổi đã tổ chức`,
    value: kind.held,
    list: 'study-sessions' as const,
    filter: { from: year, to: year, kind: kind.kind, state: 'held', until, ...(unit ? { unit } : {}) },
  };
  return (
    <section className="card study-kind">
      <h2>{STUDY_KIND_WORDS[kind.kind]}</h2>
      <p className="study-held">
        <FigureLink figure={held} nam={year}>
          <strong>{number(kind.held)}</strong>
        </FigureLink>
        /{number(kind.planned)} buổi đã tổ chức
      </p>
      {kind.cancelled > 0 && <p className="muted">Không tính {number(kind.cancelled)} buổi không tổ chức</p>}
      {kind.held === 0 ? (
        <p className="muted">Chưa có lượt người dự</p>
      ) : (
        <>
          <p>
            Đã dự <strong>{number(kind.attended)}</strong>/{number(kind.total)} lượt người (
            {share(kind.share)})
          </p>
          <meter
            className="study-share"
            min={0}
            max={100}
            value={kind.share ?? 0}
            aria-label={`Tỷ lệ dự ${STUDY_KIND_WORDS[kind.kind]}`}
          />
          <Months kind={kind} />
        </>
      )}
      <Without units={units} without={kind.unitsWithout} />
    </section>
  );
}

function Without({ units, without }: { units: number; without: StudyKindSum['unitsWithout'] }) {
  if (units === 0) return null;
  if (without.length === 0) {
    const words = units === 1 ? 'Đơn vị đã tổ chức' : `Tất cả ${number(units)} đơn vị đã tổ chức`;
    return <p className="muted">{words}</p>;
  }
  return (
    <details>
      <summary>
        {number(without.length)}/{number(units)} đơn vị chưa tổ chức
      </summary>
      <ul>
        {without.map((unit) => (
          <li key={unit.code}>{unit.name}</li>
        ))}
      </ul>
    </details>
  );
}

function Months({ kind }: { kind: StudyKindSum }) {
  return (
    <details>
      <summary>Lũy kế theo tháng</summary>
      <table className="study-months">
        <thead>
          <tr>
            <th scope="col">Hết tháng</th>
            <th scope="col">Số buổi</th>
            <th scope="col">Lượt người dự</th>
            <th scope="col">Tỷ lệ</th>
          </tr>
        </thead>
        <tbody>
          {kind.months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{month.month}</th>
              <td>{number(month.held)}</td>
              <td>
                {number(month.attended)}/{number(month.total)}
              </td>
              <td>{share(month.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Already a percentage with one decimal; of nothing: — */
const share = (value: number | null) => (value === null ? '—' : `${value.toLocaleString('vi-VN')}\u00a0%`);
