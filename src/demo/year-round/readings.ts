import { demoId } from '../bulk.js';

type Measure = 'share' | 'per-thousand' | 'count' | 'sum' | 'survey';

/** What a promise of a model measures, with invented readings: at first, then half a year after half a year. */
export interface DemoIndicator {
  model: string;
  /** Place of the promise within its model. */
  promise: number;
  measure: Measure;
  numerator: string;
  denominator: string | null;
  unit: string | null;
  direction: 'down' | 'up';
  target: number;
  countsAs?: 'children';
  /** numerator, denominator: of the second half of 2016 (baseline), then of each half year from 2017 on. */
  readings: [number, number | null][];
}

const KBNN = 'Kho bạc “3 không”';
const BHXH = 'Thân thiện và trách nhiệm';
const LAND = 'Cải cách thủ tục hành chính “Vì nhân dân phục vụ” trong lĩnh vực đất đai, môi trường';
const INVEST = 'Cải cách thủ tục hành chính “Vì nhân dân phục vụ” trong lĩnh vực đầu tư';
const share = (
  model: string,
  promise: number,
  [numerator, denominator]: [string, string],
  direction: 'down' | 'up',
  target: number,
  readings: [number, number][],
  measure: Measure = 'share',
): DemoIndicator => ({
  model,
  promise,
  measure,
  numerator,
  denominator,
  unit: null,
  direction,
  target,
  readings,
});
const count = (
  model: string,
  promise: number,
  [numerator, unit]: [string, string],
  target: number,
  readings: number[],
  measure: Measure = 'count',
): DemoIndicator => ({
  model,
  promise,
  measure,
  numerator,
  denominator: null,
  unit,
  direction: 'up',
  target,
  readings: readings.map((value) => [value, null]),
});

const LATE: [string, string] = ['Hồ sơ trả quá hẹn', 'Hồ sơ đã trả'];

export const INDICATORS: readonly DemoIndicator[] = [
  share(KBNN, 0, LATE, 'down', 0.5, [[412, 10_840], [236, 11_020], [148, 11_310], [71, 11_560]]),
  share(KBNN, 1, ['Phản ánh về gây phiền hà', 'Hồ sơ tiếp nhận'], 'down', 0.5,
    [[31, 10_910], [19, 11_080], [11, 11_340], [6, 11_600]], 'per-thousand'),
  share(KBNN, 2, ['Hồ sơ phải bổ sung từ 2 lần trở lên', 'Hồ sơ tiếp nhận'], 'down', 3,
    [[1_309, 10_910], [842, 11_080], [510, 11_340], [336, 11_600]]),
  share(BHXH, 0, ['Người được hỏi trả lời hài lòng', 'Người được hỏi'], 'up', 95,
    [[618, 800], [671, 800], [714, 820], [762, 830]], 'survey'),
  share(BHXH, 1, LATE, 'down', 1, [[940, 21_400], [702, 22_150], [455, 22_900], [310, 23_240]]),
  share(LAND, 0, ['Hồ sơ trả đúng hẹn', 'Hồ sơ đã trả'], 'up', 98,
    [[3_920, 4_460], [4_180, 4_610], [4_402, 4_700], [4_611, 4_790]]),
  count(LAND, 1, ['Thủ tục công khai tiến độ', 'thủ tục'], 60, [8, 22, 37, 52]),
  share(INVEST, 0, ['Hồ sơ phải bổ sung từ 2 lần trở lên', 'Hồ sơ tiếp nhận'], 'down', 3,
    [[168, 1_420], [121, 1_515], [88, 1_602], [55, 1_660]]),
  count(INVEST, 2, ['Cuộc đối thoại với doanh nghiệp', 'cuộc'], 4, [1, 2, 3, 3]),
  count('Quỹ tiết kiệm 1000 đồng', 0, ['Tiền tiết kiệm trong kỳ', 'đồng'], 60_000_000,
    [18_400_000, 27_300_000, 35_900_000, 44_250_000], 'sum'),
  {
    ...count('Áo ấm mùa đông', 1, ['Thiếu nhi được đỡ đầu', 'em'], 25, [9, 15, 20, 23]),
    countsAs: 'children',
  },
]; // prettier-ignore

const PERIODS = [
  ['2016-07-01', '2016-12-31'],
  ['2017-01-01', '2017-06-30'],
  ['2017-07-01', '2017-12-31'],
  ['2018-01-01', '2018-06-30'],
] as const;

const promiseId = ({ model, promise }: DemoIndicator) => demoId('promise', model, promise);

/** What a promise measures, by its identifier. */
export function measureOf(id: string): Record<string, unknown> {
  const found = INDICATORS.find((one) => promiseId(one) === id);
  return {
    measure: found?.measure ?? null,
    numerator_name: found?.numerator ?? null,
    denominator_name: found?.denominator ?? null,
    measure_unit: found?.unit ?? null,
    direction: found?.direction ?? null,
    target: found?.target ?? null,
    target_on: found ? '2018-12-31' : null,
    counts_as: found?.countsAs ?? null,
  };
}

/** The unit that took over “Kho bạc 3 không”, and what it measured first. */
const COPY = { unit: 'CTHUE', on: '2018-04-02', reading: [318, 9_870] as [number, number] };

/** Rows of readings, and of the one copy. */
export function readingRows(recordedBy: string) {
  const row = (one: DemoIndicator, period: readonly [string, string], reading: [number, number | null]) => ({
    id: demoId('reading', one.model, one.promise, period[0]),
    pilot_model_id: demoId('pilot-model', one.model),
    promise_id: promiseId(one),
    measure: one.measure,
    unit_id: null as string | null,
    period_from: period[0],
    period_to: period[1],
    numerator: reading[0],
    denominator: reading[1],
    is_baseline: period === PERIODS[0],
    source: 'Số liệu minh họa, không phải số liệu của đơn vị',
    note: null,
    recorded_on: '2018-07-05',
    recorded_at: '2018-07-05T02:00:00Z',
    recorded_by: recordedBy,
  });
  const own = INDICATORS.flatMap((one) =>
    one.readings.map((reading, index) => row(one, PERIODS[index] as readonly [string, string], reading)),
  );
  const [first] = INDICATORS as [DemoIndicator];
  const taken = {
    ...row(first, ['2018-04-02', '2018-06-30'], COPY.reading),
    id: demoId('reading', 'copy', COPY.unit),
    unit_id: demoId('unit', COPY.unit),
  };
  const copy = {
    id: demoId('model-copy', COPY.unit),
    pilot_model_id: demoId('pilot-model', KBNN),
    unit_id: demoId('unit', COPY.unit),
    copied_on: COPY.on,
    reading_id: taken.id,
    note: 'Áp dụng tại bộ phận một cửa',
    recorded_at: '2018-07-05T02:00:00Z',
    recorded_by: recordedBy,
  };
  return { readings: [...own, taken], copies: [copy], copied: { model: copy.pilot_model_id, copy: copy.id } };
}
