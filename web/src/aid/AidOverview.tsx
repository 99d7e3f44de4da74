import { Select, Skeleton } from 'antd';
import type { AidOverview as Overview } from '../api/types';
import { useYears } from '../app/session';
import { FigureLink } from '../shared/FigureLink';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { date, number } from '../shared/format';
import { type UrlFilter, spanWords } from '../shared/use-url-filter';
import { AidBar } from './AidBar';
import { Amount } from './Amount';
import { HelpTable } from './HelpTable';
import { useAidOverview } from './queries';

/** All of a span on one page: who helps, with what, planned beside done, and which commune got nothing. */
export function AidOverview({ year, filter }: { year: number; filter: UrlFilter }) {
  const span = filter.span(year);
  const unit = filter.text('unit');
  const years = useYears().map((one) => one.year);
  const overview = useAidOverview({ ...span, unit });
  const found = overview.data;
  return (
    <>
      <div className="aid-controls" role="group" aria-label="Chọn số liệu">
        <label>
          <span>Từ năm</span>
          <Select
            value={span.from}
            options={years
              .filter((one) => one <= span.to)
              .sort((a, b) => a - b)
              .map((value) => ({ value, label: `Năm ${value}` }))}
            onChange={(from: number) =>
              filter.set(from === year ? { from: null, to: null } : { from: String(from), to: String(year) })
            }
          />
        </label>
        <label className="wide">
          <span>Đơn vị</span>
          <UnitPicker
            by="code"
            value={unit}
            onChange={(code) => filter.set({ unit: code })}
            placeholder="Tất cả đơn vị"
          />
        </label>
      </div>
      <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {found && (
        <>
          <p className="muted aid-status">
            Số liệu {spanWords(span)}, đến ngày {date(found.asOf)}
          </p>
          <AidBar overview={found} nam={year} />
          <HelpTable kinds={found.kinds} nam={year} />
          <div className="aid-pair">
            <Children overview={found} nam={year} />
            <Voluntary overview={found} nam={year} />
          </div>
          <Without overview={found} />
        </>
      )}
    </>
  );
}

interface Part {
  overview: Overview;
  nam: number;
}

function Children({ overview: { children }, nam }: Part) {
  return (
    <section className="card" aria-labelledby="aid-children">
      <h2 id="aid-children">Thiếu nhi được đỡ đầu</h2>
      <dl className="aid-sum">
        {[children.contributions, children.models].map((figure) => (
          <div key={figure.key}>
            <dt>{figure === children.models ? 'Tính trong mô hình' : 'Tính theo nội dung giúp đỡ'}</dt>
            <dd>
              <FigureLink figure={figure} nam={nam} className="words">
                <Amount kind="child" amount={figure.amount ?? '0'} />
                <span className="visually-hidden">, xem danh sách</span>
              </FigureLink>
            </dd>
          </div>
        ))}
        <div className="total">
          <dt>Tổng số, mỗi em tính một lần</dt>
          <dd>
            <Amount kind="child" amount={children.total} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

const KINDS_OF = { money: 'money', goods: 'goods', 'work-days': 'work-days', houses: 'house' } as const;

function Voluntary({ overview: { voluntary }, nam }: Part) {
  const [all, ...parts] = voluntary;
  if (!all) return null;
  return (
    <section className="card" aria-labelledby="aid-voluntary">
      <h2 id="aid-voluntary">Hoạt động nhân đạo, từ thiện khác</h2>
      <p className="aid-voluntary">
        <FigureLink figure={all} nam={nam} className="words">
          {number(all.value)} nội dung
        </FigureLink>{' '}
        ngoài phân công, không cộng vào kết quả giúp đỡ xã.
      </p>
      <dl className="aid-sum">
        {parts
          .filter(({ value }) => value > 0)
          .map((figure) => {
            const kind = KINDS_OF[figure.key.split('.').at(-1) as keyof typeof KINDS_OF];
            return (
              <div key={figure.key}>
                <dt>{figure.label.replace(/^[^:]*: /, '')}</dt>
                <dd>
                  <FigureLink figure={figure} nam={nam} className="words">
                    <Amount kind={kind} amount={figure.amount} />
                    <span className="visually-hidden">, xem danh sách</span>
                  </FigureLink>
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}

function Without({ overview: { communesWithout, from, to } }: { overview: Overview }) {
  if (communesWithout.length === 0) return null;
  return (
    <section className="card" aria-labelledby="aid-without">
      <h2 id="aid-without">Xã chưa nhận được giúp đỡ trong {spanWords({ from, to })}</h2>
      <ul className="aid-communes">
        {communesWithout.map((commune) => (
          <li key={commune.id}>
            <strong>{commune.name}</strong>, {commune.district}
            <span className="muted">
              {commune.isPoor && ' · xã nghèo'} ·{' '}
              {commune.units.length > 0
                ? `phân công: ${commune.units.join(', ')}`
                : 'chưa có đơn vị được phân công'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
