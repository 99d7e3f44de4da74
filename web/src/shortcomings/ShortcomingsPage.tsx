import { Button, Checkbox, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ShortcomingState, ShortcomingsQuery } from '../api/types';
import { holds, useMe, useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { number } from '../shared/format';
import { SHORTCOMING_WORDS } from '../words';
import { RecordDialog } from './RecordDialog';
import { ShortcomingFigures } from './ShortcomingFigures';
import { ShortcomingsTable } from './ShortcomingsTable';
import { useShortcomings } from './queries';
import './shortcomings.css';

/** First year that the book can know of. */
const EVER = 2000;
const STATES = Object.keys(SHORTCOMING_WORDS) as ShortcomingState[];

/** What reviews found, as it stood at the end of the year of the top bar. */
export function ShortcomingsPage() {
  const me = useMe();
  const year = useYear();
  const [parameters, setParameters] = useSearchParams();
  const [recording, setRecording] = useState(false);
  const unit = parameters.get('don-vi') ?? undefined;
  const states = STATES.filter((state) => parameters.getAll('trang-thai').includes(state));
  const found = Number(parameters.get('kiem-diem')) || undefined;
  const untouched = parameters.get('chua-dang-ky') === '1';
  const change = (name: string, values: readonly string[]) =>
    setParameters(
      (old) => {
        old.delete(name);
        for (const value of values) old.append(name, value);
        return old;
      },
      { replace: true },
    );
  const span = { from: found ?? EVER, to: found ?? year };
  const query: ShortcomingsQuery = {
    ...span,
    unit,
    asOfYear: year,
    ...(states.length > 0 ? { state: states } : {}),
    ...(untouched ? { unaddressedIn: year } : {}),
  };
  const list = useShortcomings(query);
  const filtered = unit !== undefined || states.length > 0 || found !== undefined || untouched;
  const mayRecord = holds(me, 'member', 'clerk', 'secretary');
  const items = list.data?.items ?? [];
  return (
    <Page
      title="Khắc phục hạn chế sau kiểm điểm"
      note={`Tính đến hết năm ${year}: nội dung đã nêu, việc đăng ký và kết quả khắc phục qua các năm`}
      actions={
        mayRecord && (
          <Button type="primary" onClick={() => setRecording(true)}>
            Ghi nội dung mới
          </Button>
        )
      }
    >
      <ShortcomingFigures
        year={year}
        found={found}
        unit={unit}
        chosen={states}
        onChoose={(state) => change('trang-thai', state ? [state] : [])}
      />
      <div className="shortcoming-filters" role="search" aria-label="Lọc">
        <UnitPicker
          by="code"
          aria-label="Đơn vị"
          placeholder="Tất cả đơn vị"
          value={unit}
          onChange={(code) => change('don-vi', code ? [code] : [])}
        />
        <Select
          aria-label="Năm kiểm điểm"
          allowClear
          placeholder="Kiểm điểm các năm"
          value={found}
          options={[0, 1, 2, 3, 4].map((back) => ({
            value: year - back,
            label: `Kiểm điểm năm ${year - back}`,
          }))}
          onChange={(one: number | undefined) => change('kiem-diem', one ? [String(one)] : [])}
        />
        <Select
          mode="multiple"
          aria-label="Trạng thái"
          placeholder="Mọi trạng thái"
          maxTagCount="responsive"
          value={states}
          options={STATES.map((value) => ({ value, label: SHORTCOMING_WORDS[value] }))}
          onChange={(chosen: ShortcomingState[]) => change('trang-thai', chosen)}
        />
        <Checkbox
          checked={untouched}
          onChange={(event) => change('chua-dang-ky', event.target.checked ? ['1'] : [])}
        >
          Chưa có việc đăng ký trong năm {year}
        </Checkbox>
      </div>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {list.data && items.length > 0 && (
        <>
          <p className="muted" role="status">
            {number(list.data.total)} nội dung
            {list.data.total > items.length && `, đang hiện ${number(items.length)} nội dung đầu`}
          </p>
          <ShortcomingsTable rows={items} />
        </>
      )}
      {list.data && items.length === 0 && (
        <EmptyState
          words={filtered ? 'Không có nội dung phù hợp.' : 'Chưa có nội dung nào được ghi sau kiểm điểm.'}
          action={
            filtered
              ? { words: 'Bỏ lọc', onClick: () => setParameters({ nam: String(year) }, { replace: true }) }
              : mayRecord
                ? { words: 'Ghi nội dung mới', onClick: () => setRecording(true) }
                : undefined
          }
        />
      )}
      {recording && <RecordDialog year={year} unit={unit} onClose={() => setRecording(false)} />}
    </Page>
  );
}
