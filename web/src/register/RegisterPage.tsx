import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CommitmentDetail, Shortcoming } from '../api/types';
import { useMe, useYear, useYearSetup } from '../app/session';
import { LockedYear } from '../closings/LockedYear';
import { useLocked } from '../closings/use-locked';
import { useCommitment } from '../commitments/queries';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date } from '../shared/format';
import { useShortcoming } from '../shortcomings/queries';
import { RegisterForm } from './RegisterForm';
import { firstRegistrant, keepsUnits } from './registrants';
import type { Registrant } from './texts';
import { useDraft } from './use-draft';

const TITLE = 'Đăng ký việc mới';
const DRAFT = 'ban';
/** The shortcoming that a new item is to mend. */
const SHORTCOMING = 'han-che';

/** A new item. Once its draft is on the server the address names it, so that a reload goes on with it. */
export function RegisterPage() {
  const [parameters] = useSearchParams();
  const year = useYear();
  const draftId = parameters.get(DRAFT) ?? undefined;
  const draft = useCommitment(draftId);
  const shortcomingId = draftId ? null : parameters.get(SHORTCOMING);
  const shortcoming = useShortcoming(shortcomingId);
  const itsYear = draft.data?.year ?? year;
  const locked = useLocked(itsYear);
  if (shortcomingId && shortcoming.isPending) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  if (draftId && draft.isPending) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  if (draftId && draft.error) return <ProblemAlert error={draft.error} />;
  if (locked)
    return (
      <Page title={TITLE}>
        <LockedYear year={itsYear} />
      </Page>
    );
  return (
    <NewItem
      key={year}
      year={itsYear}
      found={draftId ? (draft.data ?? null) : null}
      shortcoming={shortcoming.data ?? null}
    />
  );
}

interface NewItemProps {
  year: number;
  found: CommitmentDetail | null;
  shortcoming: Shortcoming | null;
}

function NewItem({ year, found, shortcoming }: NewItemProps) {
  const me = useMe();
  const setup = useYearSetup(year);
  const [, setParameters] = useSearchParams();
  const registrant = found
    ? { kind: found.kind, unitId: found.unit.id, personId: found.registrant?.personId ?? null }
    : shortcoming
      ? ownerOf(shortcoming)
      : firstRegistrant(me);
  const chosen = shortcoming ? { shortcomingId: shortcoming.id } : undefined;
  const [keeper, view] = useDraft(year, found, registrant, chosen);
  const made = view.item?.id;
  useEffect(() => {
    setParameters(
      (old) => {
        if (made) old.set(DRAFT, made);
        else old.delete(DRAFT);
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [made, setParameters]);
  const window = setup?.windows.find((one) => one.kind === 'registration');
  return (
    <Page
      title={TITLE}
      note={
        <>
          Năm {year}
          {window && `. Thời gian đăng ký: ${date(window.opensOn)} – ${date(window.closesOn)}`}
          {keepsUnits(me) && (
            <>
              {'. '}
              <Link to="/viec/nhap-nhieu">Nhập nhiều việc</Link>
            </>
          )}
        </>
      }
    >
      <RegisterForm keeper={keeper} view={view} year={year} />
    </Page>
  );
}

/** Whose shortcoming it is registers what mends it. */
const ownerOf = ({ unitId, personId }: Shortcoming): Registrant => ({
  kind: personId ? 'individual' : 'collective',
  unitId,
  personId,
});
