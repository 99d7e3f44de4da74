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

const PLANNED =
  'Số sau dấu gạch chéo là số buổi theo kế hoạch: buổi đã tổ chức và buổi chưa tổ chức, không tính buổi không tổ chức';
const ATTENDED =
  'Cộng số lượt người dự trên số người thuộc thành phần của từng buổi đã tổ chức; tỷ lệ là thương của hai tổng đó';
const BY_MONTH = 'Cộng từ đầu năm đến hết mỗi tháng, theo ngày tổ chức của từng buổi';

/** One kind: held of planned, attended of total, by month, and which units held none. */
export function KindCard({ kind, units, asked }: KindCardProps) {
  const { year, unit, until } = asked;
  const of = (words: string, value: number, state: 'held' | 'cancelled') => ({
    label: `${STUDY_KIND_WORDS[kind.kind]}: ${words}`,
    value,
    list: 'study-sessions' as const,
    filter: {
      from: year,
      to: year,
      kind: kind.kind,
      state,
      // What is not held at all is no question of when.
      ...(state === 'held' ? { until } : {}),
      ...(unit ? { unit } : {}),
    },
  });
  const held = of('buổi đã tổ chức', kind.held, 'held');
  return (
    <section className="card study-kind">
      <h2>{STUDY_KIND_WORDS[kind.kind]}</h2>
      <p className="study-held">
        <FigureLink figure={{ ...held, made: PLANNED }} nam={year}>
          <strong>{number(kind.held)}</strong>/{number(kind.planned)}
        </FigureLink>{' '}
        buổi đã tổ chức
      </p>
      {kind.cancelled > 0 && (
        <p className="muted">
          Không tính{' '}
          <FigureLink
            figure={of('buổi không tổ chức', kind.cancelled, 'cancelled')}
            nam={year}
            className="words"
          />{' '}
          buổi không tổ chức
        </p>
      )}
      {kind.held === 0 ? (
        <p className="muted">Chưa có lượt người dự</p>
      ) : (
        <>
          <p>
            Đã dự{' '}
            <FigureLink
              figure={{ ...held, label: `${held.label}, lượt người dự`, made: ATTENDED }}
              nam={year}
            >
              <strong>{number(kind.attended)}</strong>/{number(kind.total)}
            </FigureLink>{' '}
            lượt người ({share(kind.share)})
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
      <p className="muted">{BY_MONTH}.</p>
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
