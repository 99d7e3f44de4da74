import { Alert, Button } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Book, BookCheck } from '../api/types';
import { useMe } from '../app/session';
import { ProblemAlert } from '../shared/ProblemAlert';
import { date, number, time } from '../shared/format';
import { readsClosings } from './queries';

/** The last closing of the year, and those before it. */
export function BookCard({ books }: { books: readonly Book[] }) {
  const [last, ...before] = books;
  if (!last) return null;
  return (
    <section className="card" aria-labelledby="so-da-khoa">
      <h2 id="so-da-khoa">Sổ đã khóa</h2>
      <BookFacts book={last} />
      {before.length > 0 && (
        <details className="not-filed">
          <summary>Các lần khóa trước ({number(before.length)})</summary>
          {before.map((book) => (
            <BookFacts key={book.id} book={book} />
          ))}
        </details>
      )}
    </section>
  );
}

function BookFacts({ book }: { book: Book }) {
  const checks = readsClosings(useMe());
  return (
    <div className="book">
      <p>
        <strong>
          Số liệu tính đến hết ngày {date(book.dataUntil)}; khóa ngày {date(book.closedOn)} theo{' '}
          {book.decisionNumber}
        </strong>
      </p>
      <dl className="book-facts">
        <dt>Lần khóa</dt>
        <dd>{number(book.number)}</dd>
        <dt>Quyết định</dt>
        <dd>
          Số {book.decisionNumber} ngày {date(book.decidedOn)}
        </dd>
        <dt>Người khóa</dt>
        <dd>
          {book.closedBy}, {time(book.closedAt)} ngày {date(book.closedOn)}
        </dd>
        <dt>Số dòng được giữ</dt>
        <dd>{number(book.rowCount)}</dd>
        <dt>Mã đối chiếu</dt>
        <dd className="book-hash">{book.hash}</dd>
      </dl>
      {checks && <CheckButton book={book} />}
    </div>
  );
}

/** Reckons the code anew from what is kept, and from what is read. */
function CheckButton({ book }: { book: Book }) {
  const [check, setCheck] = useState<BookCheck | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    setError(null);
    setCheck(null);
    try {
      const path = { year: book.year, id: book.id };
      setCheck(await body(api.GET('/api/years/{year}/books/{id}/check', { params: { path } })));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <p className="page-actions">
        <Button loading={pending} onClick={() => void run()}>
          Kiểm tra sổ
        </Button>
      </p>
      <ProblemAlert error={error} />
      <div role="status">{check && <Checked check={check} />}</div>
    </>
  );
}

function Checked({ check }: { check: BookCheck }) {
  const { ok, hash, ofRows, ofReading, chained } = check;
  if (ok)
    return (
      <Alert
        type="success"
        showIcon
        role="note"
        title="Sổ còn nguyên vẹn"
        description={
          ofReading
            ? 'Mã tính lại từ các dòng đang giữ và từ số liệu đang đọc đều trùng với mã đã in trên văn bản.'
            : 'Mã tính lại từ các dòng đang giữ trùng với mã đã in. Báo cáo nay đọc lần khóa sau.'
        }
      />
    );
  const wrong = [
    ofRows !== hash && 'Các dòng đang giữ không còn như khi khóa.',
    ofReading !== null && ofReading !== hash && 'Số liệu đang đọc của năm này không trùng với sổ.',
    !chained && 'Sổ không nối với lần khóa trước.',
  ].filter((line) => typeof line === 'string');
  return (
    <Alert
      type="error"
      showIcon
      role="note"
      title="Sổ không còn như khi khóa. Đề nghị báo quản trị hệ thống và đối chiếu với văn bản đã in."
      description={
        <ul>
          {wrong.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}
