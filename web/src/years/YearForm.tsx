import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { Year } from '../api/types';
import { queryClient } from '../app/query-client';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { mustChoose } from '../shared/FormDialog';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { FILING_KIND_WORDS, WINDOW_WORDS } from '../words';
import { ListFields } from './ListFields';
import { FILING_KINDS, WINDOW_KINDS, type YearValues, startValues, toYearIn } from './year-values';

interface YearFormProps {
  /** Missing: a year is prepared. */
  year: Year | undefined;
  before: Year | undefined;
  onClose: () => void;
}

export function YearForm({ year, before, onClose }: YearFormProps) {
  const { message } = App.useApp();
  const bases = useLegalBases();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const basisOptions = bases.map((one) => ({ value: one.id, label: `${one.shortName} (${one.number})` }));

  const save = async (values: YearValues) => {
    setPending(true);
    setError(null);
    try {
      const settings = toYearIn(values);
      if (year)
        await body(api.PATCH('/api/years/{year}', { params: { path: { year: year.year } }, body: settings }));
      else await body(api.POST('/api/years', { body: { ...settings, year: values.year } }));
      await queryClient.invalidateQueries({ queryKey: ['years'] });
      void message.success(year ? `Đã lưu năm ${year.year}` : `Đã chuẩn bị năm ${values.year}`);
      onClose();
    } catch (thrown) {
      setError(thrown);
      window.scrollTo(0, 0);
    } finally {
      setPending(false);
    }
  };

  return (
    <Page title={year ? `Năm công tác ${year.year}` : 'Chuẩn bị năm mới'} narrow>
      <ProblemAlert error={error} />
      <Form<YearValues>
        className="year-form"
        layout="vertical"
        requiredMark={false}
        initialValues={startValues(year, before)}
        onFinish={(values) => void save(values)}
        scrollToFirstError
      >
        <section className="card">
          {!year && (
            <Form.Item name="year" label="Năm" rules={[mustChoose('năm')]}>
              <InputNumber min={2000} max={2200} />
            </Form.Item>
          )}
          <Form.Item name="theme" label="Chủ đề năm của Đảng ủy Khối">
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
          <Form.Item name="themeBasisId" label="Văn bản của chủ đề">
            <Select allowClear options={basisOptions} />
          </Form.Item>
          <Form.Item name="centreTopic" label="Chuyên đề năm của Trung ương">
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
          <Form.Item name="centreTopicBasisId" label="Văn bản của chuyên đề">
            <Select allowClear options={basisOptions} />
          </Form.Item>
        </section>
        <section className="card">
          <h2>Thời gian thực hiện</h2>
          {WINDOW_KINDS.map((kind) => (
            <fieldset key={kind} className="span-fields">
              <legend>{WINDOW_WORDS[kind]}</legend>
              <Form.Item name={['windows', kind, 'opensOn']} label="Từ ngày">
                <DateField />
              </Form.Item>
              <Form.Item name={['windows', kind, 'closesOn']} label="Đến hết ngày">
                <DateField />
              </Form.Item>
            </fieldset>
          ))}
        </section>
        <section className="card">
          <h2>Thời hạn gửi</h2>
          {FILING_KINDS.map((kind) => (
            <Form.Item key={kind} name={['deadlines', kind]} label={FILING_KIND_WORDS[kind]}>
              <DateField />
            </Form.Item>
          ))}
        </section>
        <section className="card">
          <h2>Danh mục</h2>
          <ListFields name="aspects" words="Nhóm nội dung" add="Thêm nhóm nội dung" most={20} />
          <ListFields name="topics" words="Chủ đề" add="Thêm chủ đề" most={100} />
        </section>
        <div className="action-bar">
          <Button onClick={onClose}>Quay lại</Button>
          <Button type="primary" htmlType="submit" loading={pending}>
            {year ? 'Lưu' : 'Chuẩn bị năm mới'}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
