import { Button, Form, Select } from 'antd';
import { api, body } from '../api/client';
import type { AidAssigned, AidDecision, AidDecisionIn } from '../api/types';
import { useMe, useYear } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { ReasonField } from './StepDialogs';
import { refreshAid, useCommunes } from './queries';

type Assignments = AidDecisionIn['assignments'];

/** The list of a decision: a unit and a commune a line. */
export function AssignmentFields() {
  const communes = (useCommunes(useYear()).data?.items ?? []).filter(({ isThere }) => isThere);
  const choices = communes.map(({ id, name, district }) => ({ value: id, label: `${name}, ${district}` }));
  return (
    <Form.List name="assignments">
      {(fields, { add, remove }) => (
        <fieldset className="aid-lines">
          <legend>Danh sách phân công</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="aid-line-fields share">
              <Form.Item name={[field.name, 'unitId']} label="Đơn vị" rules={[mustChoose('đơn vị')]}>
                <UnitPicker among={({ kind }) => kind === 'base-committee' || kind === 'base-cell'} />
              </Form.Item>
              <Form.Item name={[field.name, 'communeId']} label="Xã" rules={[mustChoose('xã')]}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={choices} />
              </Form.Item>
              <Button onClick={() => remove(field.name)} aria-label={`Bỏ dòng ${index + 1}`}>
                Bỏ
              </Button>
            </div>
          ))}
          {fields.length < 500 && <Button onClick={() => add({})}>Thêm dòng</Button>}
        </fieldset>
      )}
    </Form.List>
  );
}

export function MoreAssignmentsDialog({ decision, onClose }: { decision: AidDecision; onClose: () => void }) {
  const { today } = useMe();
  const params = { path: { id: decision.id } };
  return (
    <FormDialog<{ startsOn: string; assignments: Assignments }>
      title={`Phân công thêm theo quyết định số ${decision.number}`}
      okWords="Phân công thêm"
      doneWords="Đã phân công thêm"
      initial={{ startsOn: today, assignments: [{} as Assignments[number]] }}
      onSubmit={(values) =>
        body(api.POST('/api/aid/decisions/{id}/assignments', { params, body: values })).then(refreshAid)
      }
      onClose={onClose}
      width={720}
    >
      <Form.Item
        name="startsOn"
        label="Từ ngày"
        extra="Phân công thêm tính từ ngày này, không tính ngược về trước."
        rules={[mustChoose('từ ngày')]}
      >
        <DateField min={decision.effectiveFrom} />
      </Form.Item>
      <AssignmentFields />
    </FormDialog>
  );
}

export function EndAssignmentDialog({ assigned, onClose }: { assigned: AidAssigned; onClose: () => void }) {
  const { today } = useMe();
  const params = { path: { id: assigned.id } };
  return (
    <FormDialog<{ endsOn: string; reason: string }>
      title={`Kết thúc phân công: ${assigned.unitName}, ${assigned.communeName}?`}
      okWords="Kết thúc phân công"
      doneWords="Đã kết thúc phân công"
      initial={{ endsOn: today }}
      onSubmit={(values) =>
        body(api.POST('/api/aid/assignments/{id}/end', { params, body: values })).then(refreshAid)
      }
      onClose={onClose}
    >
      <Form.Item
        name="endsOn"
        label="Kết thúc từ ngày"
        extra="Nếu đã ghi nhầm, chọn đúng ngày bắt đầu: phân công này sẽ không được tính ngày nào."
        rules={[mustChoose('ngày kết thúc')]}
      >
        <DateField min={assigned.startsOn} />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  );
}
