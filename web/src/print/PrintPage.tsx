import { Button, Select, Skeleton } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Commitment } from '../api/types';
import { useMe, useYear } from '../app/session';
import { useLocked } from '../closings/use-locked';
import { useCommitment } from '../commitments/queries';
import { firstRegistrant, keepsUnits, mayOffer, usePeopleOf } from '../register/registrants';
import { SelfReview } from '../reports/SelfReview';
import { PaperDownloads } from '../shared/DownloadButton';
import { EmptyState } from '../shared/EmptyState';
import { Icon } from '../shared/Icon';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { useUnits } from '../shared/units';
import { DOCUMENT_WORDS, KIND_WORDS } from '../words';
import { Paper } from './Paper';
import { formsOf, useAllCommitments } from './forms';
import './print.css';

/** The papers of a unit and a year: its collective, its people, or one person. */
export function PrintPage() {
  const me = useMe();
  const shownYear = useYear();
  const units = useUnits();
  const [parameters, setParameters] = useSearchParams();
  const year = Number(parameters.get('year')) || shownYear;
  const first = units?.find((one) => one.id === firstRegistrant(me).unitId)?.code;
  const unit = parameters.get('unit') ?? first;
  const keeps = keepsUnits(me);
  const personId = parameters.get('person') ?? (keeps ? undefined : (me.personId ?? undefined));
  const kind = parameters.get('kind') === 'individual' || personId ? 'individual' : 'collective';
  const list = useAllCommitments({ year, unit, own: true, kind, personId }, unit !== undefined);
  const people = usePeopleOf(keeps ? units?.find((one) => one.code === unit) : undefined);
  const asked = new URLSearchParams({
    year: String(year),
    kind,
    own: 'true',
    ...(unit ? { unit } : {}),
    ...(personId ? { personId } : {}),
  });
  const some = list.data?.some((item) => item.state !== 'stopped');
  const set = (name: string, value: string | undefined) =>
    setParameters((old) => {
      old.delete('person');
      if (value) old.set(name, value);
      return old;
    });
  return (
    <Page title="In bản đăng ký" note={`Năm ${year}`} actions={some && <PaperButtons query={asked} />}>
      <div className="print-choice no-print">
        <UnitPicker
          by="code"
          aria-label="Đơn vị"
          value={unit}
          allowClear={false}
          among={(one) => mayOffer(me, units ?? [], one)}
          onChange={(code) => set('unit', code)}
        />
        {keeps &&
          (['collective', 'individual'] as const).map((one) => (
            <Button
              key={one}
              aria-pressed={one === kind}
              className={one === kind ? 'pressed' : ''}
              onClick={() => set('kind', one)}
            >
              {KIND_WORDS[one]}
            </Button>
          ))}
        {keeps && kind === 'individual' && (
          <Select
            className="print-person"
            aria-label="Cá nhân"
            allowClear
            placeholder="Tất cả cá nhân"
            value={personId}
            onChange={(id: string | undefined) => set('person', id)}
            options={people?.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? (
        <>
          {personId && list.data.length > 0 && <SelfReview personId={personId} year={year} />}
          <Papers items={list.data} year={year} />
        </>
      ) : (
        <Skeleton active={false} paragraph={{ rows: 8 }} />
      )}
    </Page>
  );
}

/** The paper of one item. */
export function PrintOnePage() {
  const { id } = useParams();
  const item = useCommitment(id);
  return (
    <Page
      title="In bản đăng ký"
      actions={
        <>
          <Link className="button-link" to={`/viec/${id}`}>
            Quay lại
          </Link>
          {item.data && (
            <PaperButtons query={new URLSearchParams({ year: String(item.data.year), id: item.data.id })} />
          )}
        </>
      }
    >
      <ProblemAlert error={item.error} />
      {item.data && <Papers items={[item.data]} year={item.data.year} />}
    </Page>
  );
}

/** The same papers three ways. */
function PaperButtons({ query }: { query: URLSearchParams }) {
  return (
    <>
      <PaperDownloads path="/api/reports/registration-form" query={query} />
      <Button type="primary" icon={<Icon name="print" />} onClick={() => window.print()}>
        In bản đăng ký
      </Button>
    </>
  );
}

function Papers({ items, year }: { items: Commitment[]; year: number }) {
  // The names of the year of the paper, not those of today.
  const { today } = useMe();
  const end = `${year}-12-31`;
  const locked = useLocked(year);
  const units = useUnits(end < today ? end : undefined);
  if (items.length === 0) {
    return (
      <EmptyState
        words={`Chưa có việc đăng ký nào năm ${year}.`}
        action={locked ? undefined : { words: 'Đăng ký việc mới', to: `/viec/moi?nam=${year}` }}
      />
    );
  }
  return (
    <>
      <p className="muted no-print">{DOCUMENT_WORDS.clerkNotice}</p>
      <div className="papers" role="region" aria-label="Bản đăng ký" tabIndex={0}>
        {formsOf(items, units ?? []).map((form) => (
          <Paper key={form.key} form={form} />
        ))}
      </div>
    </>
  );
}
