import type { Commitment } from '../api/types';
import { useUnits } from '../shared/units';
import { committee, recipientUnit } from './recipient';

/** The committee that an item goes to, in words; undefined while it is not known. */
export function useRecipient(item: Commitment | undefined): string | undefined {
  const units = useUnits();
  if (!item || !units) return undefined;
  if (item.state !== 'draft' && item.reviewUnit) return committee(item.reviewUnit.name);
  const unit = recipientUnit(units, {
    kind: item.kind,
    unitId: item.unit.id,
    isHead: item.registrant?.isHead ?? false,
    isSecretary: item.registrant?.isSecretary ?? false,
  });
  return unit && committee(unit.partyName);
}
