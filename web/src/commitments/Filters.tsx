import { Button, Input, Select, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CommitmentsQuery } from '../api/types';
import { useYear, useYearSetup } from '../app/session';
import { usePlanParts } from '../plans/queries';
import { UnitPicker } from '../shared/UnitPicker';
import { date } from '../shared/format';
import { useMediaQuery, useNarrow } from '../shared/use-narrow';
import {
  KIND_WORDS,
  LIST_WORDS,
  NOT_ASSESSED,
  REMEDY_WORDS,
  SCOPE_WORDS,
  SELF_RESULT_WORDS,
  STATE_WORDS,
  UNCLASSIFIED,
  VERIFIED_RESULT_WORDS,
} from '../words';
import { FILTER_NAMES } from './filter-url';

const options = (words: Record<string, string>, none?: string) => [
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ...(none ? [{ value: 'none', label: none }] : []),
];
const listOptions = (items: { code: string; name: string }[] | undefined) => [
  ...(items ?? []).map(({ code, name }) => ({ value: code, label: name })),
  { value: 'none', label: UNCLASSIFIED },
];

/** Filters that only an opened figure sets: told, and each can be taken away. */
const TOLD = {
  counted: { true: 'Đã tính vào số liệu', false: 'Không tính vào số liệu' },
  withdrawn: { true: 'Đã rút', false: 'Chưa rút' },
  breakthroughs: { true: 'Thuộc nội dung đột phá', false: 'Không thuộc nội dung đột phá' },
  head: { true: 'Của người đứng đầu', false: 'Không phải của người đứng đầu' },
  evidence: { true: 'Có minh chứng', false: 'Chưa có tệp minh chứng' },
  own: { true: 'Chỉ việc của chính đơn vị', false: '' },
  stopAsked: { true: 'Đã đề nghị dừng thực hiện', false: 'Không đề nghị dừng thực hiện' },
  setAside: {
    true: 'Đã kết thúc khi sắp xếp tổ chức',
    false: 'Không phải việc đã kết thúc khi sắp xếp tổ chức',
  },
  awaitingMe: { true: 'Chờ đồng chí xem xét', false: 'Không chờ đồng chí xem xét' },
} as const;

/** Shown on demand, or when an opened figure sets them. */
const RARE = ['result', 'aspect', 'topic', 'planContent', 'breakthrough', 'linked'];

/** What narrows the list, kept in the address. */
export function Filters({ query }: { query: CommitmentsQuery }) {
  const [parameters, setParameters] = useSearchParams();
  const year = useYear();
  const setup = useYearSetup(query.year ?? query.to ?? year);
  const parts = usePlanParts(query.year ?? query.to ?? year);
  const partsOf = (kind: 'content' | 'breakthrough') =>
    parts.filter((part) => part.kind === kind).map(({ id, name }) => ({ value: id, label: name }));
  const narrow = useNarrow();
  const searchesHere = useMediaQuery('(max-width: 899px)');
  const active = FILTER_NAMES.filter((name) => parameters.has(name)).length;
  const [open, setOpen] = useState(false);
  const [more, setMore] = useState(() => RARE.some((name) => parameters.has(name)));
  const set = (name: string, value: string | readonly string[] | null | undefined) =>
    setParameters((old) => {
      old.delete(name);
      for (const one of Array.isArray(value) ? value : [value]) if (one) old.append(name, String(one));
      return old;
    });
  const choice = (
    name: 'kind' | 'result' | 'verified' | 'aspect' | 'topic' | 'planContent' | 'breakthrough',
    label: string,
    choices: ReturnType<typeof options>,
  ) => (
    <Labelled label={label}>
      <Select
        aria-label={label}
        allowClear
        placeholder="Tất cả"
        popupMatchSelectWidth={false}
        value={query[name] ?? undefined}
        onChange={(value: string | undefined) => set(name, value)}
        options={choices}
      />
    </Labelled>
  );
  return (
    <section className="filters no-print" aria-label="Lọc">
      {searchesHere && (
        <div className="filter-row">
          <Input.Search
            key={query.q ?? ''}
            defaultValue={query.q ?? ''}
            placeholder={LIST_WORDS.searchHint}
            aria-label="Tìm trong danh sách"
            enterButton={<Button>Tìm</Button>}
            allowClear
            maxLength={200}
            onSearch={(q) => set('q', q.trim())}
          />
          {narrow && (
            <Button onClick={() => setOpen(!open)} aria-expanded={open}>
              Lọc{active > 0 ? ` (${active})` : ''}
            </Button>
          )}
        </div>
      )}
      {(!narrow || open) && (
        <div className="filter-grid">
          <Labelled label="Đơn vị">
            <UnitPicker
              by="code"
              aria-label="Đơn vị"
              placeholder="Tất cả"
              value={query.unit ?? undefined}
              onChange={(code) => set('unit', code)}
            />
          </Labelled>
          {choice('kind', 'Loại việc', options(KIND_WORDS))}
          <Labelled label="Trạng thái">
            <Select
              aria-label="Trạng thái"
              mode="multiple"
              allowClear
              placeholder="Tất cả"
              maxTagCount="responsive"
              popupMatchSelectWidth={false}
              value={query.state ?? []}
              onChange={(value: string[]) => set('state', value)}
              options={options(STATE_WORDS)}
            />
          </Labelled>
          {choice('verified', 'Kết quả được xác nhận', options(VERIFIED_RESULT_WORDS, NOT_ASSESSED))}
          {more && (
            <>
              {choice('result', 'Kết quả tự đánh giá', options(SELF_RESULT_WORDS, NOT_ASSESSED))}
              {choice('aspect', 'Nhóm nội dung', listOptions(setup?.aspects))}
              {choice('topic', 'Chủ đề', listOptions(setup?.topics))}
              {choice('planContent', 'Nội dung trong kế hoạch', [
                ...partsOf('content'),
                { value: 'none', label: UNCLASSIFIED },
              ])}
              {choice('breakthrough', 'Nội dung đột phá', partsOf('breakthrough'))}
              <Labelled label="Gắn với hạn chế">
                <Select
                  aria-label="Gắn với hạn chế"
                  allowClear
                  placeholder="Tất cả"
                  value={query.linked == null ? undefined : String(query.linked)}
                  onChange={(value: string | undefined) => set('linked', value)}
                  options={[
                    { value: 'true', label: 'Có' },
                    { value: 'false', label: 'Chưa' },
                  ]}
                />
              </Labelled>
            </>
          )}
          {!more && (
            <Button className="filter-more" onClick={() => setMore(true)}>
              Thêm điều kiện lọc
            </Button>
          )}
        </div>
      )}
      {active > 0 && (
        <div className="filter-tags">
          {query.q && (
            <Tag closable onClose={() => set('q', null)}>
              Có “{query.q}”
            </Tag>
          )}
          {Object.entries(TOLD).map(([name, words]) => {
            const value = parameters.get(name);
            const said = value === 'true' || value === 'false' ? words[value] : '';
            return said ? (
              <Tag key={name} closable onClose={() => set(name, null)}>
                {said}
              </Tag>
            ) : null;
          })}
          {query.scope && (
            <Tag closable onClose={() => set('scope', null)}>
              {query.scope.map((scope) => SCOPE_WORDS[scope]).join(', ')}
            </Tag>
          )}
          {query.untouchedSince && (
            <Tag closable onClose={() => set('untouchedSince', null)}>
              Từ ngày {date(query.untouchedSince)} chưa sửa
            </Tag>
          )}
          {query.waitingSince && (
            <Tag closable onClose={() => set('waitingSince', null)}>
              Chờ từ ngày {date(query.waitingSince)} hoặc trước đó
            </Tag>
          )}
          {query.remedy && (
            <Tag closable onClose={() => set('remedy', null)}>
              {REMEDY_WORDS[query.remedy]}
            </Tag>
          )}
        </div>
      )}
    </section>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="labelled">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
