import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CommitmentDetail } from '../api/types';
import { useMe, useYear, useYearSetup } from '../app/session';
import { useCommitment } from '../commitments/queries';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date } from '../shared/format';
import { RegisterForm } from './RegisterForm';
import { firstRegistrant, keepsUnits } from './registrants';
import { useDraft } from './use-draft';

const DRAFT = 'ban';

/** A new item. Once its draft is on the server the address names it, so that a reload goes on with it. */
export function RegisterPage() {
  const [parameters] = useSearchParams();
  const year = useYear();
  const draftId = parameters.get(DRAFT) ?? undefined;
  const draft = useCommitment(draftId);
  if (draftId && draft.isPending) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  if (draftId && draft.error) return <ProblemAlert error={draft.error} />;
  return <NewItem key={year} year={draft.data?.year ?? year} found={draftId ? (draft.data ?? null) : null} />;
}

function NewItem({ year, found }: { year: number; found: CommitmentDetail | null }) {
  const me = useMe();
  const setup = useYearSetup(year);
  const [, setParameters] = useSearchParams();
  const registrant = found
    ? { kind: found.kind, unitId: found.unit.id, personId: found.registrant?.personId ?? null }
    : firstRegistrant(me);
  const [keeper, view] = useDraft(year, found, registrant);
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
      title="Đăng ký việc mới"
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
