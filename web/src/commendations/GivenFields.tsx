import { Form, Input, Radio, Select } from 'antd';
import type { CommendationCategory, CommendationLevel } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { mustChoose, required } from '../shared/FormDialog';
import { useCommendationOptions } from './queries';
import { CATEGORY_WORDS, LEVEL_WORDS, options } from './words';

interface GivenFieldsProps {
  year: number;
  /** Levels that may be chosen; none: the field is not there. */
  levels: readonly CommendationLevel[];
}

/** Biểu dương, or something of one of the two lists, and at which level. */
export function GivenFields({ year, levels }: GivenFieldsProps) {
  const form = Form.useFormInstance();
  const category = Form.useWatch<CommendationCategory>('category', form);
  const listed = useCommendationOptions(year).filter((option) => option.list === category);
  return (
    <>
      <Form.Item name="category" label="Loại">
        <Radio.Group
          className="commendation-choices"
          options={options(CATEGORY_WORDS)}
          onChange={() => form.setFieldValue('optionId', null)}
        />
      </Form.Item>
      {category && category !== 'praise' && (
        <Form.Item
          name="optionId"
          label={CATEGORY_WORDS[category]}
          rules={[mustChoose(CATEGORY_WORDS[category].toLowerCase())]}
          extra={
            listed.length === 0
              ? `Danh mục năm ${year} chưa có nội dung. Danh mục do Đảng ủy Khối ghi.`
              : undefined
          }
        >
          <Select options={listed.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      {levels.length > 0 && (
        <Form.Item name="level" label="Cấp biểu dương, khen thưởng" rules={[mustChoose('cấp')]}>
          <Select options={options(LEVEL_WORDS).filter(({ value }) => levels.includes(value))} />
        </Form.Item>
      )}
    </>
  );
}

/** Number, day and body of a decision; biểu dương may have no number. */
export function DecisionFields() {
  const { today } = useMe();
  const form = Form.useFormInstance();
  const category = Form.useWatch<CommendationCategory>('category', form);
  const numbered = category !== undefined && category !== 'praise';
  return (
    <>
      <div className="commendation-decision">
        <Form.Item
          name="decisionNumber"
          label={numbered ? 'Số quyết định' : 'Số quyết định (nếu có)'}
          rules={numbered ? [required('số quyết định')] : []}
        >
          <Input maxLength={60} placeholder="Ví dụ: 15-QĐ/ĐUK" />
        </Form.Item>
        <Form.Item name="decidedOn" label="Ngày quyết định" rules={[mustChoose('ngày quyết định')]}>
          <DateField max={today} />
        </Form.Item>
      </div>
      <Form.Item name="decidedBody" label="Cơ quan quyết định" rules={[required('cơ quan quyết định')]}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

export const AchievementField = () => (
  <Form.Item name="achievement" label="Thành tích" rules={[required('thành tích')]}>
    <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} showCount />
  </Form.Item>
);
