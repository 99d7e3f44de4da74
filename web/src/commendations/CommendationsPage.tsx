import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { holds, holdsAtBloc, useMe, useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { FilterLine } from '../shared/FilterLine';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { type UrlFilter, spanWords, useUrlFilter } from '../shared/use-url-filter';
import { LIST_WORDS } from '../words';
import { CommendationDialog } from './CommendationDialog';
import { CommendationFilters, askedBy, proposalStates } from './CommendationFilters';
import { CommendationsTable } from './CommendationsTable';
import { Examples } from './Examples';
import { LevelCounts } from './LevelCounts';
import { OptionsDialog } from './OptionsDialog';
import { useCommendations, useExamples } from './queries';
import { TAB_WORDS, type Tab } from './words';
import './commendations.css';

const TABS = Object.keys(TAB_WORDS) as Tab[];

/** What was commended, what is proposed, and the examples that are introduced. */
export function CommendationsPage() {
  const year = useYear();
  const me = useMe();
  const filter = useUrlFilter();
  const tab = tabOf(filter);
  const asked = askedBy(filter, year);
  const queries = {
    decided: { ...asked, state: ['decided' as const] },
    proposals: { ...asked, state: proposalStates(filter) },
    higher: { ...asked, toHigher: true },
  };
  const decided = useCommendations(queries.decided);
  const proposals = useCommendations(queries.proposals);
  const higher = useCommendations(queries.higher);
  const examples = useExamples({ from: asked.from, to: asked.to, unit: asked.unit });
  const [dialog, setDialog] = useState<'draft' | 'record' | 'options' | null>(null);
  const ofBloc = holdsAtBloc(me, 'reviewer');
  const drafts = me.grants.some(({ role, atBloc }) => !atBloc && (role === 'clerk' || role === 'secretary'));
  const records = ofBloc || holds(me, 'secretary');
  const lists = { decided, proposals, higher };
  const found = tab === 'examples' ? examples : lists[tab];
  const totals = {
    decided: decided.data?.total,
    proposals: proposals.data?.total,
    higher: higher.data?.total,
    examples: examples.data?.total,
  };
  const first = drafts ? ('draft' as const) : ('record' as const);
  const firstWords = drafts ? 'Lập đề nghị' : RECORD_WORDS;
  return (
    <Page
      title="Biểu dương, khen thưởng"
      note={`Số liệu ${spanWords(asked)}`}
      actions={
        <>
          {ofBloc && <Button onClick={() => setDialog('options')}>Danh mục</Button>}
          {drafts && records && <Button onClick={() => setDialog('record')}>{RECORD_WORDS}</Button>}
          {(drafts || records) && (
            <Button type="primary" onClick={() => setDialog(first)}>
              {firstWords}
            </Button>
          )}
        </>
      }
    >
      <CommendationFilters filter={filter} tab={tab} />
      <div className="tabs" role="group" aria-label="Mục">
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tab}
            onClick={() => filter.set({ muc: one, state: null, toHigher: null })}
          >
            {TAB_WORDS[one]} {totals[one] !== undefined && `(${number(totals[one])})`}
          </button>
        ))}
      </div>
      {tab !== 'examples' && NARROWING.some((name) => filter.text(name)) && (
        <FilterLine
          count={totals[tab] === undefined ? undefined : `${number(totals[tab])} trường hợp`}
          asked={{ list: 'commendations', filter: queries[tab] }}
          onClear={() => filter.set(Object.fromEntries(NARROWING.map((name) => [name, null])))}
        />
      )}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {found.data?.total === 0 && (
        <EmptyState
          words={asked.unit ? LIST_WORDS.noneMatch : LIST_WORDS.empty}
          action={
            tab !== 'examples' && tab !== 'higher' && !asked.unit && (drafts || records)
              ? { words: firstWords, onClick: () => setDialog(first) }
              : undefined
          }
        />
      )}
      {tab === 'decided' && decided.data && <LevelCounts {...decided.data} />}
      {tab !== 'examples' && lists[tab].data && <CommendationsTable tab={tab} {...lists[tab].data} />}
      {tab === 'examples' && examples.data && <Examples items={examples.data.items} />}
      {(dialog === 'draft' || dialog === 'record') && (
        <CommendationDialog act={dialog} year={year} onClose={() => setDialog(null)} />
      )}
      {dialog === 'options' && <OptionsDialog year={year} onClose={() => setDialog(null)} />}
    </Page>
  );
}

/** Named in the address, else the one that shows the rows of the figure that led here. */
function tabOf(filter: UrlFilter): Tab {
  const named = filter.one('muc', TABS);
  if (named) return named;
  if (filter.isOn('toHigher')) return 'higher';
  const states = filter.all('state');
  return states.length > 0 && !states.includes('decided') ? 'proposals' : 'decided';
}

/** Parameters that narrow the lists. */
const NARROWING = [
  'unit',
  'own',
  'subject',
  'category',
  'level',
  'state',
  'toHigher',
  'from',
  'to',
  'view',
  'source',
];

const RECORD_WORDS = 'Ghi biểu dương, khen thưởng đã có';
