import { Form, Input, InputNumber, Select } from 'antd';
import { api, body } from '../api/client';
import type { CommendationOption, CommendationOptionIn } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { refreshCommendations, useCommendationOptions } from './queries';

const LIST_NAMES = { form: 'Hình thức khen thưởng', title: 'Danh hiệu thi đua' } satisfies Record<
  CommendationOption['list'],
  string
>;

/** The two lists, and a new entry of one of them. */
export function OptionsDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const all = useCommendationOptions();
  const send = async ({ name, ...values }: CommendationOptionIn) => {
    const position = all.filter((one) => one.list === values.list).length;
    await body(
      api.POST('/api/commendation-options', { body: { ...values, name, code: codeOf(name), position } }),
    );
    await refreshCommendations();
  };
  return (
    <FormDialog<CommendationOptionIn>
      title="Danh mục hình thức khen thưởng, danh hiệu thi đua"
      okWords="Thêm vào danh mục"
      doneWords="Đã thêm vào danh mục"
      initial={{ list: 'form', fromYear: year }}
      onSubmit={send}
      onClose={onClose}
    >
      {(Object.keys(LIST_NAMES) as CommendationOption['list'][]).map((list) => (
        <section key={list} className="commendation-list">
          <h3>{LIST_NAMES[list]}</h3>
          <ul>
            {all
              .filter((one) => one.list === list)
              .map((one) => (
                <li key={one.id}>
                  {one.name} <span className="muted">({years(one)})</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <Form.Item name="list" label="Danh mục">
        <Select options={Object.entries(LIST_NAMES).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="name" label="Tên" rules={[required('tên')]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="commendation-decision">
        <Form.Item name="fromYear" label="Từ năm" rules={[{ required: true, message: 'Chưa có năm.' }]}>
          <InputNumber min={2000} max={2200} precision={0} controls={false} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="toYear" label="Đến hết năm (nếu thôi dùng)">
          <InputNumber min={2000} max={2200} precision={0} controls={false} inputMode="numeric" />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

const years = ({ fromYear, toYear }: CommendationOption) =>
  toYear === null ? `từ năm ${fromYear}` : `${fromYear}–${toYear}`;

/** Giấy khen → giay-khen: a code that stays when the name is written in another way. */
const codeOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
