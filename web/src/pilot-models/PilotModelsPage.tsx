import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ModelLevel, ModelState, PilotModel } from '../api/types';
import { useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { FilterNotice, flagWords, isFiltered } from '../shared/FilterNotice';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { number } from '../shared/format';
import { type UrlFilter, useUrlFilter, yearsWords } from '../shared/use-url-filter';
import { LIST_WORDS, MODEL_LEVEL_WORDS } from '../words';
import { AddModelDialog } from './AddModelDialog';
import { ModelCard } from './ModelCard';
import { type ModelsQuery, useModels, useProgrammes } from './queries';
import { MODEL_STATE_WORDS } from './words';
import './pilot-models.css';

const LEVELS = Object.keys(MODEL_LEVEL_WORDS) as ModelLevel[];
const STATES = Object.keys(MODEL_STATE_WORDS) as ModelState[];
const NARROWING = ['unit', 'state', 'programme', 'copied', 'measured', 'countsAs', 'year', 'from', 'to'];
const NAMES = ['level', ...NARROWING];

/** Models of the year, or exactly those that the address asks for under the names of the API. */
export function PilotModelsPage() {
  const year = useYear();
  const filter = useUrlFilter();
  const level = filter.one('level', LEVELS);
  const years = filter.years(year);
  const query: ModelsQuery = {
    ...years,
    unit: filter.text('unit'),
    state: filter.many('state', STATES),
    programme: filter.text('programme'),
    copied: filter.flag('copied'),
    measured: filter.flag('measured'),
    countsAs: filter.one('countsAs', ['children'] as const),
  };
  const ofBoth = useModels(query);
  const asked = { ...query, level };
  const models = useModels(asked);
  const [adding, setAdding] = useState(false);
  const mayAdd = ofBoth.data?.mayAdd ?? [];
  const counted = (one?: ModelLevel) =>
    ofBoth.data && `(${number(ofBoth.data.items.filter((model) => !one || model.level === one).length)})`;
  const items = models.data?.items ?? [];
  const filtered = isFiltered(filter, NARROWING);
  const add =
    mayAdd.length > 0 && !filtered ? { words: 'Thêm mô hình', onClick: () => setAdding(true) } : undefined;
  return (
    <Page
      title="Mô hình, cách làm hiệu quả"
      note={`Mô hình có trong ${yearsWords(years)}, số liệu gần nhất đến hết năm`}
      actions={
        <>
          <Link className="button-link" to={`/chuong-trinh?nam=${year}`}>
            Chương trình, chỉ thị
          </Link>
          {mayAdd.length > 0 && (
            <Button type="primary" onClick={() => setAdding(true)}>
              Thêm mô hình
            </Button>
          )}
        </>
      }
    >
      <div className="tabs" role="group" aria-label="Loại mô hình">
        <button type="button" aria-pressed={!level} onClick={() => filter.set({ level: null })}>
          Tất cả {counted()}
        </button>
        {LEVELS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === level}
            onClick={() => filter.set({ level: one })}
          >
            {MODEL_LEVEL_WORDS[one]} {counted(one)}
          </button>
        ))}
      </div>
      <Filters year={year} filter={filter} asked={asked} total={models.data?.total} />
      <ProblemAlert error={models.error} onRetry={() => void models.refetch()} />
      {models.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {models.data && items.length === 0 && (
        <EmptyState words={filtered ? LIST_WORDS.noneMatch : LIST_WORDS.empty} action={add} />
      )}
      {level && <Cards items={items} />}
      {!level &&
        LEVELS.map((one) => <Level key={one} level={one} items={items.filter((it) => it.level === one)} />)}
      {adding && <AddModelDialog levels={mayAdd} level={level ?? 'bloc'} onClose={() => setAdding(false)} />}
    </Page>
  );
}

interface FiltersProps {
  year: number;
  filter: UrlFilter;
  asked: ModelsQuery;
  total: number | undefined;
}

function Filters({ year, filter, asked, total }: FiltersProps) {
  const programmes = useProgrammes();
  const level = filter.one('level', LEVELS);
  const states = filter.many('state', STATES);
  const programme = filter.text('programme');
  const programmeName = programmes.find((one) => one.id === programme)?.shortName;
  return (
    <>
      <div className="model-filters" role="group" aria-label="Lọc">
        <UnitPicker
          aria-label="Đơn vị"
          by="code"
          placeholder="Mọi đơn vị chủ trì"
          value={filter.text('unit')}
          onChange={(unit) => filter.set({ unit })}
        />
        <Select
          aria-label="Trạng thái"
          placeholder="Mọi trạng thái"
          mode="multiple"
          maxTagCount="responsive"
          allowClear
          showSearch={false}
          value={states ?? []}
          onChange={(state: ModelState[]) => filter.set({ state })}
          options={STATES.map((value) => ({ value, label: MODEL_STATE_WORDS[value] }))}
        />
        <Select
          aria-label="Chương trình, chỉ thị"
          placeholder="Mọi chương trình, chỉ thị"
          allowClear
          value={programmes.length > 0 ? programme : undefined}
          onChange={(value?: string) => filter.set({ programme: value })}
          options={programmes.map((one) => ({ value: one.id, label: one.shortName }))}
        />
      </div>
      <FilterNotice
        filter={filter}
        names={NAMES}
        year={year}
        words={[
          level && MODEL_LEVEL_WORDS[level],
          states?.map((one) => MODEL_STATE_WORDS[one]).join(', '),
          programmeName,
          flagWords(filter.flag('copied'), 'được nhân rộng trong thời gian này'),
          flagWords(filter.flag('measured'), 'có số liệu theo kỳ'),
          filter.text('countsAs') === 'children' && 'có số thiếu nhi được đỡ đầu',
        ]}
        asked={{ list: 'pilot-models', filter: asked }}
        count={total === undefined ? undefined : `${number(total)} mô hình`}
      />
    </>
  );
}

function Level({ level, items }: { level: ModelLevel; items: readonly PilotModel[] }) {
  if (items.length === 0) return null;
  return (
    <section className="model-level" aria-label={MODEL_LEVEL_WORDS[level]}>
      <h2>
        {MODEL_LEVEL_WORDS[level]} ({number(items.length)})
      </h2>
      <Cards items={items} />
    </section>
  );
}

function Cards({ items }: { items: readonly PilotModel[] }) {
  return (
    <div className="models">
      {items.map((model) => (
        <ModelCard key={model.id} model={model} />
      ))}
    </div>
  );
}
