/** Kinds of organisation in the tree. A bloc and other bodies do not register commitments. */
export const UNIT_KINDS = ['bloc', 'base-committee', 'base-cell', 'part-committee', 'cell', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The grassroots organisations: they file reports to the Khối committee. */
export const BASE_KINDS: readonly UnitKind[] = ['base-committee', 'base-cell'];

/** Kinds whose collectives and people register commitments. */
export const REGISTERING_KINDS: readonly UnitKind[] = [
  'base-committee',
  'base-cell',
  'part-committee',
  'cell',
];
