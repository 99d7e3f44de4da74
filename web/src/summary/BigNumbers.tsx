import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Figure, Summary } from '../api/types';
import { FigureLink } from '../shared/FigureLink';
import { number, percent } from '../shared/format';

const HEADS =
  'Số đơn vị: mỗi đơn vị có việc của người đứng đầu đã được xác nhận đăng ký tính một lần, trên số đơn vị thuộc Khối được xem; danh sách mở ra là các việc đó';

/** The totals of the span, large, each opening its rows. */
export function BigNumbers({ summary }: { summary: Summary }) {
  const nam = summary.to;
  const figureOf = (breakdown: string, key: string) =>
    summary.breakdowns.find((one) => one.key === breakdown)?.items.find((one) => one.key === key);
  const linked = figureOf('linked', 'linked.yes');
  const { heads } = summary;
  return (
    <div className="big-numbers">
      <BigFigure figure={figureOf('kind', 'total.collective')} words="việc của tập thể" nam={nam} />
      <BigFigure figure={figureOf('kind', 'total.individual')} words="việc của cá nhân" nam={nam} />
      <BigFigure
        figure={linked}
        words={`việc gắn với hạn chế sau kiểm điểm (${percent(linked?.value ?? 0, summary.totals.all)})`}
        nam={nam}
      />
      {heads.ofUnits > 0 && (
        <FigureLink className="big-number" figure={{ ...heads.items, made: HEADS }} nam={nam}>
          <strong>
            {number(heads.units)}/{number(heads.ofUnits)}
          </strong>
          <span>đơn vị có người đứng đầu đã đăng ký ({number(heads.items.value)} việc)</span>
        </FigureLink>
      )}
      {summary.from === summary.to && !summary.unit && <FiledNumber year={summary.to} />}
    </div>
  );
}

function BigFigure({ figure, words, nam }: { figure: Figure | undefined; words: string; nam: number }) {
  if (!figure) return null;
  return (
    <FigureLink className="big-number" figure={figure} nam={nam}>
      <strong>{number(figure.value)}</strong>
      <span>{words}</span>
    </FigureLink>
  );
}

function FiledNumber({ year }: { year: number }) {
  const filings = useQuery({
    queryKey: ['filings', year],
    queryFn: () => body(api.GET('/api/filings', { params: { query: { year } } })),
  });
  const count = filings.data?.counts.find((one) => one.kind === 'yearly');
  if (!count || count.total < 2) return null;
  return (
    <FigureLink
      className="big-number"
      figure={{
        label: 'Đơn vị đã gửi báo cáo kết quả năm',
        value: count.filed,
        list: 'filings',
        filter: { year, kind: 'yearly', sending: 'sent' },
        made: 'Mỗi đơn vị gửi một báo cáo, trên số đơn vị thuộc diện gửi',
      }}
      nam={year}
    >
      <strong>
        {number(count.filed)}/{number(count.total)}
      </strong>
      <span>đơn vị đã gửi báo cáo kết quả năm</span>
    </FigureLink>
  );
}
