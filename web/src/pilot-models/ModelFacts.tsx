import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { PilotModelDetail } from '../api/types';
import { useYear } from '../app/session';
import { useLegalBases } from '../commitments/queries';
import { DateField } from '../shared/DateField';
import { FormDialog, mustChoose, required } from '../shared/FormDialog';
import { date } from '../shared/format';
import { MODEL_LEVEL_WORDS } from '../words';
import { ModelStateTag } from './ModelStateTag';
import { keep, useProgrammes } from './queries';

/** What a model is, on which documents it stands and to which programmes it belongs. */
export function ModelFacts({ model }: { model: PilotModelDetail }) {
  const year = useYear();
  const [editing, setEditing] = useState(false);
  return (
    <section className="card model-facts">
      <h2>Thông tin mô hình</h2>
      <p>
        <ModelStateTag state={model.state} />
      </p>
      <p>{MODEL_LEVEL_WORDS[model.level]}</p>
      {model.purpose && <p className="model-purpose">{model.purpose}</p>}
      {model.noBaselineReason && <p className="muted">Chưa có số liệu ban đầu: {model.noBaselineReason}</p>}
      {model.stoppedOn && (
        <p>
          Dừng thực hiện ngày {date(model.stoppedOn)}.{' '}
          <span className="muted">Lý do: {model.stopReason}</span>
        </p>
      )}
      {model.programmes.length > 0 && (
        <>
          <h3>Chương trình, chỉ thị gắn với mô hình</h3>
          <p>
            <Link to={`/chuong-trinh?nam=${year}`}>
              {model.programmes.map((one) => one.shortName).join('; ')}
            </Link>
          </p>
        </>
      )}
      {model.legalBases.length > 0 && (
        <>
          <h3>Căn cứ</h3>
          <p>{model.legalBases.join('; ')}</p>
        </>
      )}
      {model.can.includes('edit') && (
        <div className="page-actions">
          <Button onClick={() => setEditing(true)}>Sửa thông tin</Button>
        </div>
      )}
      {editing && <EditDialog model={model} onClose={() => setEditing(false)} />}
    </section>
  );
}

interface Values {
  name: string;
  purpose?: string | null;
  startedOn: string;
  programmeIds: string[];
  legalBasisIds: string[];
}

function EditDialog({ model, onClose }: { model: PilotModelDetail; onClose: () => void }) {
  const bases = useLegalBases();
  const programmes = useProgrammes();
  const waiting = model.state === 'chosen' || model.state === 'baseline';
  const send = async (values: Values) => {
    const params = { path: { id: model.id } };
    const sent = { ...values, purpose: values.purpose || null, version: model.version };
    await keep(await body(api.PATCH('/api/pilot-models/{id}', { params, body: sent })));
  };
  return (
    <FormDialog<Values>
      title="Sửa thông tin mô hình"
      okWords="Lưu"
      doneWords="Đã lưu"
      initial={{
        name: model.name,
        purpose: model.purpose,
        startedOn: model.startedOn,
        programmeIds: model.programmes.map((one) => one.id),
        legalBasisIds: model.legalBasisIds,
      }}
      onSubmit={send}
      onClose={onClose}
      width={720}
    >
      <Form.Item name="name" label="Tên mô hình" rules={[required('tên mô hình')]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="startedOn"
        label={waiting ? 'Ngày dự kiến bắt đầu' : 'Ngày bắt đầu thực hiện'}
        rules={[mustChoose('ngày bắt đầu')]}
      >
        <DateField min={model.chosenOn ?? undefined} />
      </Form.Item>
      <Form.Item name="purpose" label="Mục đích">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="programmeIds" label="Chương trình, chỉ thị gắn với mô hình">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={programmes.map((one) => ({ value: one.id, label: one.shortName }))}
        />
      </Form.Item>
      <Form.Item name="legalBasisIds" label="Căn cứ">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={bases.map((one) => ({ value: one.id, label: `${one.shortName} (${one.number})` }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
