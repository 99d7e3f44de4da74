import { Button, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportKind } from '../api/types';
import { useMe, useSetYear, useYear, useYears } from '../app/session';
import { firstRegistrant, mayOffer } from '../register/registrants';
import { DownloadButton } from '../shared/DownloadButton';
import { ProblemAlert } from '../shared/ProblemAlert';
import { UnitPicker } from '../shared/UnitPicker';
import { useUnits } from '../shared/units';
import { IMPORT_KIND_WORDS } from '../words';
import { FileChoice } from './FileChoice';
import { placeQuery, useUpload } from './queries';

interface NewImportProps {
  kind: ImportKind;
  /** What the reader may take in. */
  kinds: readonly ImportKind[];
  onKind: (kind: ImportKind) => void;
}

/** Two steps: the form to fill in, and the file that comes back. */
export function NewImport({ kind, kinds, onKind }: NewImportProps) {
  const me = useMe();
  const year = useYear();
  const units = useUnits();
  const navigate = useNavigate();
  const upload = useUpload();
  const [chosenUnit, setUnit] = useState<string>();
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const ofItems = kind === 'commitments';
  const unit = chosenUnit ?? units?.find((one) => one.id === firstRegistrant(me).unitId)?.code;
  const check = () =>
    file &&
    upload.mutate(
      { kind, year, unit, file, onShare: setShare },
      { onSuccess: ({ id }) => void navigate(`/nhap-excel/${id}`) },
    );
  return (
    <div className="import-form">
      <Step number={1} words="Lấy mẫu và điền">
        {kinds.length > 1 && (
          <Radio.Group
            aria-label="Nội dung của tệp"
            className="import-kinds"
            value={kind}
            onChange={(event) => onKind(event.target.value as ImportKind)}
            options={kinds.map((value) => ({ value, label: IMPORT_KIND_WORDS[value] }))}
          />
        )}
        {ofItems && (
          <div className="import-place">
            <YearField />
            <label className="wide">
              <span>Đơn vị</span>
              <UnitPicker
                by="code"
                value={unit}
                allowClear={false}
                among={(one) => mayOffer(me, units ?? [], one)}
                onChange={setUnit}
              />
            </label>
          </div>
        )}
        <p className="import-hint">
          {ofItems
            ? 'Mẫu có sẵn tên chi bộ, cán bộ và danh mục của năm. Mỗi dòng là một việc; dòng không ghi nội dung được bỏ qua.'
            : 'Mẫu có hai trang: Đơn vị và Cán bộ, có sẵn nội dung đang có. Sửa hoặc thêm dòng rồi tải lên.'}
        </p>
        <DownloadButton
          path={`/api/imports/template.xlsx?${placeQuery(kind, year, unit)}`}
          words="Tải mẫu Excel của đơn vị"
          disabled={ofItems && !unit}
        />
      </Step>
      <Step number={2} words="Chọn tệp đã điền">
        <FileChoice file={file} onFile={setFile} />
        {upload.isPending && (
          <p className="import-progress" role="status">
            <progress value={share} max={1} aria-label="Tải tệp lên" />
            Đang tải tệp lên: {Math.round(100 * share)} %
          </p>
        )}
      </Step>
      <ProblemAlert error={upload.error} />
      <div className={file ? 'action-bar' : 'action-bar resting'}>
        <span className="said">
          {file
            ? `${file.name}: bước kiểm tra chưa ghi gì vào hệ thống.`
            : 'Đề nghị đồng chí chọn tệp trước.'}
        </span>
        <Button
          type="primary"
          disabled={!file || (ofItems && !unit)}
          loading={upload.isPending}
          onClick={check}
        >
          Kiểm tra tệp
        </Button>
      </div>
    </div>
  );
}

function Step({ number, words, children }: { number: number; words: string; children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={`buoc-${number}`}>
      <h2 id={`buoc-${number}`}>
        Bước {number}. {words}
      </h2>
      {children}
    </section>
  );
}

function YearField() {
  const years = useYears();
  const setYear = useSetYear();
  return (
    <label>
      <span>Năm</span>
      <Select
        value={useYear()}
        onChange={setYear}
        options={years.map((one) => ({ value: one.year, label: `Năm ${one.year}` }))}
      />
    </label>
  );
}
