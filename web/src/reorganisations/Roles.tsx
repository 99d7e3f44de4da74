import { Button, Select } from 'antd';
import { useState } from 'react';
import type { EventUnitRef, GrantChange, PostingChange, ReorganisationEffects } from '../api/types';
import { type Column, DataTable } from '../shared/DataTable';
import { number } from '../shared/format';
import { ROLE_WORDS } from '../words';
import { OfficesDialog } from './OfficesDialog';
import type { Offices } from './event-values';

export interface Place {
  value: string;
  label: string;
  /** As the preview names it. */
  code: string;
}

/** Where each role goes on, chosen before the decision is recorded. */
export interface RoleChoices {
  places: Place[];
  onGrant: (id: string, to: string) => void;
  onPosting: (id: string, to: string) => void;
  /** Offices at the place where the person goes on, which is told with them. */
  onOffices: (id: string, to: string, offices: Offices) => void;
}

export const NOWHERE = 'nowhere';

interface RolesProps {
  one: ReorganisationEffects;
  choices?: RoleChoices;
}

/** Roles and offices that end on the day, and where they go on. */
export function Roles({ one, choices }: RolesProps) {
  const { grants, postings } = one;
  if (grants.length === 0 && postings.length === 0)
    return <p className="muted">Không có quyền hay chức vụ nào thay đổi.</p>;
  return (
    <div className="event-roles">
      {grants.length > 0 && (
        <>
          <h3>Quyền trên hệ thống ({number(grants.length)})</h3>
          <DataTable
            caption="Quyền kết thúc và bắt đầu"
            columns={grantColumns(choices)}
            rows={grants}
            rowKey={({ grantId }) => grantId}
            step={10}
          />
        </>
      )}
      {postings.length > 0 && (
        <>
          <h3>Cán bộ, đảng viên ({number(postings.length)})</h3>
          <DataTable
            caption="Nơi sinh hoạt, công tác trước và sau"
            columns={postingColumns(choices)}
            rows={postings}
            rowKey={({ postingId }) => postingId}
            step={10}
          />
        </>
      )}
    </div>
  );
}

const grantColumns = (choices: RoleChoices | undefined): Column<GrantChange>[] => [
  {
    key: 'who',
    title: 'Người được giao',
    card: 'title',
    cell: (one) => (
      <>
        {one.name} <span className="muted">{one.username}</span>
      </>
    ),
  },
  { key: 'role', title: 'Quyền', cell: (one) => ROLE_WORDS[one.role] },
  { key: 'from', title: 'Kết thúc tại', cell: (one) => one.from.name },
  {
    key: 'to',
    title: 'Tiếp tục tại',
    cell: (one) => (
      <Where
        to={one.to}
        already={one.already}
        alreadyWords="có quyền này từ trước"
        words={`Quyền của ${one.name} tiếp tục tại`}
        places={choices?.places}
        onChange={(place) => choices?.onGrant(one.grantId, place)}
      />
    ),
  },
];

const postingColumns = (choices: RoleChoices | undefined): Column<PostingChange>[] => [
  {
    key: 'who',
    title: 'Họ và tên',
    card: 'title',
    cell: (one) => (
      <>
        {one.name}
        <p className="muted">{officesOf(one.partyOffice, one.stateOffice)}</p>
      </>
    ),
  },
  { key: 'from', title: 'Đến hết tại', cell: (one) => one.from.name },
  {
    key: 'to',
    title: 'Tiếp tục tại',
    cell: (one) => <PostedThere one={one} choices={choices} />,
  },
];

function PostedThere({ one, choices }: { one: PostingChange; choices: RoleChoices | undefined }) {
  const [asking, setAsking] = useState(false);
  const { postingId, name, to, already } = one;
  const save = (offices: Offices) => {
    if (to) choices?.onOffices(postingId, placeFor(to, choices.places)?.value ?? to.id, offices);
  };
  return (
    <>
      <Where
        to={to}
        already={already}
        alreadyWords="đang công tác, sinh hoạt tại đây"
        words={`${name} tiếp tục tại`}
        places={choices?.places}
        onChange={(place) => choices?.onPosting(postingId, place)}
      />
      {to && <p className="muted">{officesThere(one)}</p>}
      {to && choices && (
        <Button type="link" className="event-offices" onClick={() => setAsking(true)}>
          Sửa chức vụ<span className="visually-hidden"> của {name}</span>
        </Button>
      )}
      {asking && <OfficesDialog one={one} onSave={save} onClose={() => setAsking(false)} />}
    </>
  );
}

function officesThere(one: PostingChange): string {
  const { partyOfficeThere, stateOfficeThere, isHeadThere, isSecretaryThere, isCommitteeMemberThere } = one;
  const secretary = isSecretaryThere && !/bí thư/i.test(partyOfficeThere ?? '');
  return [
    partyOfficeThere,
    secretary && 'Bí thư',
    isCommitteeMemberThere && 'cấp ủy viên',
    stateOfficeThere,
    isHeadThere && 'người đứng đầu',
  ]
    .filter(Boolean)
    .join('; ');
}

const officesOf = (party: string | null, state: string | null) => [party, state].filter(Boolean).join('; ');

/** The choice by which a place of the preview goes; new units have another id each time. */
const placeFor = (to: EventUnitRef, places: readonly Place[]) =>
  places.find(({ value, code }) => value === to.id || code === to.code);

interface WhereProps {
  to: EventUnitRef | null;
  /** Where it was held already, and what is said of it. */
  already: EventUnitRef | null;
  alreadyWords: string;
  words: string;
  places: Place[] | undefined;
  onChange: (place: string) => void;
}

function Where({ to, already, alreadyWords, words, places, onChange }: WhereProps) {
  const held = already && `${already.name}: ${alreadyWords}`;
  if (!places) {
    if (to) return <>{to.name}</>;
    return held ? <>{held}</> : <span className="muted">Không tiếp tục</span>;
  }
  const chosen = to && placeFor(to, places);
  // Cells that end may have gone below another one than those that can be chosen.
  const options = to && !chosen ? [...places, { value: to.id, label: to.name, code: to.code }] : places;
  return (
    <>
      <Select
        className="event-place"
        aria-label={words}
        value={to ? (chosen?.value ?? to.id) : NOWHERE}
        onChange={onChange}
        popupMatchSelectWidth={false}
        options={[
          ...options.map(({ value, label }) => ({ value, label })),
          { value: NOWHERE, label: 'Không tiếp tục' },
        ]}
      />
      {held && <p className="muted">{held}</p>}
    </>
  );
}
