import { Button } from 'antd';
import { useState } from 'react';
import type { ModelPromise, Reading, ReadingSeries } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { Marked } from '../shared/StateTag';
import { date } from '../shared/format';
import { CorrectDialog, WithdrawDialog } from './CorrectReading';
import { amountWords, isRatio, periodWords, valueWords } from './values';
import { CHANGE_WORDS } from './words';

interface ReadingsTableProps {
  promise: ModelPromise;
  series: ReadingSeries[];
  hostName: string;
}

/** The numbers of a promise, one table a unit: the host first. */
export function ReadingsTable({ promise, series, hostName }: ReadingsTableProps) {
  const [open, setOpen] = useState<{ act: 'correct' | 'withdraw'; reading: Reading } | null>(null);
  const columns: Column<Reading>[] = [
    {
      key: 'period',
      title: 'Kỳ',
      card: 'title',
      cell: (one) => (
        <>
          {periodWords(one.periodFrom, one.periodTo)}
          {one.isBaseline && (
            <>
              <br />
              <span className="muted">Số liệu ban đầu</span>
            </>
          )}
        </>
      ),
    },
    { key: 'value', title: 'Kết quả', cell: (one) => <Result promise={promise} reading={one} /> },
    {
      key: 'acts',
      title: 'Thao tác',
      card: 'plain',
      cell: (one) =>
        one.can.length > 0 && (
          <span className="reading-acts">
            <Button
              type="link"
              aria-label={`Đính chính số liệu ${periodWords(one.periodFrom, one.periodTo)}`}
              onClick={() => setOpen({ act: 'correct', reading: one })}
            >
              Đính chính
            </Button>
            <Button
              type="link"
              aria-label={`Rút số liệu ${periodWords(one.periodFrom, one.periodTo)}`}
              onClick={() => setOpen({ act: 'withdraw', reading: one })}
            >
              Rút
            </Button>
          </span>
        ),
    },
  ];
  const close = () => setOpen(null);
  return (
    <div>
      {series.map((one) => (
        <div key={one.unitId ?? 'host'} className="reading-series">
          {series.length > 1 && <h3>{one.unitId ? one.unitName : hostName}</h3>}
          <DataTable
            caption={`Số liệu của ${one.unitId ? (one.unitName ?? '') : hostName}: ${promise.text}`}
            columns={one.readings.some((reading) => reading.can.length > 0) ? columns : columns.slice(0, -1)}
            rows={one.readings}
            rowKey={(reading) => reading.id}
          />
          <Earlier promise={promise} readings={one.earlier} />
        </div>
      ))}
      {open?.act === 'correct' && <CorrectDialog promise={promise} reading={open.reading} onClose={close} />}
      {open?.act === 'withdraw' && <WithdrawDialog reading={open.reading} onClose={close} />}
    </div>
  );
}

function Result({ promise, reading }: { promise: ModelPromise; reading: Reading }) {
  return (
    <>
      <strong>{valueWords(promise, reading.value)}</strong>
      {isRatio(promise.measure) && ` (${amountWords(promise, reading)})`}
      <Judged reading={reading} />
      <span className="muted">
        Nguồn: {reading.source}
        {reading.note && `. ${reading.note}`}
        {reading.correctionReason && `. Đã đính chính: ${reading.correctionReason}`}
      </span>
    </>
  );
}

function Judged({ reading: { met, change } }: { reading: Reading }) {
  if (met === null && change === null) return <br />;
  return (
    <div className="reading-judged">
      {met === true && <Marked shape="tick" tone="dark-green" words="Đạt mục tiêu" />}
      {met === false && <Marked shape="ring" tone="grey" words="Chưa đạt mục tiêu" />}
      {change && <span className="muted">{CHANGE_WORDS[change]}</span>}
    </div>
  );
}

/** What was corrected or withdrawn stays to be seen. */
function Earlier({ promise, readings }: { promise: ModelPromise; readings: Reading[] }) {
  if (readings.length === 0) return null;
  return (
    <details>
      <summary>Số liệu đã đính chính hoặc rút ({readings.length})</summary>
      <ul className="earlier-readings">
        {readings.map((one) => (
          <li key={one.id}>
            {periodWords(one.periodFrom, one.periodTo)}: {amountWords(promise, one)}, ghi ngày{' '}
            {date(one.recordedOn)}
            {one.withdrawnReason ? `. Đã rút: ${one.withdrawnReason}` : '. Đã đính chính'}
          </li>
        ))}
      </ul>
    </details>
  );
}
