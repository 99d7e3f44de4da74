import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { holds, useMe, useYear } from '../app/session';
import { pageFrame } from '../api/frame';
import { useLocked } from '../closings/use-locked';
import { DownloadButton } from '../shared/DownloadButton';
import { EmptyState } from '../shared/EmptyState';
import { Icon } from '../shared/Icon';
import { FilterLine } from '../shared/FilterLine';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { DOCUMENT_WORDS, LIST_WORDS } from '../words';
import { CommitmentList } from './CommitmentList';
import { Filters } from './Filters';
import { SendMany } from './SendMany';
import './commitments.css';
import { FILTER_NAMES, queryString, readQuery, yearsOf } from './filter-url';
import { useCommitments } from './queries';

/** The việc đăng ký of a year or a span of years; every figure of the program opens here. */
export function CommitmentsPage() {
  const [parameters, setParameters] = useSearchParams();
  const year = useYear();
  const me = useMe();
  const query = readQuery(parameters, year);
  const list = useCommitments(query);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const registers = holds(me, 'clerk', 'secretary', 'member');
  const locked = useLocked(year);
  const filtered = FILTER_NAMES.some((name) => parameters.has(name));
  const [chosen, setChosen] = useState<string[]>([]);
  // Only a list of drafts is for sending many; elsewhere boxes would be in the way.
  const sends = query.state?.length === 1 && query.state[0] === 'draft';
  const clear = () => setParameters({ nam: String(year) });

  return (
    <Page
      title={`Việc đăng ký năm ${yearsOf(query)}`}
      note={total === undefined ? undefined : `${number(total)} việc đăng ký`}
      actions={
        <>
          <DownloadButton
            path={`/api/reports/commitments.xlsx?${queryString(query)}&${new URLSearchParams(Object.entries(pageFrame()))}`}
            words={DOCUMENT_WORDS.excel}
          />
          {registers && <RegisterLinks year={year} locked={locked} />}
        </>
      }
    >
      <Filters query={query} />
      {filtered && (
        <FilterLine
          count={total === undefined ? undefined : `${number(total)} việc`}
          asked={{ list: 'commitments', filter: query }}
          onClear={clear}
        />
      )}
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && !list.error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {total === 0 &&
        (filtered ? (
          <EmptyState words={LIST_WORDS.noneMatch} action={{ words: 'Bỏ lọc', onClick: clear }} />
        ) : (
          <EmptyState
            words={LIST_WORDS.empty}
            action={
              registers && !locked ? { words: 'Đăng ký việc mới', to: `/viec/moi?nam=${year}` } : undefined
            }
          />
        ))}
      {items.length > 0 &&
        (sends ? (
          <CommitmentList
            items={items}
            chosen={chosen}
            onChoose={setChosen}
            choosable={(item) => item.can.includes('submit')}
          />
        ) : (
          <CommitmentList items={items} />
        ))}
      {list.hasNextPage && (
        <p className="more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Xem thêm ({number(items.length)}/{number(total ?? 0)})
          </Button>
        </p>
      )}
      {sends && <SendMany items={items} chosen={chosen} onChoose={setChosen} />}
    </Page>
  );
}

/** The ways in: one item, many in a grid, a file; and the paper. Of a locked year the note above tells why there are none. */
function RegisterLinks({ year, locked }: { year: number; locked: boolean }) {
  return (
    <>
      <Link className="button-link" to={`/in-ban-dang-ky?nam=${year}`}>
        <Icon name="print" /> In bản đăng ký
      </Link>
      {!locked && <WaysIn year={year} />}
    </>
  );
}

function WaysIn({ year }: { year: number }) {
  const me = useMe();
  return (
    <>
      <Link className="button-link" to={`/nhap-excel?nam=${year}`}>
        Nhập từ Excel
      </Link>
      {holds(me, 'clerk', 'secretary') && (
        <Link className="button-link" to={`/viec/nhap-nhieu?nam=${year}`}>
          Nhập nhiều việc
        </Link>
      )}
      <Link className="button-link main" to={`/viec/moi?nam=${year}`}>
        Đăng ký việc mới
      </Link>
    </>
  );
}
