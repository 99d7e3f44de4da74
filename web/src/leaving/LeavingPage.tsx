import { Alert, Button } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import { queryClient } from '../app/query-client';
import { holdsAtBloc, useMe } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Icon } from '../shared/Icon';
import { Page } from '../shared/Page';
import { download } from '../shared/download';
import { DecidedDialog, type Decided } from './DecidedDialog';
import { ExportLog } from './ExportLog';
import './leaving.css';
import { LEAVING_WORDS as WORDS, readOnlyWords } from './words';

/** How a bloc leaves: with everything it has, and with a system that is there to be read. */
export function LeavingPage() {
  const me = useMe();
  const [asked, setAsked] = useState<'export' | 'hold' | null>(null);
  const acts = holdsAtBloc(me, 'administrator');
  if (!acts && !holdsAtBloc(me, 'leader'))
    return (
      <Page title={WORDS.title}>
        <EmptyState
          words="Bước này do quản trị hệ thống thực hiện, lãnh đạo Khối theo dõi."
          action={{ words: 'Về nội dung cần xử lý', to: '/' }}
        />
      </Page>
    );
  const held = me.readOnly;
  return (
    <Page title={WORDS.title} note={WORDS.note} narrow>
      <section className="card leaving-act">
        <h2>{WORDS.exportHead}</h2>
        <p>{WORDS.exportNote}</p>
        <Alert type="warning" showIcon title={WORDS.exportWarning} />
        {acts && (
          <p>
            <Button type="primary" icon={<Icon name="download" />} onClick={() => setAsked('export')}>
              {WORDS.exportAct}
            </Button>
          </p>
        )}
      </section>
      <ExportLog />
      <section className="card leaving-act">
        <h2>{WORDS.holdHead}</h2>
        {held ? <Held held={held} /> : <p>{WORDS.holdNote}</p>}
        {held?.byOperator ? (
          <p className="muted">{WORDS.byOperator}</p>
        ) : acts ? (
          <p>
            <Button danger={!held} onClick={() => setAsked('hold')}>
              {held ? WORDS.liftAct : WORDS.holdAct}
            </Button>
          </p>
        ) : null}
      </section>
      {asked === 'export' && (
        <DecidedDialog
          title={`${WORDS.exportAct}?`}
          note={WORDS.exportWarning}
          okWords={WORDS.exportAct}
          doneWords={WORDS.exportDone}
          onSubmit={takeOut}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'hold' && (
        <DecidedDialog
          title={`${held ? WORDS.liftAct : WORDS.holdAct}?`}
          note={held ? readOnlyWords(held) : WORDS.holdNote}
          okWords={held ? WORDS.liftAct : WORDS.holdAct}
          doneWords={held ? WORDS.liftDone : WORDS.holdDone}
          onSubmit={(decided) => change(decided, held !== null)}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  );
}

function Held({ held }: { held: NonNullable<ReturnType<typeof useMe>['readOnly']> }) {
  return (
    <>
      <p>
        <strong>{readOnlyWords(held)}</strong>
      </p>
      {held.decisionNumber && (
        <p className="muted">
          Theo quyết định số {held.decisionNumber}; người chuyển: {held.by}.
        </p>
      )}
    </>
  );
}

async function takeOut(decided: Decided): Promise<void> {
  await download(`/api/leaving/export.zip?${new URLSearchParams({ ...decided }).toString()}`);
  await queryClient.invalidateQueries({ queryKey: ['exports'] });
}

async function change(decided: Decided, held: boolean): Promise<void> {
  await body(
    held
      ? api.POST('/api/leaving/read-only/lift', { body: decided })
      : api.POST('/api/leaving/read-only', { body: decided }),
  );
  await queryClient.invalidateQueries({ queryKey: ['me'] });
}
