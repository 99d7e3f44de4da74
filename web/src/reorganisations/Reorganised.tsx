import { Alert } from 'antd';
import { Link } from 'react-router';
import type { Reorganised as Told } from '../api/types';
import { date } from '../shared/format';
import { WORK_OUTCOME_WORDS } from './words';
import './reorganisations.css';

/** On a piece of work whose unit has ended: what was decided of it, and by which decision. */
export function Reorganised({ told }: { told: Told | null }) {
  if (!told) return null;
  const { eventId, decisionNumber, effectiveOn, outcome, reason, toUnitName } = told;
  return (
    <Alert
      className="reorganised"
      type="info"
      role="note"
      title={
        <>
          {WORK_OUTCOME_WORDS[outcome]}
          {toUnitName && `: ${toUnitName}`}, từ ngày {date(effectiveOn)} theo{' '}
          <Link to={`/sap-xep-to-chuc/${eventId}`}>quyết định số {decisionNumber}</Link>.
        </>
      }
      description={reason ?? undefined}
    />
  );
}
