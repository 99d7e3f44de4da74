import { Button, Checkbox, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ShortcomingState } from '../api/types';
import { holds, useMe, useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { number } from '../shared/format';
import { useUnits } from '../shared/units';
import { useUrlFilter } from '../shared/use-url-filter';
import { SHORTCOMING_WORDS } from '../words';
import { RecordDialog } from './RecordDialog';
import { ShortcomingFigures } from './ShortcomingFigures';
import { ShortcomingsTable } from './ShortcomingsTable';
import { FILTER_NAMES, STATES, filterWords, hasFigures, readQuery } from './filter-url';
import { useShortcomings } from './queries';
import './shortcomings.css';

/** What reviews found: what the address asks for, else as it stood at the end of the year of the top bar. */
export function ShortcomingsPage() {
  const me = useMe();
  const year = useYear();
  const units = useUnits();
  const [parameters] = useSearchParams();
  const { set } = useUrlFilter();
  const [recording, setRecording] = useState(false);
  const query = readQuery(parameters, year);
  const { foundYear, asOfYear, unaddressedIn } = query;
  const unit = query.unit ?? undefined;
  const states = query.state ?? [];
  const list = useShortcomings(query);
  // What is chosen here is of the same day as what stood there before.
  const change = (values: Parameters<typeof set>[0]) =>
    set({ ...(asOfYear ? { asOfYear: String(asOfYear) } : {}), ...values });
  const clear = () =>
    set(Object.fromEntries([...FILTER_NAMES, 'view', 'source'].map((name) => [name, null])));
  const mayRecord = holds(me, 'member', 'clerk', 'secretary');
  const items = list.data?.items ?? [];
  const narrowed = filterWords(query, { year, units, rows: items });
  const filtered = narrowed.length > 0;
  const count = list.data && countWords(list.data.total, items.length);
  return (
    <Page
      title="Khắc phục hạn chế sau kiểm điểm"
      note={`${asOfYear ? `Tính đến hết năm ${asOfYear}` : 'Đến nay'}: nội dung đã nêu, việc đăng ký và kết quả khắc phục qua các năm`}
      actions={
        mayRecord && (
          <Button type="primary" onClick={() => setRecording(true)}>
            Ghi nội dung mới
          </Button>
        )
      }
    >
      {hasFigures(query) && (
        <ShortcomingFigures query={query} year={year} onChoose={(state) => change({ state })} />
      )}
      <div className="shortcoming-filters" role="search" aria-label="Lọc">
        <UnitPicker
          by="code"
          aria-label="Đơn vị"
          placeholder="Tất cả đơn vị"
          value={unit}
          onChange={(code) => change({ unit: code, own: null })}
        />
        <Select
          aria-label="Năm kiểm điểm"
          allowClear
          placeholder="Kiểm điểm các năm"
          value={foundYear ?? undefined}
          options={[0, 1, 2, 3, 4].map((back) => ({
            value: year - back,
            label: `Kiểm điểm năm ${year - back}`,
          }))}
          onChange={(one: number | undefined) =>
            change({ foundYear: one ? String(one) : null, from: null, to: null })
          }
        />
        <Select
          mode="multiple"
          aria-label="Trạng thái"
          placeholder="Mọi trạng thái"
          maxTagCount="responsive"
          value={states}
          options={STATES.map((value) => ({ value, label: SHORTCOMING_WORDS[value] }))}
          onChange={(chosen: ShortcomingState[]) => change({ state: chosen })}
        />
        <Checkbox
          checked={Boolean(unaddressedIn)}
          onChange={(event) =>
            change({ unaddressedIn: event.target.checked ? String(asOfYear ?? year) : null })
          }
        >
          Chưa có việc đăng ký trong năm {unaddressedIn ?? asOfYear ?? year}
        </Checkbox>
      </div>
      {filtered && (
        <FilterLine
          words={narrowed}
          count={count}
          asked={{ list: 'shortcomings', filter: query }}
          onClear={clear}
        />
      )}
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {list.data && items.length > 0 && (
        <>
          {!filtered && (
            <p className="muted" role="status">
              {count}
            </p>
          )}
          <ShortcomingsTable rows={items} />
        </>
      )}
      {list.data && items.length === 0 && (
        <EmptyState
          words={filtered ? 'Không có nội dung phù hợp.' : 'Chưa có nội dung nào được ghi sau kiểm điểm.'}
          action={
            !filtered && mayRecord
              ? { words: 'Ghi nội dung mới', onClick: () => setRecording(true) }
              : undefined
          }
        />
      )}
      {recording && <RecordDialog year={year} unit={unit} onClose={() => setRecording(false)} />}
    </Page>
  );
}

const countWords = (total: number, shown: number) =>
  `${number(total)} nội dung${total > shown ? `, đang hiện ${number(shown)} nội dung đầu` : ''}`;
