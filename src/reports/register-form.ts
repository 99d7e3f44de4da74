import { KIND_NAMES, SCOPE_NAMES } from '../commitments/commitment.flow.js';
import { COMMITMENT_COLUMNS, LISTS, SHEET_NAME, SHEET_VERSION } from '../commitments/commitment.sheet.js';
import type { FormRow, FormWorkbook } from '../documents/workbooks/form.js';
import { viewAsked, viewWords } from '../figures/view.js';
import { vietnameseDate } from '../shared/dates.js';
import type { RegisterQuery } from './register.dto.js';
import type { SheetNames } from './sheet-names.query.js';

interface RegisterFacts {
  organisation: string;
  demo: boolean;
  today: string;
  names: SheetNames;
  rows: AsyncIterable<FormRow>;
}

/** The register as a workbook: it can come in again, so it carries its mark and what may be chosen. */
export function registerForm(
  query: RegisterQuery,
  { organisation, demo, today, names, rows }: RegisterFacts,
): FormWorkbook {
  const years = yearsOf(query);
  return {
    organisation,
    demo,
    lists: {
      [LISTS.kind]: Object.values(KIND_NAMES),
      [LISTS.scope]: Object.values(SCOPE_NAMES),
      [LISTS.aspect]: names.aspects,
      [LISTS.topic]: names.topics,
      [LISTS.planContent]: names.planContents,
      [LISTS.breakthrough]: names.breakthroughs,
      [LISTS.legalBasis]: names.legalBases,
    },
    mark: {
      form: 'commitments',
      version: SHEET_VERSION,
      ...(years?.length === 1 ? { year: String(years[0]) } : {}),
      ...(query.unit ? { unit: query.unit } : {}),
    },
    sheets: [
      {
        name: SHEET_NAME,
        title: ['DANH MỤC VIỆC ĐĂNG KÝ HỌC TẬP VÀ LÀM THEO BÁC', ...titleYears(years)].join(' '),
        notes: [
          ...(query.unit ? [`Đơn vị ${query.unit}`] : []),
          `Số liệu đến ngày ${vietnameseDate(today)}`,
          viewWords(viewAsked()),
        ],
        columns: COMMITMENT_COLUMNS,
        rows,
        blankRows: 0,
        locked: true,
      },
    ],
  };
}

/** The year or the two ends of the span that was asked for; null: all years. */
function yearsOf({ year, from, to }: RegisterQuery): number[] | null {
  if (year != null) return [year];
  if (from == null || to == null) return null;
  return from === to ? [from] : [from, to];
}

function titleYears(years: number[] | null): string[] {
  if (years === null) return [];
  return years.length === 1 ? ['NĂM', String(years[0])] : ['CÁC NĂM', years.join('–')];
}
