import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import type { AidGift, AidGiftIn, AidKind, AidPurpose, AidShareIn, Unit } from '../api/types';
import { holdsAtBloc, useMe } from '../app/session';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { decimal, typedDecimal } from '../shared/decimals';
import { useUnits } from '../shared/units';
import { GiftPlace } from './GiftPlace';
import { ShareFields } from './ShareFields';
import { refreshAid, useChildrenPromises } from './queries';
import { AID_KIND_WORDS, AID_PURPOSE_WORDS, options } from './words';

interface GiftDialogProps {
  year: number;
  /** Missing: a new one. */
  gift?: AidGift;
  onClose: () => void;
}

export interface GiftValues extends Omit<AidGiftIn, 'shares'> {
  shares: (AidShareIn & { outside?: boolean })[];
}

/** A gift with the shares of all who gave; the unit that writes it writes them all. */
export function GiftDialog({ year, gift, onClose }: GiftDialogProps) {
  const me = useMe();
  const [form] = Form.useForm<GiftValues>();
  const [key] = useState(newKey);
  const units = useUnits();
  const mine = new Set(
    me.grants.filter(({ role }) => role === 'clerk' || role === 'secretary').map((one) => one.unitId),
  );
  const khoi = holdsAtBloc(me, 'reviewer');
  const own = units?.find(({ id }) => mine.has(id))?.id;
  const leads = leadsAmong(units ?? [], mine, khoi);
  const send = async (values: GiftValues) => {
    const sent = sentOf(values);
    const { leadUnitId: _, ...rest } = sent;
    await (gift
      ? body(
          api.PATCH('/api/aid/contributions/{id}', {
            params: { path: { id: gift.id } },
            body: { ...rest, version: gift.version },
          }),
        )
      : body(api.POST('/api/aid/contributions', { body: sent, headers: idempotency(key) })));
    await refreshAid();
  };
  if (!units) return null;
  return (
    <FormDialog<GiftValues>
      title={gift ? 'Sửa nội dung giúp đỡ' : 'Ghi nội dung giúp đỡ'}
      okWords="Lưu"
      doneWords="Đã lưu nội dung giúp đỡ"
      form={form}
      initial={gift ? valuesOf(gift) : newValues(year, me.today, khoi ? 'voluntary' : 'assigned', own)}
      onSubmit={send}
      onClose={onClose}
      width={760}
    >
      <Form.Item name="purpose" label="Mục đích" rules={[mustChoose('mục đích')]}>
        <Radio.Group className="dialog-choices" options={options(AID_PURPOSE_WORDS)} />
      </Form.Item>
      <Form.Item name="leadUnitId" label="Đơn vị ghi" rules={[mustChoose('đơn vị ghi')]}>
        <UnitPicker disabled={gift !== undefined} among={({ id }) => gift !== undefined || leads.has(id)} />
      </Form.Item>
      <GiftPlace year={year} />
      <Form.Item name="givenOn" label="Ngày giúp đỡ" rules={[mustChoose('ngày giúp đỡ')]}>
        <DateField max={me.today} />
      </Form.Item>
      <Form.Item name="kind" label="Loại" rules={[mustChoose('loại')]}>
        <Select<AidKind>
          options={options(AID_KIND_WORDS)}
          onChange={() =>
            // Another kind has another measure: ten million đồng are not ten million houses.
            form.setFieldValue(
              'shares',
              form.getFieldValue('shares').map((share: AidShareIn) => ({ ...share, amount: '' })),
            )
          }
        />
      </Form.Item>
      <Form.Item name="description" label="Nội dung" rules={[required('nội dung')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
      <ShareFields />
      <CountedInModel />
      <Form.Item name="households" label="Số hộ hưởng lợi">
        <InputNumber min={1} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="documentRef" label="Số, ngày văn bản" extra="Ví dụ: biên bản bàn giao ngày 19/5/2018.">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

/** Units for which a gift is offered to be written: one's own with all below it; for the Khối, bodies without a book. */
function leadsAmong(units: readonly Unit[], mine: ReadonlySet<string>, khoi: boolean): Set<string> {
  const found = new Set<string>();
  // A unit stands after the one above it.
  for (const { id, parentId, kind } of units) {
    const isBelow = mine.has(id) || (parentId !== null && found.has(parentId) && kind !== 'other');
    if (parentId !== null && (isBelow || (khoi && kind === 'other'))) found.add(id);
  }
  return found;
}

/** Children that a model counts already. */
function CountedInModel() {
  const isChild = Form.useWatch('kind') === 'child';
  const promises = useChildrenPromises(isChild);
  if (!isChild || promises.length === 0) return null;
  return (
    <Form.Item
      name="pilotModelPromiseId"
      label="Đã tính trong mô hình"
      extra="Nếu các em này đã có trong số liệu của một mô hình, chọn mô hình đó để mỗi em chỉ tính một lần."
    >
      <Select allowClear options={promises} placeholder="Chưa tính ở mô hình nào" />
    </Form.Item>
  );
}

function newValues(
  year: number,
  today: string,
  purpose: AidPurpose,
  unitId: string | undefined,
): Partial<GiftValues> {
  return {
    purpose,
    kind: 'money',
    givenOn: today.startsWith(String(year)) ? today : `${year}-12-31`,
    shares: [unitId ? ({ unitId } as AidShareIn) : ({} as AidShareIn)],
    ...(unitId ? { leadUnitId: unitId } : {}),
  };
}

function valuesOf(gift: AidGift): Partial<GiftValues> {
  return {
    ...gift,
    shares: gift.shares.map(({ unitId, donorName, amount }) => ({
      unitId,
      donorName,
      amount: decimal(amount),
      outside: unitId === null,
    })),
  };
}

function sentOf(values: GiftValues): AidGiftIn {
  const { givenOn, purpose, kind, leadUnitId, description, shares } = values;
  return {
    givenOn,
    purpose,
    kind,
    leadUnitId,
    description,
    communeId: values.communeId ?? null,
    place: purpose === 'voluntary' ? (values.place ?? null) : null,
    households: values.households ?? null,
    needId: values.communeId ? (values.needId ?? null) : null,
    pilotModelPromiseId: kind === 'child' ? (values.pilotModelPromiseId ?? null) : null,
    documentRef: values.documentRef ?? null,
    shares: shares.map(({ unitId, donorName, amount }) => ({
      ...(donorName ? { donorName } : { unitId: unitId ?? null }),
      amount: typedDecimal(amount) ?? amount,
    })),
  };
}
