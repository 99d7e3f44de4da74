import { Form, Input } from 'antd';
import { api, body } from '../api/client';
import type { Commendation, CommendationLevel, DecideIn } from '../api/types';
import { FormDialog, required } from '../shared/FormDialog';
import { whose } from './CommendationsTable';
import { AchievementField, DecisionFields, GivenFields } from './GivenFields';
import { refreshCommendations } from './queries';

interface DialogProps {
  item: Commendation;
  onClose: () => void;
}
const LEVELS: readonly CommendationLevel[] = ['bloc', 'province', 'centre'];

/** The decision; what it gives may differ from what was proposed. */
export function DecideDialog({ item, onClose }: DialogProps) {
  const params = { path: { id: item.id } };
  const { category, optionId, level } = item;
  return (
    <FormDialog<DecideIn>
      title={`Ghi quyết định: ${whose(item)}`}
      okWords="Ghi quyết định"
      doneWords="Đã ghi quyết định"
      initial={{ category, optionId, level }}
      onSubmit={(values) =>
        body(api.POST('/api/commendations/{id}/decide', { params, body: values })).then(refreshCommendations)
      }
      onClose={onClose}
      width={720}
    >
      <p className="commendation-words">{item.achievement}</p>
      <GivenFields year={item.year} levels={LEVELS} />
      <DecisionFields />
    </FormDialog>
  );
}

type Correction = Omit<DecideIn, 'level'> & { achievement: string; reason: string };

/** Mends what was recorded of a decision; what stood there stays in history. */
export function CorrectDialog({ item, onClose }: DialogProps) {
  const params = { path: { id: item.id } };
  const { category, optionId, decisionNumber, achievement } = item;
  const decided = { decidedOn: item.decidedOn ?? undefined, decidedBody: item.decidedBody ?? undefined };
  return (
    <FormDialog<Correction>
      title={`Đính chính: ${whose(item)}`}
      okWords="Đính chính"
      doneWords="Đã đính chính"
      initial={{ category, optionId, decisionNumber, achievement, ...decided }}
      onSubmit={(values) =>
        body(api.POST('/api/commendations/{id}/correct', { params, body: values })).then(refreshCommendations)
      }
      onClose={onClose}
      width={720}
    >
      <AchievementField />
      <GivenFields year={item.year} levels={[]} />
      <DecisionFields />
      <Form.Item name="reason" label="Lý do đính chính" rules={[required('lý do')]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
