import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { PersonPicker } from '../accounts/PersonPicker';
import { api, body, idempotency, newKey } from '../api/client';
import type {
  Commendation,
  CommendationLevel,
  CommendationRecordIn,
  CommendationSubject,
  Me,
} from '../api/types';
import { holds, holdsAtBloc, useMe } from '../app/session';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { UnitPicker } from '../shared/UnitPicker';
import { whose } from './CommendationsTable';
import { AchievementField, DecisionFields, GivenFields } from './GivenFields';
import { ReasonFields } from './ReasonFields';
import { refreshCommendations } from './queries';
import { SUBJECT_WORDS, options } from './words';

type Act = 'draft' | 'record' | 'update';

interface CommendationDialogProps {
  act: Act;
  year: number;
  /** Of an update. */
  item?: Commendation;
  onClose: () => void;
}

const WORDS = {
  draft: {
    title: 'Lập đề nghị biểu dương, khen thưởng',
    ok: 'Lưu đề nghị',
    done: 'Đã lưu đề nghị, chưa gửi',
  },
  record: { title: 'Ghi biểu dương, khen thưởng đã có', ok: 'Ghi', done: 'Đã ghi' },
  update: { title: 'Sửa đề nghị', ok: 'Lưu', done: 'Đã lưu' },
} satisfies Record<Act, object>;

const ALL_LEVELS: readonly CommendationLevel[] = ['unit', 'bloc', 'province', 'centre'];

/** The levels at which the reader's own act is one: a unit records its own, and proposes all that is higher. */
function levelsOf(act: Act, me: Me): readonly CommendationLevel[] {
  if (act !== 'record') return ALL_LEVELS.slice(1);
  return holdsAtBloc(me, 'reviewer') ? ALL_LEVELS : ALL_LEVELS.slice(0, 1);
}

export function CommendationDialog({ act, year, item, onClose }: CommendationDialogProps) {
  const me = useMe();
  const [key] = useState(newKey);
  const levels = levelsOf(act, me);
  const home = me.grants.find(({ role, atBloc }) => !atBloc && (role === 'clerk' || role === 'secretary'));
  const headers = idempotency(key);
  const send = async (values: CommendationRecordIn) => {
    if (item) {
      const { category, optionId = null, level, achievement, commitmentId, pilotModelId } = values;
      const change = { category, optionId, level, achievement, commitmentId, pilotModelId };
      const params = { path: { id: item.id } };
      await body(
        api.PATCH('/api/commendations/{id}', { params, body: { ...change, version: item.version } }),
      );
    } else if (act === 'record') {
      await body(api.POST('/api/commendations/record', { body: { ...values, year }, headers }));
    } else {
      await body(api.POST('/api/commendations', { body: { ...values, year }, headers }));
    }
    await refreshCommendations();
  };
  const { title, ok, done } = WORDS[act];
  const fresh = {
    subject: 'collective',
    category: 'praise',
    level: levels[0],
    unitId: home?.unitId,
  } as const;
  return (
    <FormDialog<CommendationRecordIn>
      title={item ? `${title}: ${whose(item)}` : `${title} năm ${year}`}
      okWords={ok}
      doneWords={done}
      initial={item ? { ...item, decidedOn: undefined, decidedBody: undefined } : fresh}
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      {!item && <WhoseFields />}
      <AchievementField />
      <ReasonFields year={year} unitId={item?.unitId} subject={item?.subject} />
      <GivenFields year={year} levels={levels} />
      {act === 'record' && <DecisionFields />}
    </FormDialog>
  );
}

/** Of whom: who keeps a unit's people chooses one, the Khối writes the name that stands on the decision. */
function WhoseFields() {
  const me = useMe();
  const subject = Form.useWatch<CommendationSubject>('subject');
  const knowsPeople = holds(me, 'clerk', 'secretary');
  return (
    <>
      <Form.Item name="subject" label="Tập thể hoặc cá nhân">
        <Radio.Group className="commendation-choices" options={options(SUBJECT_WORDS)} />
      </Form.Item>
      <Form.Item
        name="unitId"
        label={subject === 'individual' ? 'Đơn vị công tác' : 'Tập thể'}
        rules={[mustChoose('đơn vị')]}
      >
        <UnitPicker allowClear={false} />
      </Form.Item>
      {subject === 'individual' &&
        (knowsPeople ? (
          <Form.Item name="personId" label="Cá nhân" rules={[mustChoose('cá nhân')]}>
            <PersonPicker />
          </Form.Item>
        ) : (
          <Form.Item
            name="personName"
            label="Họ và tên trong quyết định"
            rules={[required('họ và tên')]}
            extra="Đối chiếu với danh sách của đơn vị; gõ có dấu hoặc không dấu."
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        ))}
    </>
  );
}
