/** The cells of what was copied from Word or Excel; null when it is no table but plain text. */
export function tableOf(data: DataTransfer): string[][] | null {
  const html = data.getData('text/html');
  if (/<table/i.test(html)) return htmlTable(html);
  const text = data.getData('text/plain');
  return text.includes('\t') ? tabbed(text) : null;
}

/** A parsed document runs no script and loads nothing. */
function htmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return Array.from(table.rows, (row) =>
    Array.from(row.cells).flatMap((cell) => [
      textOf(cell),
      ...Array<string>(Math.max(0, cell.colSpan - 1)).fill(''),
    ]),
  );
}

/** Word makes a paragraph of every line of a cell and breaks its lines anywhere. */
function textOf(cell: HTMLElement): string {
  const paragraphs = Array.from(cell.querySelectorAll('p'));
  const parts = paragraphs.length > 0 ? paragraphs.map((one) => one.textContent) : [cell.textContent];
  return parts
    .map((part) => (part ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Excel puts a cell with line breaks into quotes and doubles the quotes inside it. */
export function tabbed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const clean = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < clean.length; at += 1) {
    const letter = clean.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (clean.charAt(at + 1) === '"') cell += clean.charAt((at += 1));
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows.filter((one) => one.some(Boolean));
}

/** YYYY-MM-DD of 31/12/2018, 31-12-2018 or 31.12.2018; null when it is no date. */
export function dateOf(typed: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim()) ?? isoParts(typed.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const made = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(iso) ? iso : null;
}

function isoParts(typed: string): [string, string, string, string] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  return match ? [typed, match[3] ?? '', match[2] ?? '', match[1] ?? ''] : null;
}
