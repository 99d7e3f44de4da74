import { App, Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, body, idempotency, newKey } from '../api/client';
import { sendFile } from '../api/files';
import { asProblem } from '../api/problem';
import type { EventKind, ReorganisationIn, Unit } from '../api/types';
import { holdsAtBloc, useMe } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useUnits } from '../shared/units';
import { DecisionStep } from './DecisionStep';
import { isNeeded, newRef } from './NewUnitsFields';
import { OutcomeStep } from './OutcomeStep';
import { PreviewStep } from './PreviewStep';
import { ASKS, placesOf } from './event-asks';
import {
  type EventChoices,
  type EventValues,
  NO_CHOICES,
  type Offices,
  toReorganisation,
} from './event-values';
import { refresh, usePreview } from './queries';
import './reorganisations.css';

const NOTHING: EventValues = {};
const STEPS = ['Quyết định và đơn vị', 'Kết quả sắp xếp', 'Xem trước'] as const;
const FIRST = new Set(['kind', 'decisionNumber', 'decidedOn', 'effectiveOn', 'note', 'unitIds']);

/** A re-organisation in three steps; only the last one writes. */
export function NewReorganisationPage() {
  const me = useMe();
  if (!holdsAtBloc(me, 'administrator'))
    return (
      <Page title="Ghi nhận sắp xếp tổ chức" narrow>
        <EmptyState
          words="Bước này do quản trị hệ thống thực hiện theo quyết định."
          action={{ words: 'Xem các lần sắp xếp', to: '/sap-xep-to-chuc' }}
        />
      </Page>
    );
  return <Steps />;
}

function Steps() {
  const [form] = Form.useForm<EventValues>();
  const watched = Form.useWatch([], { form, preserve: true }) as EventValues | undefined;
  const values = watched ?? NOTHING;
  const [choices, setChoices] = useState<EventChoices>(NO_CHOICES);
  const [step, setStep] = useState(0);
  const [input, setInput] = useState<ReorganisationIn | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const units = useUnits(values.effectiveOn ?? undefined) ?? [];
  const { kind } = values;
  useFocusOnStep(step);

  /** What was chosen for another kind means nothing for this one. */
  const setKind = (next: EventKind) => {
    setChoices(NO_CHOICES);
    const bloc = units.find((unit) => unit.kind === 'bloc');
    form.setFieldsValue({
      unitIds: ASKS[next].one ? values.unitIds?.slice(0, 1) : values.unitIds,
      successorIds: next === 'transfer-in' && bloc ? [bloc.id] : [],
      newUnits: isNeeded(next) ? [{ ref: newRef(0), kind: 'base-committee' }] : [],
    });
  };
  const choose = (chosen: Partial<EventChoices>) => {
    const next = withChosen(choices, chosen);
    setChoices(next);
    if (step === 2) setInput(toReorganisation(allOf(form), next, units));
  };
  const go = async () => {
    await form.validateFields();
    if (step === 1) setInput(toReorganisation(allOf(form), choices, units));
    setStep(step + 1);
  };
  const back = () => setStep(step - 1);
  return (
    <Page
      title="Ghi nhận sắp xếp tổ chức"
      actions={
        <Link className="button-link" to="/sap-xep-to-chuc">
          Về danh sách
        </Link>
      }
    >
      <ol className="event-steps" aria-label="Các bước">
        {STEPS.map((words, index) => (
          <li key={words} aria-current={index === step ? 'step' : undefined}>
            {index + 1}. {words}
          </li>
        ))}
      </ol>
      <Form<EventValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="event-form"
        scrollToFirstError
        hidden={step === 2}
      >
        <div hidden={step !== 0}>
          <DecisionStep kind={kind} units={units} files={files} onKind={setKind} onFiles={setFiles} />
        </div>
        {step > 0 && kind && (
          <div hidden={step !== 1}>
            <OutcomeStep
              kind={kind}
              values={values}
              choices={choices}
              units={units}
              onChoice={(list, places) => choose({ [list]: places })}
            />
          </div>
        )}
      </Form>
      {step < 2 && (
        <div className="action-bar">
          {step > 0 && <Button onClick={back}>Quay lại</Button>}
          <Button type="primary" onClick={() => void go().catch(() => undefined)}>
            {step === 0 ? 'Tiếp theo' : 'Xem trước'}
          </Button>
        </div>
      )}
      {step === 2 && input && (
        <Preview
          input={input}
          files={files}
          values={values}
          units={units}
          onChoice={choose}
          onBack={back}
          onField={(field) => setStep(FIRST.has(field.split('.')[0] ?? '') ? 0 : 1)}
        />
      )}
    </Page>
  );
}

const allOf = (form: { getFieldsValue: (all: true) => EventValues }) => form.getFieldsValue(true);

/** Lists of choices with what was chosen in them now. */
const withChosen = (choices: EventChoices, chosen: Partial<EventChoices>): EventChoices => ({
  below: { ...choices.below, ...chosen.below },
  heirs: { ...choices.heirs, ...chosen.heirs },
  grants: { ...choices.grants, ...chosen.grants },
  postings: { ...choices.postings, ...chosen.postings },
  offices: { ...choices.offices, ...chosen.offices },
});

interface PreviewProps {
  input: ReorganisationIn;
  /** Sent once it is recorded. */
  files: readonly File[];
  values: EventValues;
  units: readonly Unit[];
  onChoice: (chosen: Partial<EventChoices>) => void;
  onBack: () => void;
  onField: (field: string) => void;
}

function Preview({ input, files, values, units, onChoice, onBack, onField }: PreviewProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const preview = usePreview(input);
  const record = async () => {
    setPending(true);
    setRefusal(null);
    try {
      const made = await body(api.POST('/api/reorganisations', { headers: idempotency(key), body: input }));
      void message.success('Đã ghi nhận quyết định');
      for (const file of files) await sendDecision(made.id, file, message.error);
      await navigate(`/sap-xep-to-chuc/${made.id}`);
      await refresh();
    } catch (thrown) {
      setRefusal(thrown);
      setPending(false);
    }
  };
  return (
    <>
      <PreviewStep
        effects={preview.data}
        error={preview.error}
        pending={preview.isPending}
        stale={preview.isPlaceholderData}
        choices={{
          places: placesOf(values, units),
          onGrant: (id, place) => onChoice({ grants: { [id]: place } }),
          onPosting: (id, place) => onChoice({ postings: { [id]: place } }),
          onOffices: (id, place, offices: Offices) =>
            onChoice({ postings: { [id]: place }, offices: { [id]: offices } }),
        }}
        onField={onField}
      />
      <ProblemAlert error={refusal} onField={onField} />
      <div className="action-bar">
        <Button onClick={onBack}>Quay lại</Button>
        <Button
          type="primary"
          loading={pending}
          disabled={!preview.data || preview.isPlaceholderData || preview.error !== null}
          onClick={() => void record()}
        >
          Ghi nhận quyết định
        </Button>
      </div>
    </>
  );
}

/** The event stands also when a file of it is refused: it can be sent again on the event's page. */
async function sendDecision(id: string, file: File, tell: (words: string, seconds: number) => unknown) {
  try {
    await sendFile(`/api/reorganisations/${id}/files`, file);
  } catch (thrown) {
    tell(`Tệp ${file.name}: ${asProblem(thrown).title}`, 10);
  }
}

/** Whoever goes on a step hears its heading; nothing is announced when the page opens. */
function useFocusOnStep(step: number) {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo(0, 0);
    document.getElementById(`buoc-${step + 1}`)?.focus({ preventScroll: true });
  }, [step]);
}
