import { Button } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { AidNeed } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { FormDialog } from '../shared/FormDialog';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Marked } from '../shared/StateTag';
import { date, number } from '../shared/format';
import { ReasonField } from './StepDialogs';
import { amountWords } from './amounts';
import { refreshAid, useNeeds } from './queries';
import { AID_KIND_WORDS } from './words';

/** What communes asked for in a year, beside what was given for it. */
export function Needs({ year }: { year: number }) {
  const needs = useNeeds({ year });
  const items = needs.data?.items ?? [];
  return (
    <section className="aid-section" aria-labelledby="aid-needs">
      <h2 id="aid-needs">Nhu cầu xã đề xuất năm {year}</h2>
      <ProblemAlert error={needs.error} onRetry={() => void needs.refetch()} />
      {needs.data && items.length === 0 && (
        <p className="muted">Chưa ghi nhu cầu nào. Nhu cầu được ghi ở từng xã bằng nút “Ghi nhu cầu”.</p>
      )}
      {items.length > 0 && (
        <DataTable
          caption="Nhu cầu xã đề xuất"
          columns={COLUMNS}
          rows={items}
          rowKey={({ id }) => id}
          step={50}
        />
      )}
    </section>
  );
}

const COLUMNS: Column<AidNeed>[] = [
  {
    key: 'text',
    title: 'Nhu cầu',
    card: 'title',
    cell: (need) => (
      <>
        <strong>{need.text}</strong>
        <p className="muted">
          {need.source}, ngày {date(need.askedOn)}
        </p>
      </>
    ),
  },
  { key: 'commune', title: 'Xã', cell: ({ communeName, district }) => `${communeName}, ${district}` },
  {
    key: 'asked',
    title: 'Xã nêu',
    cell: ({ kind, amount }) => (amount ? amountWords(kind, amount) : AID_KIND_WORDS[kind]),
  },
  { key: 'given', title: 'Đã giúp', card: 'plain', cell: (need) => <Given need={need} /> },
  {
    key: 'actions',
    title: 'Thao tác',
    card: 'plain',
    cell: (need) => need.can.includes('withdraw') && <Withdraw need={need} />,
  },
];

function Given({ need }: { need: AidNeed }) {
  if (need.contributions === 0) return <Marked shape="ring" tone="grey" words="Chưa có nội dung giúp đỡ" />;
  const words = `${number(need.contributions)} nội dung giúp đỡ${need.given ? `, ${amountWords(need.kind, need.given)}` : ''}`;
  return <Marked shape="disc" tone="green" words={words} />;
}

function Withdraw({ need }: { need: AidNeed }) {
  const [open, setOpen] = useState(false);
  const params = { path: { id: need.id } };
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        Rút nhu cầu
      </Button>
      {open && (
        <FormDialog<{ reason: string }>
          title={`Rút nhu cầu “${need.text}”?`}
          okWords="Rút nhu cầu"
          doneWords="Đã rút nhu cầu"
          onSubmit={(values) =>
            body(api.POST('/api/aid/needs/{id}/withdraw', { params, body: values })).then(refreshAid)
          }
          onClose={() => setOpen(false)}
        >
          <ReasonField />
        </FormDialog>
      )}
    </>
  );
}
