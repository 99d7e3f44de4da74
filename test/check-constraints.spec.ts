import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ATTACHMENT_PURPOSES } from '../src/attachments/attachment.entity.js';
import { KINDS, SCOPES, SELF_RESULTS, STATES, VERIFIED_RESULTS } from '../src/commitments/commitment.flow.js';
import { FILING_STATES } from '../src/filings/filing.flow.js';
import { IMPORT_KINDS, IMPORT_STATES, ROW_OUTCOMES } from '../src/imports/import.flow.js';
import { EVALUATION_LEVELS, MODEL_LEVELS } from '../src/pilot-models/pilot-model.dto.js';
import { ROLES } from '../src/shared/actor.js';
import { REMEDIES, SHORTCOMING_STATES } from '../src/shortcomings/shortcoming.flow.js';
import { UNIT_KINDS } from '../src/units/unit.rules.js';
import { FILING_KINDS } from '../src/years/year.dto.js';
import { WINDOW_KINDS } from '../src/years/year.rules.js';
import { coveredBy } from './support/covered.js';

/** Each list that the database holds too, by the name of its constraint. */
const LISTS: Record<string, readonly string[]> = {
  unit_versions_kind: UNIT_KINDS,
  grants_role: ROLES,
  year_windows_kind: WINDOW_KINDS,
  year_deadlines_kind: FILING_KINDS,
  year_list_items_list: ['aspect', 'topic'],
  shortcomings_state: SHORTCOMING_STATES,
  attachments_purpose: ATTACHMENT_PURPOSES,
  commitments_kind: KINDS,
  commitments_scope: SCOPES,
  commitments_state: STATES,
  commitments_self_result: SELF_RESULTS,
  commitments_verified_result: VERIFIED_RESULTS,
  commitments_remedy: REMEDIES,
  pilot_models_level: MODEL_LEVELS,
  pilot_model_evaluations_level: EVALUATION_LEVELS,
  filings_kind: FILING_KINDS,
  filings_state: FILING_STATES,
  imports_kind: IMPORT_KINDS,
  imports_state: IMPORT_STATES,
  import_rows_outcome: ROW_OUTCOMES,
  ...coveredBy((one) => one.LISTS),
};

const folder = new URL('../migrations/', import.meta.url);
const sql = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');
const found = new Map(
  [...sql.matchAll(/CONSTRAINT (\w+)\s+CHECK \(\w+ IN \(([^)]*)\)\)/g)].map(([, name, list]) => [
    name!,
    [...list!.matchAll(/'([^']*)'/g)].map(([, value]) => value!),
  ]),
);

describe('the lists of the code are those of the database', () => {
  test('every list of the database is known here', () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(LISTS).sort());
  });

  test.each(Object.entries(LISTS))('%s', (name, list) => {
    expect(found.get(name)).toEqual([...list]);
  });
});
