import type { Commitment, CommitmentDetail } from '../api/types';
import { useUnits } from '../shared/units';
import { committee, recipientUnit } from './recipient';

/** The committee that an item goes to, in words; undefined while it is not known. */
export function useRecipient(item: Commitment | CommitmentDetail | undefined): string | undefined {
  const units = useUnits();
  if (!item || !units) return undefined;
  if ('recipient' in item && item.recipient) return committee(item.recipient.name);
  if (item.state !== 'draft' && item.reviewUnit) return committee(item.reviewUnit.name);
  const unit = recipientUnit(units, {
    kind: item.kind,
    unitId: item.unit.id,
    isHead: item.registrant?.isHead ?? false,
    isSecretary: item.registrant?.isSecretary ?? false,
  });
  return unit && committee(unit.partyName);
}
