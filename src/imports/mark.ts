import { SHEET_VERSION } from '../commitments/commitment.sheet.js';
import { Problem } from '../shared/problems.js';
import type { ImportQuery } from './import.dto.js';

/** What a template or register carries in its hidden sheet, to be recognised when it comes back. */
export function markOf(
  kind: string,
  told: { year?: number | null; unit?: string | null },
): Record<string, string> {
  return {
    form: kind,
    version: SHEET_VERSION,
    ...(told.year == null ? {} : { year: String(told.year) }),
    ...(told.unit ? { unit: told.unit } : {}),
  };
}

/** Refuses a template of another form, version or year. A file without a mark is read by its headings alone. */
export function checkMark(mark: Record<string, string>, query: ImportQuery, name: string): void {
  const refuse = (told: string, asked: string) => new Problem('import.wrong-mark', { name, told, asked });
  if (mark.form && mark.form !== query.kind)
    throw refuse(FORM_NAMES[mark.form] ?? 'mẫu khác', FORM_NAMES[query.kind] ?? '');
  if (mark.version && mark.version !== SHEET_VERSION)
    throw refuse(`phiên bản ${mark.version}`, `phiên bản ${SHEET_VERSION}`);
  if (mark.year && query.year != null && mark.year !== String(query.year))
    throw refuse(`năm ${mark.year}`, `năm ${query.year}`);
}

const FORM_NAMES: Record<string, string> = {
  commitments: 'danh sách việc đăng ký',
  organisation: 'danh sách đơn vị, cán bộ',
};
