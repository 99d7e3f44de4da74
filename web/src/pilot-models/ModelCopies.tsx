import { Button } from 'antd';
import { useState } from 'react';
import type { ModelCopy, PilotModelDetail } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { date } from '../shared/format';
import { ReadingDialog } from './ReadingDialog';
import { amountWords, periodWords, valueWords } from './values';

/** Units that took the model over, each with what a promise measured there. */
export function ModelCopies({ model }: { model: PilotModelDetail }) {
  const [reading, setReading] = useState<ModelCopy | null>(null);
  if (model.copies.length === 0) return null;
  const columns: Column<ModelCopy>[] = [
    { key: 'unit', title: 'Đơn vị tiếp nhận', cell: (copy) => copy.unitName ?? '—', card: 'title' },
    { key: 'day', title: 'Ngày nhân rộng', cell: (copy) => date(copy.copiedOn) },
    { key: 'result', title: 'Kết quả', cell: (copy) => <Result model={model} copy={copy} /> },
    {
      key: 'act',
      title: 'Thao tác',
      card: 'plain',
      cell: (copy) =>
        copy.can.includes('add-reading') ? (
          <Button onClick={() => setReading(copy)} aria-label={`Nhập số liệu của ${copy.unitName ?? ''}`}>
            Nhập số liệu
          </Button>
        ) : null,
    },
  ];
  return (
    <section className="card">
      <h2>Nhân rộng</h2>
      <DataTable
        caption="Đơn vị đã nhân rộng mô hình"
        columns={columns}
        rows={model.copies}
        rowKey={(copy) => copy.id}
      />
      {reading && (
        <ReadingDialog
          model={model}
          promise={model.promises.find((one) => one.id === reading.promiseId) ?? null}
          copy={reading}
          onClose={() => setReading(null)}
        />
      )}
    </section>
  );
}

function Result({ model, copy }: { model: PilotModelDetail; copy: ModelCopy }) {
  const promise = model.promises.find((one) => one.id === copy.promiseId);
  const reading = model.series
    .find((one) => one.promiseId === copy.promiseId && one.unitId === copy.unitId)
    ?.readings.find((one) => one.id === copy.readingId);
  if (!promise || !reading) return <>—</>;
  return (
    <>
      {promise.text}: <strong>{valueWords(promise, reading.value)}</strong>
      <br />
      <span className="muted">
        {amountWords(promise, reading)} ({periodWords(reading.periodFrom, reading.periodTo)})
      </span>
      {copy.note && (
        <>
          <br />
          <span className="muted">{copy.note}</span>
        </>
      )}
    </>
  );
}
