import { Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import type { ImportFile } from '../api/types';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { number } from '../shared/format';
import { useUnits } from '../shared/units';
import { IMPORT_KIND_WORDS } from '../words';
import { Checked } from './Checked';
import { DiscardButton } from './DiscardButton';
import { Done } from './Done';
import { countWords } from './EarlierImports';
import { Rows } from './Rows';
import { Working, workingWords } from './Working';
import './imports.css';
import { isBusy, rowCount, useForgetOld, useImport } from './queries';

/** One file on its way in; the address stays, so that one may leave and come back. */
export function ImportPage() {
  const { id = '' } = useParams();
  const found = useImport(id);
  const units = useUnits();
  const file = found.data;
  const unit = units?.find((one) => one.code === file?.unitCode)?.name ?? file?.unitCode;
  return (
    <Page
      title="Nhập từ Excel"
      note={
        file && (
          <>
            {file.fileName} · {IMPORT_KIND_WORDS[file.kind]}
            {file.year && ` năm ${file.year}`}
            {unit && ` · ${unit}`}
          </>
        )
      }
      actions={
        file &&
        file.state !== 'failed' && (
          <Link className="button-link" to={`/nhap-excel?kind=${file.kind}`}>
            Nhập tệp khác
          </Link>
        )
      }
    >
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {file && <Stage file={file} />}
    </Page>
  );
}

/** What is to be seen and done in each state; the heading takes the focus whenever the state has changed. */
function Stage({ file }: { file: ImportFile }) {
  const { state } = file;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  const forgetOld = useForgetOld();
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    heading.current?.focus();
    if (state === 'done' || state === 'undone') forgetOld();
  }, [state, forgetOld]);
  return (
    <section className="import-stage" aria-labelledby="ket-qua">
      <h2 id="ket-qua" ref={heading} tabIndex={-1}>
        {headingOf(file)}
      </h2>
      <p className="import-said" role="status">
        {saidOf(file)}
      </p>
      {isBusy(state) && <Working file={file} />}
      {state === 'failed' && (
        <p className="page-actions">
          <Link className="button-link main" to={`/nhap-excel?kind=${file.kind}`}>
            Chọn tệp khác
          </Link>
          <DiscardButton file={file} />
        </p>
      )}
      {state === 'checked' && <Checked file={file} />}
      {state === 'done' && <Done file={file} />}
      {state === 'undone' && <Rows file={file} />}
    </section>
  );
}

function headingOf(file: ImportFile): string {
  switch (file.state) {
    case 'reading':
      return 'Đang kiểm tra tệp';
    case 'writing':
      return 'Đang ghi vào hệ thống';
    case 'failed':
      return 'Chưa nhập được tệp này';
    case 'checked':
      return `Kết quả kiểm tra: ${number(rowCount(file))} dòng`;
    case 'done':
      return `Đã ghi ${number(file.written)} dòng, giữ nguyên ${number(file.counts.same)} dòng, còn ${number(file.counts.bad)} dòng cần sửa.`;
    case 'undone':
      return 'Đã hoàn tác lần nhập này';
  }
}

function saidOf(file: ImportFile): string {
  if (isBusy(file.state)) return workingWords(file);
  if (file.state === 'failed') return file.failure ?? '';
  if (file.state === 'undone') return 'Các dòng đã ghi được đưa về như trước khi nhập.';
  if (file.state === 'checked')
    return rowCount(file) > 0
      ? `${countWords(file)}. Chưa ghi dòng nào vào hệ thống.`
      : 'Tệp không có dòng nào được điền.';
  return '';
}
