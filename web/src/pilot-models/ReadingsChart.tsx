import { LineChart } from 'echarts/charts';
import { use } from 'echarts/core';
import { useMemo } from 'react';
import type { ModelPromise, ReadingSeries } from '../api/types';
import { COLOURS, FONT } from '../app/theme';
import { shortDecimal } from '../shared/decimals';
import { Chart } from '../summary/Chart';
import { periodWords, unitWords } from './values';

use([LineChart]);

interface ReadingsChartProps {
  promise: ModelPromise;
  series: ReadingSeries[];
  hostName: string;
}

const LINE = COLOURS.blue;
/** Height of the drawing itself, and of a line of the legend. */
const BODY = 240;
const LEGEND_LINE = 24;
/** Units after the host differ by the shape of their points, not by colour alone. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin'];
const SHADES = [LINE, '#5E83A8', '#2B6E3F', '#8A5A00', '#5B6168'];

/** Readings over time beside the baseline of the host and the target. */
export function ReadingsChart({ promise, series, hostName }: ReadingsChartProps) {
  const option = useMemo(() => optionOf(promise, series, hostName), [promise, series, hostName]);
  return (
    <Chart
      option={option}
      height={BODY + LEGEND_LINE * option.series.length}
      label={`${promise.text}: số liệu theo kỳ bên cạnh số liệu ban đầu và mục tiêu; số liệu ở bảng bên cạnh.`}
    />
  );
}

function optionOf(promise: ModelPromise, series: ReadingSeries[], hostName: string) {
  const periods = new Map<string, string>();
  for (const one of series.flatMap(({ readings }) => readings))
    periods.set(one.periodTo, periodWords(one.periodFrom, one.periodTo));
  const days = [...periods.keys()].sort();
  const baseline = promise.baseline?.value ?? null;
  const across = (name: string, value: string | null, type: string, colour: string) =>
    value === null
      ? []
      : [
          {
            type: 'line',
            name,
            data: days.map(() => Number(value)),
            symbol: 'none',
            silent: true,
            lineStyle: { type, width: 2, color: colour },
            itemStyle: { color: colour },
          },
        ];
  const drawn = [
    ...series.map((one, place) => lineOf(one, place, days, hostName)),
    ...across('Số liệu ban đầu', baseline, 'dotted', COLOURS.grey),
    ...across('Mục tiêu', promise.target, 'dashed', COLOURS.darkGreen),
  ];
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: COLOURS.ink },
    legend: {
      top: 0,
      left: 0,
      orient: 'vertical',
      itemGap: 8,
      textStyle: { fontSize: 14, color: COLOURS.ink },
    },
    tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: number | null) => shown(value) },
    grid: { top: 32 + LEGEND_LINE * drawn.length, left: 8, right: 24, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: days.map((day) => lines(periods.get(day) ?? day)),
      axisLabel: { fontSize: 12, lineHeight: 16, color: COLOURS.ink, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: unitWords(promise),
      nameTextStyle: { color: COLOURS.grey, align: 'left' },
      axisLabel: { formatter: (value: number) => shown(value), color: COLOURS.grey },
      splitLine: { lineStyle: { color: COLOURS.line } },
    },
    series: drawn,
  };
}

function lineOf(
  { unitId, unitName, readings }: ReadingSeries,
  place: number,
  days: string[],
  hostName: string,
) {
  return {
    type: 'line',
    name: unitId ? (unitName ?? '') : hostName,
    data: days.map((day) => {
      const reading = readings.find(({ periodTo }) => periodTo === day);
      return reading ? Number(reading.value) : null;
    }),
    connectNulls: true,
    symbol: SYMBOLS[place % SYMBOLS.length],
    symbolSize: 9,
    lineStyle: { width: 2.5 },
    color: SHADES[place % SHADES.length],
  };
}

/** 6 tháng đầu năm 2018 on two lines. */
const lines = (words: string): string => words.replace(/ (năm \d{4})$/, '\n$1').replace('–', '–\n');

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : shortDecimal(String(value));
