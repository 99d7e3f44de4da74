import { useMemo } from 'react';
import type { Breakdown, UnitFigures } from '../api/types';
import { COLOURS, FONT } from '../app/theme';
import { number } from '../shared/format';
import { useNarrow } from '../shared/use-narrow';
import { Chart } from './Chart';

const DARK = COLOURS.blue;
const LIGHT = '#9DB8D2';
const BASE = {
  animation: false,
  textStyle: { fontFamily: FONT, color: COLOURS.ink },
  color: [DARK, LIGHT],
  legend: { top: 0, left: 0, itemGap: 20, textStyle: { fontSize: 14, color: COLOURS.ink } },
};
const VALUE_AXIS = {
  type: 'value',
  minInterval: 1,
  axisLabel: { formatter: (value: number) => number(value), color: COLOURS.grey },
  splitLine: { lineStyle: { color: COLOURS.line } },
};
const tooltip = {
  trigger: 'axis',
  axisPointer: { type: 'shadow' },
  valueFormatter: (value: number) => number(value),
};

/** What registrants say beside what was confirmed. */
export function ResultsChart({ self, verified }: { self: Breakdown; verified: Breakdown }) {
  const option = useMemo(() => {
    const labels = [...new Set([...verified.items, ...self.items].map((one) => codeOf(one.key)))];
    const words = (code: string) =>
      code === 'none' ? 'Chưa có' : (verified.items.find((one) => codeOf(one.key) === code)?.label ?? code);
    const values = (breakdown: Breakdown) =>
      labels.map((code) => breakdown.items.find((one) => codeOf(one.key) === code)?.value ?? null);
    return {
      ...BASE,
      tooltip,
      grid: { top: 40, left: 8, right: 56, bottom: 8, containLabel: true },
      xAxis: VALUE_AXIS,
      yAxis: {
        type: 'category',
        inverse: true,
        data: labels.map(words),
        axisLabel: { fontSize: 14, color: COLOURS.ink },
      },
      series: [
        { type: 'bar', name: 'Kết quả tự đánh giá', data: values(self), color: LIGHT, label: SHOWN },
        { type: 'bar', name: 'Kết quả được xác nhận', data: values(verified), color: DARK, label: SHOWN },
      ],
    };
  }, [self, verified]);
  return (
    <Chart
      option={option}
      height={420}
      label="Kết quả tự đánh giá và kết quả được xác nhận; số liệu ở bảng bên cạnh."
    />
  );
}

const SHOWN = {
  show: true,
  position: 'right',
  formatter: ({ value }: { value: number | null }) => (value === null ? '' : number(value)),
};

const codeOf = (key: string) => key.slice(key.indexOf('.') + 1);

/** Collective and individual items of each unit, in the order of the office. */
export function UnitsChart({ units }: { units: UnitFigures[] }) {
  const narrow = useNarrow();
  const option = useMemo(
    () => ({
      ...BASE,
      tooltip,
      grid: { top: 40, left: 8, right: 8, bottom: 8, containLabel: true },
      yAxis: VALUE_AXIS,
      xAxis: {
        type: 'category',
        data: units.map((unit) => unit.shortName),
        axisLabel: {
          interval: 0,
          rotate: units.length > 12 ? 90 : 0,
          fontSize: 11,
          lineHeight: 14,
          width: units.length > 12 ? 120 : 90,
          overflow: units.length > 12 ? 'truncate' : 'break',
          color: COLOURS.ink,
        },
      },
      series: [
        {
          type: 'bar',
          stack: 'all',
          name: 'Việc của tập thể',
          data: units.map((unit) => unit.collective.value),
          color: DARK,
        },
        {
          type: 'bar',
          stack: 'all',
          name: 'Việc của cá nhân',
          data: units.map((unit) => unit.individual.value),
          color: LIGHT,
        },
      ],
    }),
    [units],
  );
  return (
    <>
      {narrow && <p className="muted">Biểu đồ rộng: kéo ngang để xem hết.</p>}
      <div className="wide-chart" tabIndex={0} role="region" aria-label="Biểu đồ theo đơn vị">
        <div style={{ minWidth: Math.min(units.length * 16, 1000) }}>
          <Chart option={option} height={380} label="Số việc theo đơn vị; số liệu ở bảng bên dưới." />
        </div>
      </div>
    </>
  );
}
