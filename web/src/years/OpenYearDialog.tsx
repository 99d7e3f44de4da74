import { App } from 'antd';
import { api, body } from '../api/client';
import type { Year } from '../api/types';
import { queryClient } from '../app/query-client';
import { FormDialog } from '../shared/FormDialog';
import { number } from '../shared/format';

export function OpenYearDialog({ year, onClose }: { year: Year; onClose: () => void }) {
  const { message } = App.useApp();
  const first = year.state === 'preparing';
  const send = async () => {
    const opened = await body(api.POST('/api/years/{year}/open', { params: { path: { year: year.year } } }));
    void message.success(
      opened.filings > 0
        ? `Đã lập ${number(opened.filings)} báo cáo cần gửi của năm ${year.year}.`
        : 'Không có đơn vị mới; các báo cáo đã có giữ nguyên.',
    );
    await queryClient.invalidateQueries();
  };
  return (
    <FormDialog
      title={first ? `Mở năm ${year.year}?` : `Bổ sung đơn vị mới vào năm ${year.year}?`}
      okWords={first ? `Mở năm ${year.year}` : 'Bổ sung đơn vị mới'}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        {first
          ? 'Mỗi đơn vị có một danh mục việc đăng ký, một báo cáo 6 tháng và một báo cáo năm cần gửi, theo các thời hạn đã đặt.'
          : 'Chỉ lập báo cáo cần gửi cho đơn vị chưa có; báo cáo đã có giữ nguyên.'}
      </p>
    </FormDialog>
  );
}
