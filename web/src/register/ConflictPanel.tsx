import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { ChangesTable } from '../commitments/ChangesTable';
import type { DraftKeeper, DraftView } from './draft-keeper';
import { differing, textsOf } from './texts';

/** Both texts side by side when somebody else has saved meanwhile; nothing typed is lost. */
export function ConflictPanel({
  keeper,
  view,
  year,
}: {
  keeper: DraftKeeper;
  view: DraftView;
  year: number;
}) {
  const { conflict, values, problem } = view;
  const panel = useRef<HTMLDivElement>(null);
  const found = conflict !== null;
  useEffect(() => {
    if (found) panel.current?.scrollIntoView({ block: 'center' });
  }, [found]);
  if (!conflict) return null;
  const theirs = textsOf(conflict);
  const changes = Object.fromEntries(
    differing(values, theirs).map((field) => [field, [theirs[field], values[field]]]),
  );
  return (
    <div ref={panel}>
      <Alert
        className="problem"
        type="warning"
        showIcon
        role="alert"
        title={
          problem?.title ??
          'Nội dung trên máy này khác với bản mới nhất trên hệ thống. Bản của đồng chí vẫn được giữ; đề nghị đối chiếu hai bản.'
        }
        description={
          <>
            <ChangesTable changes={changes} year={year} heads={['Bản mới nhất', 'Bản của tôi']} />
            <p className="page-actions">
              <Button onClick={() => keeper.keepMine()}>Giữ bản của tôi</Button>
              <Button onClick={() => keeper.takeTheirs()}>Lấy bản mới nhất</Button>
            </p>
          </>
        }
      />
    </div>
  );
}
