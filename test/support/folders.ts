/** The folders from left to right: a file imports leftwards only. */
export const ORDER =
  `shared platform documents history units people accounts attachments years plans shortcomings wording
  commitments evaluations programmes pilot-models aid study inspections commendations figures filings closings
  reorganisations imports reports reminders leaving demo`.split(/\s+/);

/** For each folder, which others it may use besides `shared`. A new use is entered here, and thought about. */
export const MAY_USE: Record<string, string[]> = {
  shared: [],
  platform: [],
  // Papers and sheets as such: no feature in them.
  documents: [],
  history: [],
  units: ['platform', 'history'],
  people: ['platform', 'history', 'units'],
  accounts: ['platform', 'history', 'units'],
  attachments: ['documents'],
  years: ['platform', 'history'],
  plans: ['platform', 'history', 'years'],
  shortcomings: ['platform', 'history', 'units', 'years'],
  commitments: ['platform', 'documents', 'history', 'units', 'attachments', 'years', 'plans', 'shortcomings'],
  evaluations: ['platform', 'history', 'shortcomings', 'commitments'],
  programmes: ['platform', 'history', 'units'],
  'pilot-models': ['platform', 'history', 'units', 'years', 'programmes'],
  aid: ['platform', 'history', 'units', 'years', 'pilot-models'],
  study: ['platform', 'history', 'units', 'years'],
  inspections: ['platform', 'history', 'units', 'attachments', 'years', 'shortcomings'],
  commendations: ['platform', 'history', 'units', 'years'],
  // Gathers what every feature left of it counts.
  figures:
    'platform units years plans shortcomings commitments programmes pilot-models aid study inspections commendations'.split(
      ' ',
    ),
  filings: ['platform', 'history', 'units', 'years', 'shortcomings', 'figures'],
  closings: [
    'platform',
    'history',
    'units',
    'years',
    'shortcomings',
    'commitments',
    'pilot-models',
    'aid',
    'study',
    'inspections',
    'commendations',
    'figures',
    'filings',
  ],
  reorganisations: [
    'platform',
    'history',
    'units',
    'people',
    'accounts',
    'attachments',
    'years',
    'shortcomings',
    'commitments',
  ],
  imports: [
    'platform',
    'documents',
    'history',
    'units',
    'people',
    'attachments',
    'years',
    'plans',
    'shortcomings',
    'commitments',
  ],
  reports: [
    'platform',
    'documents',
    'history',
    'units',
    'people',
    'years',
    'shortcomings',
    'commitments',
    'pilot-models',
    'aid',
    'inspections',
    'commendations',
    'figures',
    'filings',
    'closings',
  ],
  reminders: ['platform', 'history', 'accounts', 'years', 'shortcomings', 'commitments', 'filings'],
  leaving: ['platform', 'history', 'reports'],
  // Writes every table at once, in bulk, where a service would go row by row.
  demo: ORDER.filter((folder) => folder !== 'demo'),
};
