import type { PlanDetail } from '../api/types';
import '../commitments/commitments.css';
import { date } from '../shared/format';
import { termWords } from './words';

/** What a plan is: its document, its years, what it rests on. */
export function PlanFacts({ plan }: { plan: PlanDetail }) {
  const rows: [label: string, value: string | null][] = [
    ['Tên kế hoạch', plan.title],
    ['Người đứng đầu', plan.personName],
    ['Số, ký hiệu', plan.number],
    ['Ngày ban hành', plan.issuedOn && date(plan.issuedOn)],
    ['Thời gian', termWords(plan)],
    ['Thực hiện kế hoạch', plan.blocPlanTitle],
    ['Căn cứ', plan.legalBases.map(({ shortName }) => shortName).join('; ') || null],
    ['Tóm tắt', plan.summary],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd className="plan-text">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
