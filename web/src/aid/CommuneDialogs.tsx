import { Checkbox, Form, Input, Select } from 'antd';
import { api, body } from '../api/client';
import type { Commune, CommuneIn } from '../api/types';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { date } from '../shared/format';
import { ReasonField } from './StepDialogs';
import { refreshAid, useCommunes } from './queries';

/** A new commune, or what one is from a day on; the past keeps what it had. */
export function CommuneDialog({ commune, onClose }: { commune?: Commune; onClose: () => void }) {
  const { today } = useMe();
  const last = commune?.versions.at(-1);
  const send = async (values: CommuneIn) => {
    const sent = { ...values, isPoor: values.isPoor ?? false, isMountainous: values.isMountainous ?? false };
    await (commune
      ? body(
          api.POST('/api/aid/communes/{id}/versions', { params: { path: { id: commune.id } }, body: sent }),
        )
      : body(api.POST('/api/aid/communes', { body: sent })));
    await refreshAid();
  };
  return (
    <FormDialog<CommuneIn>
      title={commune ? `Thay đổi của ${commune.name}` : 'Thêm xã'}
      okWords="Lưu"
      doneWords="Đã lưu xã"
      initial={{ isPoor: true, isMountainous: true, ...last, validFrom: today, decisionNumber: null }}
      onSubmit={({ name, district, isPoor, isMountainous, validFrom, decisionNumber }) =>
        send({ name, district, isPoor, isMountainous, validFrom, decisionNumber: decisionNumber ?? null })
      }
      onClose={onClose}
    >
      {last && (
        <p className="muted">
          Đang ghi từ ngày {date(last.validFrom)}. Số liệu trước ngày thay đổi được giữ nguyên.
        </p>
      )}
      <Form.Item name="name" label="Tên xã" rules={[required('tên xã')]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="district" label="Huyện, thị xã, thành phố" rules={[required('huyện')]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="isPoor" valuePropName="checked">
        <Checkbox>Xã nghèo</Checkbox>
      </Form.Item>
      <Form.Item name="isMountainous" valuePropName="checked">
        <Checkbox>Xã miền núi</Checkbox>
      </Form.Item>
      <Form.Item name="validFrom" label="Từ ngày" rules={[mustChoose('từ ngày')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="decisionNumber" label="Theo quyết định số">
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

interface EndProps {
  commune: Commune;
  year: number;
  onClose: () => void;
}

interface EndValues {
  validTo: string;
  successorId?: string | null;
  reason: string;
}

export function EndCommuneDialog({ commune, year, onClose }: EndProps) {
  const { today } = useMe();
  const others = (useCommunes(year).data?.items ?? []).filter(
    ({ id, isThere }) => isThere && id !== commune.id,
  );
  const params = { path: { id: commune.id } };
  return (
    <FormDialog<EndValues>
      title={`Kết thúc ${commune.name}, ${commune.district}?`}
      okWords="Kết thúc"
      doneWords="Đã ghi kết thúc"
      initial={{ validTo: today }}
      onSubmit={(values) =>
        body(api.POST('/api/aid/communes/{id}/end', { params, body: values })).then(refreshAid)
      }
      onClose={onClose}
    >
      <p>Dùng khi xã nhập vào xã khác hoặc không còn. Nội dung giúp đỡ đã ghi giữ nguyên tên xã.</p>
      <Form.Item name="validTo" label="Từ ngày" rules={[mustChoose('từ ngày')]}>
        <DateField />
      </Form.Item>
      <Form.Item name="successorId" label="Nhập vào xã">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, name, district }) => ({ value: id, label: `${name}, ${district}` }))}
        />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  );
}
