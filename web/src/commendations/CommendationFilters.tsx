import { Checkbox, Select } from 'antd';
import type {
  CommendationCategory,
  CommendationLevel,
  CommendationState,
  CommendationSubject,
} from '../api/types';
import { UnitPicker } from '../shared/UnitPicker';
import type { UrlFilter } from '../shared/use-url-filter';
import {
  CATEGORY_WORDS,
  COMMENDATION_STATE_WORDS,
  LEVEL_WORDS,
  PROPOSAL_STATES,
  SUBJECT_WORDS,
  type Tab,
  options,
} from './words';

const SUBJECTS = Object.keys(SUBJECT_WORDS) as CommendationSubject[];
const CATEGORIES = Object.keys(CATEGORY_WORDS) as CommendationCategory[];
const LEVELS = Object.keys(LEVEL_WORDS) as CommendationLevel[];

/** What all tabs but the examples are narrowed by. */
export function askedBy(filter: UrlFilter, year: number) {
  const unit = filter.text('unit');
  return {
    ...filter.span(year),
    unit,
    own: (unit && filter.isOn('own')) || undefined,
    subject: filter.one('subject', SUBJECTS),
    category: filter.one('category', CATEGORIES),
    level: filter.one('level', LEVELS),
  };
}

/** States of proposals that are asked for; all of them when the address names none. */
export function proposalStates(filter: UrlFilter): CommendationState[] {
  const asked = PROPOSAL_STATES.filter((state) => filter.all('state').includes(state));
  return asked.length > 0 ? asked : [...PROPOSAL_STATES];
}

export function CommendationFilters({ filter, tab }: { filter: UrlFilter; tab: Tab }) {
  const unit = filter.text('unit');
  return (
    <div className="commendation-controls" role="group" aria-label="Lọc">
      <label className="wide">
        <span>Đơn vị</span>
        <UnitPicker
          by="code"
          value={unit}
          onChange={(code) => filter.set({ unit: code, own: null })}
          placeholder="Tất cả đơn vị"
        />
      </label>
      {tab !== 'examples' && (
        <>
          <Chosen name="subject" label="Tập thể, cá nhân" words={SUBJECT_WORDS} filter={filter} />
          <Chosen name="category" label="Loại" words={CATEGORY_WORDS} filter={filter} />
          <Chosen name="level" label="Cấp" words={LEVEL_WORDS} filter={filter} />
        </>
      )}
      {tab === 'proposals' && (
        <label className="wide">
          <span>Trạng thái</span>
          <Select
            mode="multiple"
            allowClear
            placeholder="Tất cả"
            value={PROPOSAL_STATES.filter((state) => filter.all('state').includes(state))}
            onChange={(state: CommendationState[]) => filter.set({ state })}
            options={PROPOSAL_STATES.map((value) => ({ value, label: COMMENDATION_STATE_WORDS[value] }))}
          />
        </label>
      )}
      {tab !== 'examples' && unit && (
        <Checkbox
          checked={filter.isOn('own')}
          onChange={(event) => filter.set({ own: event.target.checked ? 'true' : null })}
        >
          Chỉ của chính đơn vị
        </Checkbox>
      )}
    </div>
  );
}

interface ChosenProps<T extends string> {
  name: string;
  label: string;
  words: Record<T, string>;
  filter: UrlFilter;
}

function Chosen<T extends string>({ name, label, words, filter }: ChosenProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <Select
        allowClear
        placeholder="Tất cả"
        value={filter.one(name, Object.keys(words))}
        onChange={(value?: string) => filter.set({ [name]: value })}
        options={options(words)}
      />
    </label>
  );
}
