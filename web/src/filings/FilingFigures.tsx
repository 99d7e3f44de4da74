import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { FilingDetail } from '../api/types';
import { date } from '../shared/format';
import { FigureLines } from '../summary/FigureLines';

/** The figures of the unit today, each opening its rows. What was sent stands with each sending. */
export function FilingFigures({ filing }: { filing: FilingDetail }) {
  const query = { from: filing.year, to: filing.year, unit: filing.unitCode };
  const summary = useQuery({
    queryKey: ['summary', query],
    queryFn: () => body(api.GET('/api/summaries', { params: { query } })),
  });
  if (!summary.data) return null;
  const wanted = ['kind', filing.kind === 'registration-list' ? 'aspect' : 'self', 'linked'];
  return (
    <section className="card">
      <h2>Số liệu đến ngày {date(summary.data.asOf)}</h2>
      {summary.data.breakdowns
        .filter((breakdown) => wanted.includes(breakdown.key))
        .map((breakdown) => (
          <FigureLines key={breakdown.key} breakdown={breakdown} nam={filing.year} />
        ))}
      <p>
        <Link to={`/tong-hop?${new URLSearchParams({ nam: String(filing.year), unit: filing.unitCode })}`}>
          Xem tổng hợp của đơn vị
        </Link>
      </p>
    </section>
  );
}
