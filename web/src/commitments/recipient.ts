import type { Commitment, Unit } from '../api/types';

interface Registrant {
  kind: Commitment['kind'];
  unitId: string;
  isHead: boolean;
  isSecretary: boolean;
}

/**
 * To whom an item would go, for the word on the button; the server decides when it is sent and tells the body
 * that it chose.
 */
export function recipientUnit(units: readonly Unit[], registrant: Registrant): Unit | undefined {
  const unit = units.find((one) => one.id === registrant.unitId);
  const parent = units.find((one) => one.id === unit?.parentId);
  if (registrant.kind === 'collective') return parent;
  if (registrant.isHead || (registrant.isSecretary && unit?.depth === 1))
    return units.find((one) => one.depth === 0);
  return registrant.isSecretary ? parent : unit;
}

/** The committee that acts for an organisation: an Đảng bộ acts through its Đảng ủy, a chi bộ as itself. */
export function committee(partyName: string): string {
  return partyName.replace(/^Đảng bộ/, 'Đảng ủy');
}
