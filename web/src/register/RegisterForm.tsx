import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useYearSetup } from '../app/session';
import { ActDialog } from '../commitments/ActDialog';
import { TurnsLeft, useTurns } from '../commitments/InTurn';
import '../commitments/commitments.css';
import { committee, recipientUnit } from '../commitments/recipient';
import { ProblemAlert } from '../shared/ProblemAlert';
import { moment, time } from '../shared/format';
import { useUnits } from '../shared/units';
import { fieldWord } from '../words';
import { ConflictPanel } from './ConflictPanel';
import { ContentSection } from './ContentSection';
import { goToField } from './Field';
import { LastYear } from './LastYear';
import { LeaveGuard } from './LeaveGuard';
import { MeasureSection } from './MeasureSection';
import { RegistrantSection } from './RegistrantSection';
import { ShortcomingSection } from './ShortcomingSection';
import type { DraftKeeper, DraftView } from './draft-keeper';
import './register.css';
import { usePeopleOf } from './registrants';
import { isComplete } from './texts';

interface RegisterFormProps {
  keeper: DraftKeeper;
  view: DraftView;
  year: number;
}

/** The form of one việc đăng ký, new or sent back. */
export function RegisterForm({ keeper, view, year }: RegisterFormProps) {
  const setup = useYearSetup(year);
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { next } = useTurns();
  const { message } = App.useApp();
  const [sending, setSending] = useState(false);
  const { item, registrant, problem } = view;
  const units = useUnits();
  const unit = units?.find((one) => one.id === registrant.unitId);
  const recipient = useRecipientOf(view);
  const returned = item?.state === 'returned' ? item : null;
  const remarkOf = (field: string) => (returned?.returnField === field ? returned.returnReason : null);

  const pointed = hash.slice(1) || returned?.returnField;
  useEffect(() => {
    if (pointed) requestAnimationFrame(() => goToField(pointed));
  }, [pointed]);

  const save = async () => {
    if (await keeper.save(true)) void message.success(`Đã lưu lúc ${time(new Date())}.`);
  };
  const send = async () => {
    if (!isComplete(registrant)) {
      goToField(registrant.unitId ? 'personId' : 'unitId');
      return;
    }
    if (await keeper.save(true)) setSending(true);
  };
  return (
    <>
      <LeaveGuard keeper={keeper} />
      <TurnsLeft />
      <ConflictPanel keeper={keeper} view={view} year={year} />
      {problem && !view.conflict && <ProblemAlert error={problem} onField={goToField} />}
      {view.restoredAt && view.status !== 'saved' && (
        <p className="callout">
          Đã lấy lại nội dung đang soạn lúc {moment(view.restoredAt)}, chưa gửi lên hệ thống.{' '}
          <button type="button" className="link-button" onClick={() => keeper.discard()}>
            Bỏ nội dung này
          </button>
        </p>
      )}
      {returned?.returnReason && (
        <p className="callout">
          <strong>Nội dung cần hoàn thiện</strong>
          {returned.returnField && ` (${fieldWord(returned.returnField)})`}: {returned.returnReason}
        </p>
      )}
      <div className="register">
        <div>
          <p className="muted form-legend">Mục có dấu * cần có khi gửi. Bản nháp lưu được khi còn thiếu.</p>
          <RegistrantSection keeper={keeper} view={view} />
          <ShortcomingSection keeper={keeper} view={view} year={year} unit={unit} remarkOf={remarkOf} />
          <ContentSection keeper={keeper} view={view} setup={setup} year={year} remarkOf={remarkOf} />
          <MeasureSection keeper={keeper} view={view} year={year} remarkOf={remarkOf} />
          <div className="action-bar">
            <span className="said" role="status">
              {statusWords(view)}
            </span>
            <Button onClick={() => void save()}>Lưu nháp</Button>
            <Button type="primary" onClick={() => void send()}>
              {[returned ? 'Gửi lại' : 'Gửi', recipient].filter(Boolean).join(' ')}
            </Button>
          </div>
        </div>
        <LastYear year={year} unit={unit} registrant={registrant} />
      </div>
      {sending && item && (
        <ActDialog
          act="submit"
          item={item}
          recipient={recipient}
          onClose={() => setSending(false)}
          onField={(field) => requestAnimationFrame(() => goToField(field))}
          onDone={() => {
            if (!next()) void navigate(`/viec/${item.id}`);
          }}
        />
      )}
    </>
  );
}

/** To whom the item would go, in words. */
function useRecipientOf({ item, registrant }: DraftView): string | undefined {
  const units = useUnits();
  const unit = units?.find((one) => one.id === registrant.unitId);
  const people = usePeopleOf(registrant.kind === 'individual' ? unit : undefined);
  if (!units || !registrant.unitId) return undefined;
  if (item && 'recipient' in item && item.recipient) return committee(item.recipient.name);
  const postings = people?.find((one) => one.id === registrant.personId)?.postings ?? [];
  const chosen =
    (item?.state === 'returned' && units.find((one) => one.id === item.reviewUnit?.id)) ||
    recipientUnit(units, {
      kind: registrant.kind,
      unitId: registrant.unitId,
      isHead: item?.registrant?.isHead ?? postings.some((one) => one.isHead),
      isSecretary:
        item?.registrant?.isSecretary ??
        postings.some((one) => one.isSecretary && one.unitId === registrant.unitId),
    });
  return chosen && committee(chosen.partyName);
}

function statusWords(view: DraftView): string {
  if (view.conflict)
    return 'Chưa lưu: nội dung này vừa được người khác sửa. Đề nghị đối chiếu hai bản ở đầu trang.';
  if (view.status === 'offline') return 'Chưa có mạng. Nội dung đang được giữ trên máy này.';
  if (view.status === 'saving') return 'Đang lưu nháp';
  if (view.status === 'refused') return 'Chưa lưu được. Nội dung đang được giữ trên máy này.';
  if (view.status === 'unsaved' && !view.item && !isComplete(view.registrant)) {
    return 'Nội dung đang được giữ trên máy này. Chọn tập thể, cá nhân đăng ký để lưu nháp.';
  }
  return view.savedAt && view.status === 'saved' ? `Đã lưu lúc ${time(view.savedAt)}.` : '';
}
