import { Button } from 'antd';
import { useState } from 'react';
import type { ImportFile } from '../api/types';
import { FormDialog } from '../shared/FormDialog';
import { number } from '../shared/format';
import { soundCount, useImportActs } from './queries';

/** The main button of a checked file, and why it cannot be pressed yet. */
export function ConfirmBar({ file }: { file: ImportFile }) {
  const { confirm } = useImportActs(file.id);
  const [asking, setAsking] = useState(false);
  const words = `Ghi ${number(soundCount(file))} dòng hợp lệ`;
  const reason = whyNot(file);
  return (
    <div className="action-bar">
      <span className="said" id="vi-sao" role="status">
        {reason}
      </span>
      <Button
        type="primary"
        disabled={reason !== '' || !file.can.includes('confirm')}
        aria-describedby="vi-sao"
        onClick={() => setAsking(true)}
      >
        {words}
      </Button>
      {asking && (
        <FormDialog title={words} okWords={words} onClose={() => setAsking(false)} onSubmit={confirm}>
          <p>{whatIsWritten(file)}</p>
          <p>Đồng chí có thể hoàn tác khi các dòng đã ghi chưa được gửi, xem xét hoặc sửa.</p>
        </FormDialog>
      )}
    </div>
  );
}

/** Empty: it can be written. */
function whyNot(file: ImportFile): string {
  if (file.oldFont && file.convert === null)
    return 'Đề nghị chọn “Dùng bản chuyển đổi” hoặc “Giữ nguyên” trước khi ghi.';
  if (file.counts.ask > 0) return `Còn ${number(file.counts.ask)} dòng cần xác nhận trước khi ghi.`;
  if (soundCount(file) > 0) return '';
  return file.counts.bad > 0
    ? 'Không có dòng nào ghi được. Đề nghị sửa các dòng được nêu rồi tải lại tệp.'
    : 'Không có dòng nào cần ghi.';
}

function whatIsWritten({ kind, counts }: ImportFile): string {
  const parts = [
    counts.new > 0 &&
      `ghi mới ${number(counts.new)} dòng${kind === 'commitments' ? ' (bản nháp, chưa gửi)' : ''}`,
    counts.change > 0 && `thay đổi ${number(counts.change)} dòng đã có`,
    counts.bad > 0 && `để lại ${number(counts.bad)} dòng cần sửa`,
  ].filter(Boolean);
  return `Hệ thống sẽ ${parts.join(', ')}.`;
}
