import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { api, body } from '../api/client';
import type { CommendationSubject } from '../api/types';
import { useUnits } from '../shared/units';

interface ReasonFieldsProps {
  year: number;
  /** Of a row that is there; missing: as chosen in the form. */
  unitId: string | undefined;
  subject: CommendationSubject | undefined;
}

/** For which commitment, for which model. */
export function ReasonFields({ year, unitId, subject }: ReasonFieldsProps) {
  const chosen = Form.useWatch<string | undefined>('unitId');
  const ofKind = Form.useWatch<CommendationSubject | undefined>('subject');
  const units = useUnits();
  const unit = units?.find((one) => one.id === (unitId ?? chosen))?.code;
  const kind = subject ?? ofKind;
  const query = { year, unit, kind, counted: true, limit: 200 };
  const commitments = useQuery({
    queryKey: ['commitments', 'for-commendation', query],
    queryFn: () => body(api.GET('/api/commitments', { params: { query } })),
    enabled: unit !== undefined && kind !== undefined,
  });
  const models = useQuery({
    queryKey: ['pilot-models', 'all'],
    queryFn: () => body(api.GET('/api/pilot-models', { params: { query: {} } })),
  });
  return (
    <>
      <Form.Item name="commitmentId" label="Việc đăng ký (nếu có)">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent="Đơn vị chưa có việc đã xác nhận đăng ký"
          options={(commitments.data?.items ?? []).map((one) => ({
            value: one.id,
            label: `${one.code} – ${one.content ?? ''}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="pilotModelId" label="Mô hình (nếu có)">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(models.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
    </>
  );
}
