import type { Office } from '../platform/paper-office.js';
import type { CommitmentOut } from '../commitments/commitment-out.dto.js';
import type { Block, Closing, Paper, TableRow } from '../documents/papers/paper.model.js';
import { vietnameseDate } from '../shared/dates.js';
import { capitals, committee, placeAndDate } from './paper-frame.js';

/** What one registrant registered in a year. */
export interface RegistrationForm {
  key: string;
  year: number;
  kind: CommitmentOut['kind'];
  registrant: string;
  offices: string;
  unitName: string;
  /** The body above the unit: upper line of the head. */
  above: string;
  /** Whose confirmation the paper has room for. */
  reviewBody: string;
  items: CommitmentOut[];
}

/** The bản đăng ký as it is signed: the same content and words as the page that the browser prints. */
export function registrationPaper(
  form: RegistrationForm,
  { office, demo }: { office: Office; demo: boolean },
): Paper {
  const collective = form.kind === 'collective';
  const party = capitals(form.unitName);
  return {
    landscape: true,
    heading: {
      superior: capitals(form.above),
      issuer: collective ? capitals(committee(form.unitName)) : party,
      number: null,
      placeAndDate: placeAndDate(office.place, null, form.year),
    },
    typeName: 'BẢN ĐĂNG KÝ',
    subject: ['việc làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', `năm ${form.year}`],
    body: [...registrantBlocks(form), itemsTable(form)],
    closing: closing(form, demo),
    appendices: [],
  };
}

export function registrantBlocks({ kind, registrant, offices, unitName }: RegistrationForm): Block[] {
  const collective = kind === 'collective';
  const line = (label: string, text: string, bold = false): Block => ({
    kind: 'paragraph',
    indent: false,
    runs: [{ text: `${label}: ` }, { text, ...(bold ? { bold } : {}) }],
  });
  return [
    line(collective ? 'Tập thể đăng ký' : 'Họ và tên', registrant, true),
    ...(!collective && offices ? [line('Chức vụ', offices)] : []),
    ...(collective ? [] : [line('Nơi sinh hoạt, công tác', unitName)]),
  ];
}

function itemsTable({ kind, items }: RegistrationForm): Block {
  const titles = [
    'TT',
    kind === 'collective' ? 'Hạn chế cần khắc phục' : 'Nội dung cần khắc phục',
    'Việc làm theo Bác; biện pháp thực hiện',
    'Cách đo kết quả; mức cần đạt',
    'Thời hạn',
    'Người phụ trách',
  ];
  const widths = [9, 52, 97, 52, 24, 28];
  return {
    kind: 'table',
    table: {
      size: 12,
      columns: widths.map((width, index) => ({
        width,
        align: index === 0 || index === 4 ? 'center' : 'left',
      })),
      head: [titles.map((text) => ({ text }))],
      rows: items.map(itemRow),
    },
  };
}

const lines = (...parts: (string | null | false)[]) => parts.filter(Boolean).join('\n');

function itemRow(item: CommitmentOut, index: number): TableRow {
  return {
    cells: [
      String(index + 1),
      item.shortcoming?.text ?? (item.noShortcomingReason ? `Không có (${item.noShortcomingReason})` : ''),
      lines(item.content, item.measures && `Biện pháp: ${item.measures}`),
      measureWords(item),
      item.deadline ? vietnameseDate(item.deadline) : '',
      item.owner ?? '',
    ],
  };
}

/** How the result is measured: from where, up to where. */
export function measureWords({ indicator, baseline, target, measureUnit, product }: CommitmentOut): string {
  const wanted = [target, target && measureUnit].filter(Boolean).join(' ');
  return lines(indicator, baseline && `Hiện nay: ${baseline}`, wanted && `Cần đạt: ${wanted}`, product);
}

function closing({ kind, unitName, registrant, reviewBody }: RegistrationForm, demo: boolean): Closing {
  const body = /^chi bộ/i.test(unitName) ? 'CHI BỘ' : 'ĐẢNG ỦY';
  return {
    left: {
      kind: 'signature',
      authority: `XÁC NHẬN CỦA ${capitals(reviewBody)}`,
      office: null,
      name: null,
    },
    right:
      kind === 'collective'
        ? { kind: 'signature', authority: `T/M ${body}`, office: 'BÍ THƯ', name: null }
        : { kind: 'signature', authority: 'NGƯỜI ĐĂNG KÝ', office: null, name: demo ? null : registrant },
  };
}

/** The items as forms, one a registrant, in the order of the list. What was stopped is not signed for. */
export function formsOf(items: CommitmentOut[], aboveOf: (unitId: string) => string): RegistrationForm[] {
  const forms = new Map<string, RegistrationForm>();
  for (const item of items) {
    if (item.state === 'stopped') continue;
    const { registrant, unit } = item;
    const key = `${item.year}.${unit.id}.${item.kind === 'collective' ? 'tt' : (registrant?.personId ?? item.id)}`;
    const above = aboveOf(unit.id);
    const form = forms.get(key) ?? {
      key,
      year: item.year,
      kind: item.kind,
      registrant: registrant?.name ?? unit.name,
      offices: officesOf(item),
      unitName: unit.name,
      above,
      reviewBody: committee(item.reviewUnit?.name ?? (item.kind === 'collective' ? above : unit.name)),
      items: [],
    };
    form.items.push(item);
    forms.set(key, form);
  }
  return [...forms.values()];
}

function officesOf({ kind, registrant }: CommitmentOut): string {
  if (kind === 'collective') return '';
  return [registrant?.partyOffice, registrant?.stateOffice].filter(Boolean).join(', ');
}
