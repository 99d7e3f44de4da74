import { App, Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, body, idempotency, newKey } from '../api/client';
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
import { type EventChoices, type EventValues, NO_CHOICES, toReorganisation } from './event-values';
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
  const choose = (list: keyof EventChoices, chosen: Record<string, string>) => {
    const next = { ...choices, [list]: { ...choices[list], ...chosen } };
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
          <DecisionStep kind={kind} units={units} onKind={setKind} />
        </div>
        {step > 0 && kind && (
          <div hidden={step !== 1}>
            <OutcomeStep kind={kind} values={values} choices={choices} units={units} onChoice={choose} />
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

interface PreviewProps {
  input: ReorganisationIn;
  values: EventValues;
  units: readonly Unit[];
  onChoice: (list: keyof EventChoices, chosen: Record<string, string>) => void;
  onBack: () => void;
  onField: (field: string) => void;
}

function Preview({ input, values, units, onChoice, onBack, onField }: PreviewProps) {
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
          onGrant: (id, place) => onChoice('grants', { [id]: place }),
          onPosting: (id, place) => onChoice('postings', { [id]: place }),
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
