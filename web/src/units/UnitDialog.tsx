import { Form, Input, Select } from 'antd';
import { api, body } from '../api/client';
import type { UnitVersion, UnitVersionIn } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { UNIT_KIND_WORDS } from '../words';

interface UnitDialogProps {
  /** Of an existing unit: a new version from a day on; missing: a new unit. */
  unitId?: string;
  version?: UnitVersion;
  parentId?: string;
  onClose: () => void;
}

export function UnitDialog({ unitId, version, parentId, onClose }: UnitDialogProps) {
  const { today } = useMe();
  const words = unitId ? 'Ghi thay đổi' : 'Thêm đơn vị';
  const initial: Partial<UnitVersionIn> = version
    ? {
        parentId: version.parentId,
        code: version.code,
        name: version.name,
        shortName: version.shortName,
        partyName: version.partyName,
        kind: version.kind,
        type: version.type,
        validFrom: today,
      }
    : { parentId, kind: 'cell', validFrom: today };
  const send = async (values: UnitVersionIn) => {
    if (unitId)
      await body(api.POST('/api/units/{id}/versions', { params: { path: { id: unitId } }, body: values }));
    else await body(api.POST('/api/units', { body: values }));
    await queryClient.invalidateQueries({ queryKey: ['units'] });
  };
  return (
    <FormDialog<UnitVersionIn>
      title={unitId ? `Ghi thay đổi của ${version?.name ?? 'đơn vị'}` : 'Thêm đơn vị'}
      okWords={words}
      doneWords={unitId ? 'Đã ghi thay đổi' : 'Đã thêm đơn vị'}
      initial={initial}
      onSubmit={send}
      onClose={onClose}
      width={640}
    >
      <Form.Item
        name="validFrom"
        label="Từ ngày"
        extra={unitId ? 'Thời gian trước ngày này giữ nguyên như đã có.' : undefined}
        rules={[mustChoose('ngày')]}
      >
        <DateField />
      </Form.Item>
      <Form.Item name="decisionNumber" label="Quyết định số">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="parentId" label="Trực thuộc" rules={[mustChoose('đơn vị cấp trên')]}>
        <UnitPicker allowClear={false} />
      </Form.Item>
      <Form.Item name="code" label="Mã" rules={[required('mã')]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label="Tên" rules={[required('tên')]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="shortName" label="Tên ngắn" rules={[required('tên ngắn')]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="partyName" label="Tên tổ chức đảng" rules={[required('tên tổ chức đảng')]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="kind" label="Loại tổ chức" rules={[mustChoose('loại tổ chức')]}>
        <Select
          options={Object.entries(UNIT_KIND_WORDS)
            .filter(([kind]) => kind !== 'bloc')
            .map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="type" label="Nhóm đơn vị (nếu có)">
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
