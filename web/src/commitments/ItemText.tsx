import { Fragment, type ReactNode } from 'react';
import type { Commitment } from '../api/types';
import { useYearSetup } from '../app/session';
import { date } from '../shared/format';
import { FIELD_WORDS, KIND_WORDS, SCOPE_WORDS } from '../words';
import { registrantName } from './names';
import { useLegalBases } from './queries';

/** The texts of an item in the order of the form; what is empty is left out. */
export function ItemText({ item }: { item: Commitment }) {
  const setup = useYearSetup(item.year);
  const bases = useLegalBases();
  const named = (list: { code: string; name: string }[] | undefined, code: string | null) =>
    code && (list?.find((one) => one.code === code)?.name ?? code);
  const offices = [item.registrant?.partyOffice, item.registrant?.stateOffice].filter(Boolean).join('; ');
  const marks = [
    item.registrant?.isHead && 'Người đứng đầu cơ quan, đơn vị',
    item.registrant?.isSecretary && 'Bí thư',
    item.registrant?.isCommitteeMember && 'Cấp ủy viên',
  ].filter(Boolean);
  const target = item.target && [item.target, item.measureUnit].filter(Boolean).join(' ');
  const rows: [label: string, value: ReactNode][] = [
    [
      FIELD_WORDS.registrant,
      `${registrantName(item)}${item.kind === 'individual' ? ` – ${item.unit.name}` : ''}`,
    ],
    ['Chức vụ', item.kind === 'individual' && [offices, ...marks].filter(Boolean).join('. ')],
    ['Loại việc', `${KIND_WORDS[item.kind]} · ${SCOPE_WORDS[item.scope]}`],
    ['Nhập hộ theo bản giấy đã ký', item.onBehalf && `Ngày ký bản giấy: ${date(item.signedOn)}`],
    [
      item.kind === 'individual' ? 'Nội dung cần khắc phục' : FIELD_WORDS.shortcomingId,
      item.shortcoming
        ? `${item.shortcoming.text} (kiểm điểm năm ${item.shortcoming.foundYear})`
        : item.noShortcomingReason && `Không có. Lý do: ${item.noShortcomingReason}`,
    ],
    [
      FIELD_WORDS.aspect,
      [named(setup?.aspects, item.aspect), named(setup?.aspects, item.secondAspect)]
        .filter(Boolean)
        .join('; '),
    ],
    [FIELD_WORDS.topic, named(setup?.topics, item.topic)],
    [FIELD_WORDS.planContentId, item.planContent && `${item.planContent.code}. ${item.planContent.name}`],
    [FIELD_WORDS.breakthroughId, item.breakthrough?.name],
    [
      FIELD_WORDS.legalBasisIds,
      bases
        .filter((basis) => item.legalBasisIds.includes(basis.id))
        .map((basis) => basis.shortName)
        .join('; '),
    ],
    [FIELD_WORDS.content, item.content],
    [FIELD_WORDS.measures, item.measures],
    [FIELD_WORDS.indicator, item.indicator],
    [FIELD_WORDS.baseline, item.baseline],
    [FIELD_WORDS.target, target],
    [FIELD_WORDS.product, item.product],
    [FIELD_WORDS.deadline, item.deadline && date(item.deadline)],
    [
      FIELD_WORDS.milestone,
      [item.milestone, item.milestoneOn && date(item.milestoneOn)].filter(Boolean).join(' – '),
    ],
    [FIELD_WORDS.owner, item.owner],
    [FIELD_WORDS.watcher, item.watcher],
    [FIELD_WORDS.expectedEvidence, item.expectedEvidence],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([label, value]) =>
          value && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
