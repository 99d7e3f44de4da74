import { type Block, heading, plain } from '../documents/papers/paper.model.js';
import type { SummaryOut } from '../figures/summary.dto.js';
import { viewWords } from '../figures/view.js';
import { closedNote } from '../years/closed.query.js';
import type { FigureOut } from '../shared/figure.dto.js';
import type { PilotModelOut } from '../pilot-models/pilot-model-out.dto.js';
import type { EvaluationLevel } from '../pilot-models/pilot-model.dto.js';
import { vietnameseNumber } from '../shared/text.js';
import { committee, longDate } from './paper-frame.js';
import { type ReportFacts, basisNumber, basisSubject, spanWords } from './report-facts.js';
import { promiseWords } from './models-table.js';
import { outcomesOf } from './remedies-summary.js';
import { writtenBlocks } from './report-words.js';
import { aidBlocks, inspectionBlocks, praiseBlocks, studyBlocks } from './report-work.js';

const dots: Block = { kind: 'dots', lines: 3 };
const number = vietnameseNumber;
const items = (count: number) => `${number(count)} việc`;

/** 12,5 %; of nothing there is no share. */
export function share(part: number, whole: number): string | null {
  if (whole === 0) return null;
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format((part / whole) * 100)} %`;
}

/** I: the themes of the years, what it rests on, and what units wrote of leading the work. */
export function leadershipBlocks(facts: ReportFacts): Block[] {
  const { years, bases, issuer } = facts;
  const themes = years.filter(({ theme }) => theme).map(({ year, theme }) => `năm ${year} “${theme}”`);
  const topics = years.filter((one) => one.centreTopic).map((one) => `năm ${one.year} “${one.centreTopic}”`);
  const owner =
    issuer.above === null ? `Chủ đề năm của ${committee(issuer.partyName)}` : 'Chủ đề năm của Đảng ủy Khối';
  return [
    heading(1, 'I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT'),
    ...(bases.length > 0 ? [plain('Các văn bản làm căn cứ:')] : []),
    ...(bases.length > 0 ? [{ kind: 'bullets' as const, items: bases.map(basisLine) }] : []),
    ...(themes.length > 0 ? [plain(`${owner}: ${themes.join('; ')}.`)] : []),
    ...(topics.length > 0 ? [plain(`Chuyên đề năm của Trung ương: ${topics.join('; ')}.`)] : []),
    ...studyBlocks(facts.figures),
    ...writtenBlocks(facts, 'situation', 'tình hình lãnh đạo, chỉ đạo, thực hiện'),
  ];
}

const basisLine = (basis: ReportFacts['bases'][number]) =>
  `${basisNumber(basis)}${basis.issuedOn ? `, ${longDate(basis.issuedOn)}` : ''} của ${basis.issuer} ${basisSubject(basis)}.`;

/** II: what was registered and what came of it, each figure as the summary counts it. */
export function resultBlocks(facts: ReportFacts): Block[] {
  return [
    heading(1, 'II- KẾT QUẢ'),
    heading(2, '1. Đăng ký việc làm theo Bác'),
    ...registrationBlocks(facts),
    heading(2, '2. Kết quả thực hiện việc đã đăng ký'),
    ...assessmentBlocks(facts),
    heading(2, '3. Khắc phục hạn chế sau kiểm điểm'),
    plain(linkedWords(facts.summary)),
    ...remedyBlocks(facts),
    heading(2, '4. Mô hình điểm'),
    ...modelBlocks(facts),
    heading(2, '5. Nêu gương của người đứng đầu'),
    plain(headWords(facts)),
    heading(2, '6. Giúp đỡ xã nghèo'),
    ...aidBlocks(facts.figures),
    heading(2, '7. Kiểm tra, giám sát'),
    ...inspectionBlocks(facts.figures),
    heading(2, '8. Tuyên truyền, biểu dương'),
    ...praiseBlocks(facts.figures),
  ];
}

function registrationBlocks(facts: ReportFacts): Block[] {
  const { summary, issuer } = facts;
  const { totals, breakdowns } = summary;
  const aspects = breakdowns.find(({ key }) => key === 'aspect')?.items ?? [];
  return [
    plain(
      `Trong ${spanWords(facts)}, ${issuer.partyName} đăng ký ${items(totals.all)}, gồm ${number(totals.collective)} việc của tập thể và ${number(totals.individual)} việc của cá nhân.`,
    ),
    ...sentBlocks(facts),
    ...(summary.years.length > 1 ? [yearsTable(summary)] : []),
    plain(`Theo nhóm nội dung: ${aspects.map(figureWords).join('; ')}.`),
    plain(`Không tính ${summary.excluded.map(excludedWords).join('; ')}.`),
    plain(`${dayWords(facts)}, ${inSentence(viewWords(summary))}.`),
    ...drawing(facts),
  ];
}

const dayWords = ({ asOf, summary: { closed } }: ReportFacts) =>
  closed ? closedNote(closed) : `Số liệu đến ${longDate(asOf)}`;

const inSentence = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
const figureWords = ({ label, value }: FigureOut) => `${label.toLocaleLowerCase('vi')} ${items(value)}`;
const excludedWords = ({ label, value }: FigureOut) => `${items(value)} ${label.toLocaleLowerCase('vi')}`;

function sentBlocks({ sent, issuer }: ReportFacts): Block[] {
  if (sent.length === 0 || issuer.kind !== 'bloc') return [];
  const words = sent.map(({ year, filed, total }) => `${filed}/${total} đơn vị đã gửi báo cáo năm ${year}`);
  return [plain(`Đến nay, ${words.join('; ')}.`)];
}

function yearsTable({ years }: SummaryOut): Block {
  return {
    kind: 'table',
    table: {
      size: 13,
      together: true,
      columns: [
        { width: 2, align: 'center' },
        { width: 3, align: 'right' },
        { width: 3, align: 'right' },
        { width: 3, align: 'right' },
      ],
      head: [['Năm', 'Việc của tập thể', 'Việc của cá nhân', 'Cộng'].map((text) => ({ text }))],
      rows: years.map(({ year, collective, individual }) => ({
        cells: [
          String(year),
          ...[collective.value, individual.value, collective.value + individual.value].map(number),
        ],
      })),
    },
  };
}

/** By year where there are several, else by result. */
function drawing({ summary, from, to }: ReportFacts): Block[] {
  if (summary.totals.all === 0) return [];
  if (from !== to) {
    const series = [
      { name: 'Việc của tập thể', values: summary.years.map((year) => year.collective.value) },
      { name: 'Việc của cá nhân', values: summary.years.map((year) => year.individual.value) },
    ];
    const categories = summary.years.map(({ year }) => `Năm ${year}`);
    return [{ kind: 'chart', chart: { caption: 'Biểu đồ. Việc đăng ký theo năm', categories, series } }];
  }
  const results = partsOf(summary, 'verified');
  return [
    {
      kind: 'chart',
      chart: {
        caption: `Biểu đồ. Kết quả được xác nhận năm ${from}`,
        categories: results.map(({ label }) => label),
        series: [{ name: 'Số việc', values: results.map(({ value }) => value) }],
      },
    },
  ];
}

const partsOf = (summary: SummaryOut, key: string) =>
  summary.breakdowns.find((one) => one.key === key)?.items ?? [];

/** What the registrant says and what was verified stand beside each other, never added. */
function assessmentBlocks({ summary }: ReportFacts): Block[] {
  const [self, verified] = [partsOf(summary, 'self'), partsOf(summary, 'verified')];
  const labels = ['Vượt mức đăng ký', 'Đạt', 'Đạt một phần', 'Chưa đạt', 'Chưa có minh chứng'];
  const value = (parts: FigureOut[], label: string) => {
    const found = parts.find((part) => part.label === label);
    return found ? number(found.value) : null;
  };
  const none = (parts: FigureOut[]) => number(parts.at(-1)?.value ?? 0);
  return [
    {
      kind: 'table',
      table: {
        size: 13,
        together: true,
        columns: [
          { width: 4, align: 'left' },
          { width: 3, align: 'right' },
          { width: 3, align: 'right' },
        ],
        head: [['Kết quả', 'Tự đánh giá (việc)', 'Được xác nhận (việc)'].map((text) => ({ text }))],
        rows: [
          ...labels.map((label) => ({ cells: [label, value(self, label), value(verified, label)] })),
          { cells: ['Chưa đánh giá, chưa xác nhận kết quả', none(self), none(verified)] },
          {
            cells: ['Tổng số việc đăng ký', number(summary.totals.all), number(summary.totals.all)],
            bold: true,
          },
        ],
      },
    },
  ];
}

function linkedWords(summary: SummaryOut): string {
  const linked = partsOf(summary, 'linked').find(({ key }) => key === 'linked.yes')?.value ?? 0;
  const part = share(linked, summary.totals.all);
  return `Việc gắn với hạn chế sau kiểm điểm: ${number(linked)}${part ? ` (${part})` : ''}.`;
}

function remedyBlocks({ tables }: ReportFacts): Block[] {
  const table = tables.tables.find((one) => one.number === 5);
  if (!table) return [];
  const outcomes = outcomesOf(table).map(
    ([outcome, count]) => `${outcome.toLocaleLowerCase('vi')} ${number(count)}`,
  );
  if (outcomes.length === 0) return [];
  return [plain(`Hạn chế của đơn vị theo kết quả khắc phục: ${outcomes.join('; ')} (Biểu 5, Phụ lục 1).`)];
}

const EVALUATIONS: Record<EvaluationLevel, string> = {
  good: 'hiệu quả rõ, đề nghị nhân rộng',
  fair: 'có hiệu quả',
  unclear: 'chưa rõ hiệu quả',
};

/** Beyond this many the models of units are told as a number. */
const MODELS_IN_BODY = 12;

function modelBlocks({ models, issuer, to }: ReportFacts): Block[] {
  const ofBloc = models.filter(({ level }) => level === 'bloc');
  const ofUnits = models.filter(({ level }) => level === 'unit');
  if (models.length === 0) return [dots];
  const lead = issuer.above === null ? '' : ' tại đơn vị';
  return [
    ...(ofBloc.length > 0
      ? [
          plain(`Mô hình điểm của Đảng ủy Khối${lead}: ${ofBloc.length} mô hình.`),
          { kind: 'bullets' as const, items: ofBloc.map((model) => modelWords(model, to)) },
        ]
      : []),
    ...(ofUnits.length > 0 ? [plain(`Mô hình của đơn vị: ${ofUnits.length} mô hình.`)] : []),
    ...(ofUnits.length > 0 && ofUnits.length <= MODELS_IN_BODY
      ? [{ kind: 'bullets' as const, items: ofUnits.map((model) => modelWords(model, to)) }]
      : []),
  ];
}

function modelWords(model: PilotModelOut, to: number): string {
  const promises = model.promises.length > 0 ? `: ${model.promises.map(promiseWords).join('; ')}` : '';
  const evaluation = model.evaluations.findLast(({ year }) => year <= to);
  const judged = evaluation ? ` Đánh giá năm ${evaluation.year}: ${EVALUATIONS[evaluation.level]}.` : '';
  const stopped = model.stoppedOn ? ` Dừng thực hiện từ ${longDate(model.stoppedOn)}.` : '';
  const name = model.name.includes('“') ? model.name : `“${model.name}”`;
  return `${model.hostUnitName}: mô hình ${name}${promises}.${judged}${stopped}`;
}

function headWords({ summary }: ReportFacts): string {
  const { units, ofUnits, items: ofHeads } = summary.heads;
  const told =
    ofUnits > 0
      ? `${units}/${ofUnits} đơn vị có người đứng đầu đã đăng ký`
      : 'Việc đăng ký của người đứng đầu';
  return `${told}: ${items(ofHeads.value)}.`;
}
