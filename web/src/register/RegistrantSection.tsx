import { Button, Popconfirm, Radio, Select } from 'antd';
import { useMe } from '../app/session';
import { FileButton } from '../commitments/Evidence';
import { DateField } from '../shared/DateField';
import { UnitPicker } from '../shared/UnitPicker';
import { fold, useUnits } from '../shared/units';
import { KIND_WORDS, SCOPE_WORDS } from '../words';
import { Field, fieldId } from './Field';
import type { DraftKeeper, DraftView } from './draft-keeper';
import { keepsUnits, mayOffer, usePeopleOf } from './registrants';

interface SectionProps {
  keeper: DraftKeeper;
  view: DraftView;
}

/** Whose the item is; it does not change once the draft is made, but the draft can be made again for another. */
export function RegistrantSection({ keeper, view }: SectionProps) {
  const me = useMe();
  const units = useUnits() ?? [];
  const { registrant, item, values } = view;
  const unit = units.find((one) => one.id === registrant.unitId);
  const people = usePeopleOf(keepsUnits(me) && registrant.kind === 'individual' ? unit : undefined);
  const onBehalf =
    registrant.kind === 'individual' && registrant.personId !== null && registrant.personId !== me.personId;
  const name =
    item?.registrant?.name ?? people?.find((one) => one.id === registrant.personId)?.name ?? me.name;
  const options = people
    ? people.map((person) => {
        const posting = person.postings.find((one) => one.unitId === unit?.id);
        const office = posting?.partyOffice ?? posting?.stateOffice;
        return { value: person.id, label: office ? `${person.name} – ${office}` : person.name };
      })
    : me.personId
      ? [{ value: me.personId, label: me.name }]
      : [];

  return (
    <section className="card" aria-labelledby="muc-dang-ky">
      <h2 id="muc-dang-ky">Tập thể / cá nhân đăng ký</h2>
      {item ? (
        <div className="fixed-registrant">
          <p>
            <strong>{registrant.kind === 'collective' ? `Tập thể ${item.unit.name}` : name}</strong>
            {registrant.kind === 'individual' && ` – ${item.unit.name}`}
          </p>
          {item.state === 'draft' && (
            <Popconfirm
              title="Đăng ký cho tập thể, cá nhân khác? Nội dung đã gõ được giữ."
              okText="Chọn lại"
              cancelText="Quay lại"
              onConfirm={() => keeper.detach()}
            >
              <Button>Chọn lại</Button>
            </Popconfirm>
          )}
        </div>
      ) : (
        <>
          <fieldset className="form-field">
            <legend>Loại việc</legend>
            <Radio.Group
              value={registrant.kind}
              onChange={(event) =>
                keeper.changeRegistrant({ ...registrant, kind: event.target.value as typeof registrant.kind })
              }
              options={Object.entries(KIND_WORDS)
                .filter(([kind]) => kind === 'individual' || keepsUnits(me))
                .map(([value, label]) => ({ value, label }))}
            />
          </fieldset>
          <div className="form-field">
            <label htmlFor={fieldId('unitId')}>Đơn vị</label>
            <UnitPicker
              id={fieldId('unitId')}
              value={registrant.unitId ?? undefined}
              allowClear={false}
              among={(one) => mayOffer(me, units, one)}
              onChange={(unitId) =>
                keeper.changeRegistrant({ ...registrant, unitId: unitId ?? null, personId: null })
              }
            />
          </div>
          {registrant.kind === 'individual' && (
            <div className="form-field">
              <label htmlFor={fieldId('personId')}>Cá nhân đăng ký</label>
              <Select
                id={fieldId('personId')}
                value={registrant.personId ?? undefined}
                placeholder="Chọn cá nhân"
                notFoundContent="Chưa có cá nhân nào ở đơn vị này."
                options={options}
                showSearch={{
                  filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)),
                }}
                onChange={(personId: string) => keeper.changeRegistrant({ ...registrant, personId })}
              />
            </div>
          )}
        </>
      )}
      {onBehalf && (
        <div className="on-behalf">
          <h3>Nhập hộ theo bản giấy đã ký</h3>
          <Field field="signedOn" needed error={view.problem?.messageFor('signedOn')}>
            <DateField
              id={fieldId('signedOn')}
              value={values.signedOn}
              max={me.today}
              onChange={(signedOn) => keeper.change({ signedOn })}
            />
          </Field>
          {item?.can.includes('add-evidence') ? (
            <FileButton id={item.id} purpose="signed-paper" words="Thêm ảnh chụp bản đã ký" />
          ) : (
            <p className="muted">Ảnh chụp bản đã ký: thêm được sau khi bản nháp đã lưu.</p>
          )}
        </div>
      )}
      <fieldset className="form-field">
        <legend>Đăng ký cho</legend>
        <Radio.Group
          value={values.scope}
          onChange={(event) => keeper.change({ scope: event.target.value as typeof values.scope })}
          options={Object.entries(SCOPE_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </fieldset>
    </section>
  );
}
