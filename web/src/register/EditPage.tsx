import { Skeleton } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { CommitmentDetail } from '../api/types';
import { useMe } from '../app/session';
import { ChangesTable } from '../commitments/ChangesTable';
import '../commitments/commitments.css';
import { useCommitment } from '../commitments/queries';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { StateTag } from '../shared/StateTag';
import { RegisterForm } from './RegisterForm';
import { keptDraft } from './draft-keeper';
import { differing, textsOf } from './texts';
import { useDraft } from './use-draft';

/** A draft, or an item sent back to be completed. */
export function EditPage() {
  const { id } = useParams();
  const item = useCommitment(id);
  if (item.error) {
    return (
      <Page title="Sửa việc đăng ký">
        <ProblemAlert error={item.error} onRetry={() => void item.refetch()} />
      </Page>
    );
  }
  if (!item.data) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  return <Loaded key={item.data.id} item={item.data} />;
}

function Loaded({ item }: { item: CommitmentDetail }) {
  // What was there when the form opened; what the server answers later belongs to the form itself.
  const [first] = useState(item);
  const title = `Việc đăng ký ${item.code}`;
  if (!first.can.includes('update')) {
    return (
      <Page title={title} note={<StateTag state={item.state} />}>
        <KeptText item={first} />
        <EmptyState
          words="Việc này hiện không sửa được."
          action={{ words: 'Xem việc đăng ký', to: `/viec/${item.id}` }}
        />
      </Page>
    );
  }
  return <Form item={first} title={title} />;
}

function Form({ item, title }: { item: CommitmentDetail; title: string }) {
  const [keeper, view] = useDraft(item.year, item, {
    kind: item.kind,
    unitId: item.unit.id,
    personId: item.registrant?.personId ?? null,
  });
  return (
    <Page title={title} note={<StateTag state={view.item?.state ?? item.state} />}>
      <RegisterForm keeper={keeper} view={view} year={item.year} />
    </Page>
  );
}

/** What was typed here and can no longer be saved, so that it can still be read and used elsewhere. */
function KeptText({ item }: { item: CommitmentDetail }) {
  const { accountId } = useMe();
  const local = keptDraft(accountId, item.id);
  if (!local) return null;
  const theirs = textsOf(item);
  const changes = Object.fromEntries(
    differing(local.values, theirs).map((field) => [field, [theirs[field], local.values[field]]]),
  );
  return (
    <section className="card">
      <h2>Nội dung đồng chí đã gõ, còn giữ trên máy này</h2>
      <ChangesTable changes={changes} year={item.year} heads={['Trên hệ thống', 'Đã gõ']} />
    </section>
  );
}
