import { Form, Input } from 'antd';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { Closing } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { number } from '../shared/format';
import { refresh } from './queries';

interface CloseDialogProps {
  closing: Closing;
  onClose: () => void;
}

interface Values {
  decisionNumber: string;
  decidedOn: string;
  dataUntil: string;
  typed: string;
}

/** By decision, with what is open as it was shown; the year is typed, so that it is no slip. */
export function CloseDialog({ closing, onClose }: CloseDialogProps) {
  const { today } = useMe();
  const { year, version, open, notFiled } = closing;
  const last = `${year}-12-31`;
  const unverified = open
    .filter(({ list }) => list === 'commitments')
    .reduce((sum, { value }) => sum + value, 0);
  const others = open.some(({ list, value }) => value > 0 && list !== 'commitments' && list !== 'filings');
  const missing = new Set(notFiled.flatMap(({ units }) => units.map(({ code }) => code))).size;
  const again = closing.state === 'closed';
  const send = async ({ decisionNumber, decidedOn, dataUntil }: Values) => {
    const seen = open.map(({ key, value }) => ({ key, value }));
    try {
      await body(
        api.POST('/api/years/{year}/close', {
          params: { path: { year } },
          body: { decisionNumber, decidedOn, dataUntil, version, seen },
        }),
      );
    } catch (thrown) {
      // What is open may have changed meanwhile: the page shows it as it is now.
      await queryClient.invalidateQueries({ queryKey: ['closings', 'ahead', year] });
      throw thrown;
    }
    await refresh();
  };
  return (
    <FormDialog<Values>
      title={again ? `Khóa lại số liệu năm ${year}` : `Khóa số liệu năm ${year}`}
      okWords={again ? 'Khóa lại số liệu' : 'Khóa số liệu'}
      doneWords={`Đã khóa số liệu năm ${year}`}
      initial={{ dataUntil: today < last ? today : last }}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        {unverified + missing > 0 || others
          ? `Còn ${number(unverified)} việc chưa xác nhận kết quả, ${number(missing)} đơn vị chưa gửi đủ báo cáo${others ? ' và nội dung khác nêu ở trang này' : ''}. Vẫn khóa số liệu năm ${year}?`
          : `Mọi việc đã xác nhận kết quả, mọi đơn vị đã gửi báo cáo. Khóa số liệu năm ${year}?`}{' '}
        {missing > 0 && <Link to={`/bao-cao?nam=${year}`}>Xem danh sách</Link>}
      </p>
      <p className="muted">
        Từ lúc khóa, không ai sửa được nội dung của năm {year}; muốn sửa phải mở lại bằng quyết định và từng
        thay đổi là một đính chính có số. Hệ thống giữ lại mọi dòng của năm nên việc khóa có thể mất một lúc.
      </p>
      <Form.Item name="decisionNumber" label="Quyết định (thông báo) số" rules={[required('số quyết định')]}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="closing-two">
        <Form.Item name="decidedOn" label="Ngày quyết định" rules={[mustChoose('ngày quyết định')]}>
          <DateField max={today} />
        </Form.Item>
        <Form.Item name="dataUntil" label="Số liệu tính đến hết ngày" rules={[mustChoose('ngày')]}>
          <DateField min={`${year}-01-01`} max={today} />
        </Form.Item>
      </div>
      <Form.Item
        name="typed"
        label={`Gõ ${year} để xác nhận`}
        rules={[
          {
            validator: (_, typed?: string) =>
              typed?.trim() === String(year)
                ? Promise.resolve()
                : Promise.reject(new Error(`Đề nghị đồng chí gõ ${year}.`)),
          },
        ]}
      >
        <Input inputMode="numeric" maxLength={4} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
