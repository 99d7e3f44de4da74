import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { Coverage } from '../api/types';
import { useYear } from '../app/session';
import { SourceLine } from '../closings/SourceLine';
import { useSource } from '../closings/use-source';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { ViewSwitch } from '../shared/ViewSwitch';
import { useNarrow } from '../shared/use-narrow';
import { useUnitsDay, useView, viewPart, viewWords } from '../shared/use-view';
import { FigureLink } from '../shared/FigureLink';
import '../summary/figures.css';
import { CoverageCards } from './CoverageCards';
import { CoverageGrid } from './CoverageGrid';
import './coverage.css';

/** Contents of the bloc's plan by unit: what nobody chose, what everybody did, each number opening its rows. */
export function CoveragePage() {
  const year = useYear();
  const narrow = useNarrow();
  const [parameters, setParameters] = useSearchParams();
  const unit = parameters.get('unit') ?? undefined;
  const { view } = useView();
  const unitsOn = useUnitsDay(year);
  const source = useSource(year, year);
  const query = { year, unit, ...viewPart(view), ...source.part };
  const coverage = useQuery({
    queryKey: ['coverage', query],
    queryFn: () => body(api.GET('/api/coverage', { params: { query } })),
    placeholderData: keepPreviousData,
  });
  const chooseUnit = (code: string | undefined) =>
    setParameters((old) => {
      if (code) old.set('unit', code);
      else old.delete('unit');
      return old;
    });
  const { data } = coverage;
  const planned = data && data.columns.some(({ contentId }) => contentId !== null);
  return (
    <Page
      title="Nội dung kế hoạch và đơn vị đăng ký"
      note={
        data && (
          <>
            Năm {year} · <SourceLine from={year} to={year} closedYears={data.closedYears} asOf={data.asOf} />{' '}
            · {viewWords(data)} · Mỗi việc gắn với một nội dung
          </>
        )
      }
    >
      <div className="coverage-controls" role="group" aria-label="Lọc">
        <label>
          <span>Đơn vị</span>
          <UnitPicker by="code" on={unitsOn} value={unit} onChange={chooseUnit} placeholder="Tất cả đơn vị" />
        </label>
      </div>
      <ViewSwitch />
      <ProblemAlert error={coverage.error} onRetry={() => void coverage.refetch()} />
      {coverage.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && !planned && (
        <EmptyState
          words={`Chưa có kế hoạch toàn khóa của Đảng ủy Khối cho năm ${year}.`}
          action={{ words: 'Mở trang kế hoạch', to: `/ke-hoach?nam=${year}` }}
        />
      )}
      {data && planned && (
        <>
          <NotChosen coverage={data} />
          {narrow ? <CoverageCards coverage={data} /> : <CoverageGrid coverage={data} />}
          <p className="muted">
            Tổng số <FigureLink figure={data.total} nam={year} className="words" /> việc đăng ký được tính.
            Việc chưa ghi nội dung nằm ở cột “Chưa phân loại”.
          </p>
          <Breakthroughs coverage={data} />
        </>
      )}
    </Page>
  );
}

function NotChosen({ coverage: { notChosen, columns } }: { coverage: Coverage }) {
  if (notChosen.length === 0) return null;
  const names = columns.filter(({ code }) => code !== null && notChosen.includes(code));
  return (
    <section className="callout" aria-labelledby="chua-dang-ky">
      <h2 id="chua-dang-ky">Nội dung chưa có đơn vị nào đăng ký</h2>
      <ul>
        {names.map(({ code, name }) => (
          <li key={code}>
            {code}. {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Breakthroughs({ coverage: { breakthroughs, breakthrough, year } }: { coverage: Coverage }) {
  if (breakthroughs.length === 0) return null;
  return (
    <section className="card" aria-labelledby="noi-dung-dot-pha">
      <h2 id="noi-dung-dot-pha">Nội dung đột phá</h2>
      <table className="figure-lines">
        <tbody>
          {breakthroughs.map(({ code, name, total }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>
                <FigureLink figure={total} nam={year} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{breakthrough.label}</th>
            <td>
              <FigureLink figure={breakthrough} nam={year} />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="muted">
        Tính riêng, không cộng vào bảng trên. <Link to={`/ke-hoach?nam=${year}`}>Xem kế hoạch</Link>
      </p>
    </section>
  );
}
