import { App } from 'antd';
import { api, body } from '../api/client';
import type { Filing } from '../api/types';
import { queryClient } from '../app/query-client';
import { FormDialog } from '../shared/FormDialog';
import { number } from '../shared/format';
import { FILING_KIND_WORDS } from '../words';
import { remindedWords } from './reminded';
import './reminders.css';

/** Nhắc gửi báo cáo: of one unit, or of all that were chosen. */
export function RemindDialog({ filings, onClose }: { filings: Filing[]; onClose: () => void }) {
  const { message } = App.useApp();
  const remind = async () => {
    const ids = filings.map(({ id }) => id);
    const { items, done, total } = await body(api.POST('/api/filings/remind-many', { body: { ids } }));
    void queryClient.invalidateQueries();
    if (done === total) return void message.success(`Đã nhắc gửi ${number(done)} báo cáo.`);
    const [first] = items.filter((one) => !one.done);
    void message.info(
      `Đã nhắc gửi ${number(done)} báo cáo, chưa nhắc ${number(total - done)} báo cáo. ${first?.message ?? ''}`,
      8,
    );
  };
  return (
    <FormDialog title="Nhắc gửi báo cáo?" okWords="Nhắc gửi báo cáo" onSubmit={remind} onClose={onClose}>
      <p>
        Lời nhắc được ghi lại, hiện trên trang đầu của đơn vị và trong thư nhắc của ngày. Mỗi báo cáo nhắc
        nhiều nhất một lần một ngày.
      </p>
      <ul className="remind-list">
        {filings.map((filing) => (
          <li key={filing.id}>
            {filing.unitName}: {FILING_KIND_WORDS[filing.kind]} {filing.year}
            {filing.reminders > 0 && <span className="muted"> · {remindedWords(filing)}</span>}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
