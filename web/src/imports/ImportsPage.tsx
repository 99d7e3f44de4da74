import { useSearchParams } from 'react-router';
import type { ImportKind } from '../api/types';
import { holds, useMe, useYear } from '../app/session';
import { LockedYear } from '../closings/LockedYear';
import { useLocked } from '../closings/use-locked';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { EarlierImports } from './EarlierImports';
import { NewImport } from './NewImport';
import './imports.css';

const CLERKS = ['clerk', 'secretary'] as const;

/** Takes a table of Excel in: what it is of, the file, and the files before it. */
export function ImportsPage() {
  const me = useMe();
  const year = useYear();
  const locked = useLocked(year);
  const [parameters, setParameters] = useSearchParams();
  const kinds: ImportKind[] = [];
  if (holds(me, ...CLERKS, 'member')) kinds.push('commitments');
  if (holds(me, ...CLERKS, 'administrator')) kinds.push('organisation');
  const kind = kinds.find((one) => one === parameters.get('kind')) ?? kinds[0];
  const choose = (next: ImportKind) =>
    setParameters(
      (old) => {
        old.set('kind', next);
        return old;
      },
      { replace: true },
    );
  return (
    <Page
      title="Nhập từ Excel"
      note="Tệp được kiểm tra trước, từng dòng được nêu rõ; chỉ ghi vào hệ thống khi đồng chí đồng ý."
    >
      {kind ? (
        <NewImport key={kind} kind={kind} kinds={kinds} onKind={choose} />
      ) : (
        <EmptyState
          words="Bước này do người đăng ký, cán bộ giúp việc cấp ủy hoặc bí thư cấp ủy thực hiện."
          action={{ words: 'Về nội dung cần xử lý', to: '/' }}
        />
      )}
      {kind === 'commitments' && locked && <LockedYear year={year} />}
      <EarlierImports />
    </Page>
  );
}
