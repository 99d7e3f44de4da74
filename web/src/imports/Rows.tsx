import { Button, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import type { ImportAnswers, ImportFile, RowOutcomeKind } from '../api/types';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { ROW_OUTCOME_WORDS } from '../words';
import { Row } from './Row';
import { rowCount, useAnswer, useImportRows } from './queries';

const OUTCOMES = Object.keys(ROW_OUTCOME_WORDS) as RowOutcomeKind[];

/** What needs the reader is shown first. */
function firstShown({ counts }: ImportFile): RowOutcomeKind | undefined {
  if (counts.ask > 0) return 'ask';
  return counts.bad > 0 ? 'bad' : undefined;
}

/** The rows of the file, narrowed by what becomes of them. */
export function Rows({ file }: { file: ImportFile }) {
  const [picked, setPicked] = useState<RowOutcomeKind | 'all' | null>(null);
  const shown = picked === null ? firstShown(file) : picked === 'all' ? undefined : picked;
  const list = useImportRows(file, shown);
  const answer = useAnswer(file.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const asks = file.state === 'checked' && file.counts.ask > 0;
  // The row that was answered leaves the list: whoever uses the keyboard goes on from its head.
  const say = (answers: ImportAnswers) =>
    answer.mutate(answers, { onSuccess: () => heading.current?.focus() });
  return (
    <>
      <OutcomeFilter file={file} shown={shown} onShow={setPicked} />
      <div className="rows-head">
        <h3 ref={heading} tabIndex={-1}>
          {shown ? ROW_OUTCOME_WORDS[shown] : 'Tất cả các dòng'}: {number(total)} dòng
        </h3>
        {asks && shown === 'ask' && (
          <Button
            loading={answer.isPending && answer.variables.acceptAll === true}
            onClick={() => say({ acceptAll: true })}
          >
            Xác nhận tất cả
          </Button>
        )}
      </div>
      {asks && shown === 'ask' && (
        <p className="muted rows-note">
          Hệ thống đọc các dòng này theo cách nêu bên dưới. Đúng thì bấm “Đúng”; chưa đúng thì bỏ dòng, sửa
          trong tệp rồi nhập lại.
        </p>
      )}
      <ProblemAlert error={answer.error ?? list.error} />
      {list.isPending && !list.error && <Skeleton active={false} paragraph={{ rows: 6 }} />}
      {list.data && items.length === 0 && <p className="muted">Không có dòng nào.</p>}
      <ul className="import-rows" aria-label="Các dòng của tệp">
        {items.map((row) => (
          <Row
            key={row.id}
            row={row}
            kind={file.kind}
            pending={answer.isPending ? answer.variables : null}
            onAnswer={asks && row.outcome === 'ask' ? say : undefined}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <p className="data-more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Xem thêm (đang hiện {number(items.length)}/{number(total)})
          </Button>
        </p>
      )}
    </>
  );
}

interface OutcomeFilterProps {
  file: ImportFile;
  shown: RowOutcomeKind | undefined;
  onShow: (outcome: RowOutcomeKind | 'all') => void;
}

/** The counts, each a button that shows its rows. */
function OutcomeFilter({ file, shown, onShow }: OutcomeFilterProps) {
  const choices = [
    ['all', 'Tất cả', rowCount(file)] as const,
    ...OUTCOMES.map((one) => [one, ROW_OUTCOME_WORDS[one], file.counts[one]] as const),
  ];
  return (
    <div className="outcome-filter" role="group" aria-label="Lọc các dòng">
      {choices.map(([value, words, count]) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === (shown ?? 'all')}
          disabled={count === 0 && value !== 'all'}
          onClick={() => onShow(value)}
        >
          <strong>{number(count)}</strong> <span>{words}</span>
        </button>
      ))}
    </div>
  );
}
