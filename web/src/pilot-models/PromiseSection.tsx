import { Button } from 'antd';
import { Suspense, lazy, useState } from 'react';
import type { ModelPromise, PilotModelDetail } from '../api/types';
import { MeasureDialog } from './MeasureDialog';
import { ReadingDialog } from './ReadingDialog';
import { ReadingsTable } from './ReadingsTable';
import { targetWords } from './values';
import { DIRECTION_WORDS, MEASURE_WORDS } from './words';

const ReadingsChart = lazy(async () => ({ default: (await import('./ReadingsChart')).ReadingsChart }));

/** A promise: how it is measured, its readings as a drawing and as numbers beside. */
export function PromiseSection({ model, promise }: { model: PilotModelDetail; promise: ModelPromise }) {
  const [open, setOpen] = useState<'reading' | 'measure' | null>(null);
  const series = model.series.filter((one) => one.promiseId === promise.id);
  const readings = series.flatMap((one) => one.readings);
  // One period is a point, and no line.
  const drawn = new Set(readings.map((one) => one.periodTo)).size > 1;
  const target = targetWords(promise);
  const close = () => setOpen(null);
  return (
    <section className="card promise">
      <h2>{promise.text}</h2>
      {promise.measure === null ? (
        <p className="muted">Tiêu chí này chưa có cách đo.</p>
      ) : (
        <p className="muted">
          {MEASURE_WORDS[promise.measure]}: {promise.numeratorName}
          {promise.denominatorName && ` / ${promise.denominatorName}`}.{' '}
          {DIRECTION_WORDS[promise.direction ?? 'up']}
          {target && `. Mục tiêu: ${target}`}.
          {promise.countsAs === 'children' && ' Tính vào số thiếu nhi được đỡ đầu.'}
        </p>
      )}
      {readings.length > 0 && (
        <div className={drawn ? 'promise-readings' : 'promise-readings alone'}>
          {drawn && (
            <Suspense fallback={<div className="reading-space" />}>
              <ReadingsChart promise={promise} series={series} hostName={model.hostUnitName} />
            </Suspense>
          )}
          <ReadingsTable promise={promise} series={series} hostName={model.hostUnitName} />
        </div>
      )}
      {promise.measure !== null && readings.length === 0 && <p>Chưa có số liệu.</p>}
      <div className="page-actions">
        {model.can.includes('change-promise') && (
          <Button onClick={() => setOpen('measure')}>
            {promise.measure === null ? 'Đặt cách đo' : 'Sửa tiêu chí, mục tiêu'}
          </Button>
        )}
        {model.can.includes('add-reading') && promise.measure !== null && (
          <Button onClick={() => setOpen('reading')}>Nhập số liệu</Button>
        )}
      </div>
      {open === 'measure' && <MeasureDialog model={model} promise={promise} onClose={close} />}
      {open === 'reading' && <ReadingDialog model={model} promise={promise} copy={null} onClose={close} />}
    </section>
  );
}
