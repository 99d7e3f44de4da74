import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { StudyKind } from '../api/types';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { STUDY_KIND_WORDS } from './words';
import { StudyUnitField } from './StudyUnitField';
import { options } from './Sessions';
import { refreshStudy } from './queries';

interface Values {
  unitId: string;
  items: { kind: StudyKind; topic: string; plannedOn: string }[];
}
const EMPTY = { kind: 'topic-meeting' } as Values['items'][number];

/** The plan of a year at once: one line a session, all of one unit. */
export function ManySessionsDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const [key] = useState(newKey);
  const send = async ({ unitId, items }: Values) => {
    await body(
      api.POST('/api/study-sessions/many', {
        headers: idempotency(key),
        body: { items: items.map((item) => ({ ...item, unitId, year })) },
      }),
    );
    await refreshStudy();
  };
  return (
    <FormDialog<Values>
      title={`Nhập các buổi dự kiến năm ${year}`}
      okWords="Thêm các buổi"
      doneWords="Đã thêm các buổi"
      initial={{ items: [EMPTY] }}
      onSubmit={send}
      onClose={onClose}
      width={960}
    >
      <StudyUnitField />
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <fieldset key={field.key} className="study-line">
                <legend className="visually-hidden">Buổi {index + 1}</legend>
                <Form.Item name={[field.name, 'kind']} label="Loại">
                  <Select options={options(STUDY_KIND_WORDS)} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'topic']}
                  label="Chuyên đề, nội dung"
                  rules={[required('chuyên đề, nội dung')]}
                >
                  <Input maxLength={500} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'plannedOn']}
                  label="Ngày dự kiến"
                  rules={[mustChoose('ngày dự kiến')]}
                >
                  <DateField min={`${year}-01-01`} max={`${year}-12-31`} />
                </Form.Item>
                <Button
                  disabled={fields.length === 1}
                  onClick={() => remove(field.name)}
                  aria-label={`Bỏ buổi ${index + 1}`}
                >
                  Bỏ
                </Button>
              </fieldset>
            ))}
            {fields.length < 100 && <Button onClick={() => add(EMPTY)}>Thêm dòng</Button>}
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}
