import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Unit } from '../api/types';

/** The organisation on a date (today when missing), in the order of the office. */
export function useUnits(on?: string): Unit[] | undefined {
  const { data } = useQuery({
    queryKey: ['units', on ?? 'today'],
    queryFn: () => body(api.GET('/api/units', { params: { query: { on } } })),
    staleTime: 600_000,
  });
  return data?.items;
}

export interface UnitNode {
  value: string;
  title: string;
  search: string;
  children: UnitNode[];
}

/** The units as a tree; a unit whose parent is not among them stands at the top. */
export function unitTree(units: Unit[], valueOf: (unit: Unit) => string): UnitNode[] {
  const nodes = new Map(
    units.map((unit) => [
      unit.id,
      {
        value: valueOf(unit),
        title: unit.name,
        search: fold(`${unit.code} ${unit.name} ${unit.shortName}`),
        children: [] as UnitNode[],
      },
    ]),
  );
  const top: UnitNode[] = [];
  for (const unit of units) {
    const node = nodes.get(unit.id);
    const parent = unit.parentId ? nodes.get(unit.parentId) : undefined;
    if (node) (parent?.children ?? top).push(node);
  }
  return top;
}

/** Lower case without marks, as the server folds what it searches. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}
