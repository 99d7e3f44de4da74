import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import type { Commitment, Correction } from '../api/types';
import { usePlanParts } from '../plans/queries';
import { DateField } from '../shared/DateField';
import { ProblemAlert } from '../shared/ProblemAlert';
import { FIELD_WORDS } from '../words';
import { DialogField, LongText } from './DialogField';
import { oneKey } from './queries';

const FIELDS = [
  ['content', 2000],
  ['measures', 2000],
  ['indicator', 300],
  ['baseline', 200],
  ['target', 200],
  ['product', 500],
  ['owner', 200],
] as const;

const PARTS = [
  ['planContentId', 'content'],
  ['breakthroughId', 'breakthrough'],
] as const;

/** Đính chính: a confirmed text changes only with a reason; both texts stay in history. */
export function CorrectDialog({ item, onClose }: { item: Commitment; onClose: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const parts = usePlanParts(item.year);
  const [changed, setChanged] = useState<Omit<Correction, 'reason'>>({});
  const [reason, setReason] = useState('');
  const correct = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/commitments/{id}/correct', {
          params: { path: { id: item.id } },
          body: { ...changed, reason },
        }),
      ),
    onSuccess: (answer) => {
      client.setQueryData(oneKey(item.id), answer);
      void client.invalidateQueries({ queryKey: ['commitments'] });
      void message.success('Đã đính chính. Cả hai nội dung được giữ trong lịch sử.');
      onClose();
    },
  });
  const problem = correct.error ? asProblem(correct.error) : null;
  return (
    <Modal
      open
      title="Đính chính nội dung đã xác nhận"
      okText="Đính chính"
      cancelText="Quay lại"
      width={720}
      style={{ top: 24 }}
      mask={{ closable: false }}
      confirmLoading={correct.isPending}
      onOk={() => correct.mutate()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      {FIELDS.map(([field, max]) => (
        <LongText
          key={field}
          label={FIELD_WORDS[field]}
          max={max}
          value={changed[field] ?? item[field] ?? ''}
          onChange={(text) => setChanged({ ...changed, [field]: text })}
          error={problem?.messageFor(field)}
        />
      ))}
      {PARTS.map(([field, kind]) => (
        <DialogField key={field} label={FIELD_WORDS[field]} error={problem?.messageFor(field)}>
          {(id) => (
            <Select
              id={id}
              allowClear
              placeholder="Chọn"
              style={{ width: '100%' }}
              value={(changed[field] === undefined ? item[field] : changed[field]) ?? undefined}
              onChange={(value: string | undefined) => setChanged({ ...changed, [field]: value ?? null })}
              options={parts
                .filter((part) => part.kind === kind)
                .map(({ id: value, code, name }) => ({ value, label: `${code}. ${name}` }))}
            />
          )}
        </DialogField>
      ))}
      <DialogField label={FIELD_WORDS.deadline} error={problem?.messageFor('deadline')}>
        {(id) => (
          <DateField
            id={id}
            value={changed.deadline === undefined ? item.deadline : changed.deadline}
            onChange={(deadline) => setChanged({ ...changed, deadline })}
          />
        )}
      </DialogField>
      <LongText
        label="Lý do đính chính"
        max={1000}
        value={reason}
        onChange={setReason}
        error={problem?.messageFor('reason')}
      />
    </Modal>
  );
}
