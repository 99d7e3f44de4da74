import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Commitment, CommitmentsQuery, Unit } from '../api/types';
import { registrantName } from '../commitments/names';
import { committee } from '../commitments/recipient';

/** One paper: the items of one registrant in a year. */
export interface PaperForm {
  key: string;
  year: number;
  kind: Commitment['kind'];
  registrant: string;
  offices: string;
  unitName: string;
  /** The upper line of the head: the body above. */
  above: string;
  reviewBody: string;
  items: Commitment[];
}

const PAGE = 200;

/** All items of a filter, page after page: a paper is never of a part of them. */
export function useAllCommitments(query: CommitmentsQuery, enabled: boolean) {
  return useQuery({
    queryKey: ['commitments', 'all', query],
    enabled,
    queryFn: async () => {
      const items: Commitment[] = [];
      let cursor: string | undefined;
      do {
        const page = await body(
          api.GET('/api/commitments', { params: { query: { ...query, limit: PAGE, cursor } } }),
        );
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return items;
    },
  });
}

/** The items as papers, one a registrant, in the order of the list. */
export function formsOf(items: Commitment[], units: readonly Unit[]): PaperForm[] {
  const forms = new Map<string, PaperForm>();
  for (const item of items) {
    if (item.state === 'stopped') continue;
    const owner = item.kind === 'collective' ? 'tt' : (item.registrant?.personId ?? item.id);
    const key = `${item.year}.${item.unit.id}.${owner}`;
    const unit = units.find((one) => one.id === item.unit.id);
    const parent = units.find((one) => one.id === unit?.parentId);
    const offices = [item.registrant?.partyOffice, item.registrant?.stateOffice].filter(Boolean).join(', ');
    const form = forms.get(key) ?? {
      key,
      year: item.year,
      kind: item.kind,
      registrant: registrantName(item),
      offices: item.kind === 'individual' ? offices : '',
      unitName: item.unit.name,
      above: parent?.partyName ?? '',
      reviewBody: committee(
        item.reviewUnit?.name ?? (item.kind === 'collective' ? (parent?.partyName ?? '') : item.unit.name),
      ),
      items: [],
    };
    form.items.push(item);
    forms.set(key, form);
  }
  return [...forms.values()];
}
