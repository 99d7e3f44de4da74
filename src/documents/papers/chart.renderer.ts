import { Resvg } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { vietnameseNumber } from '../../shared/text.js';
import { FONT, FONT_FILES } from './fonts.js';
import type { Chart } from './paper.model.js';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** Size on paper, in points; the picture has the same proportion. */
export const CHART = { width: 460, height: 210 };

const text = { fontFamily: FONT, fontSize: 11, color: '#000' };

/** A drawing that prints in black and white as well: bars differ by pattern, values stand on them. */
export function chartSvg({ categories, series }: Chart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...CHART });
  try {
    drawing.setOption({
      animation: false,
      textStyle: text,
      color: ['#a61b1b', '#c9a24b', '#4b6a88', '#6f8f5e'],
      aria: { enabled: true, decal: { show: true } },
      grid: {
        left: 8,
        right: 8,
        top: 20,
        bottom: 34,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: { bottom: 0, textStyle: text, itemWidth: 22, show: series.length > 1 },
      xAxis: {
        type: 'category',
        data: categories,
        axisLabel: {
          ...text,
          interval: 0,
          overflow: 'break',
          width: (CHART.width - 60) / categories.length - 6,
        },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { ...text, formatter: (value: number) => vietnameseNumber(value) },
      },
      series: series.map(({ name, values }) => ({
        type: 'bar',
        name,
        data: values,
        barMaxWidth: 56,
        label: {
          ...text,
          show: true,
          position: 'top',
          formatter: ({ value }: { value?: unknown }) => vietnameseNumber(Number(value)),
        },
      })),
    });
    return still(drawing.renderToSVGString());
  } finally {
    drawing.dispose();
  }
}

/** Without what answers a mouse, and without the numbers that the library gives its drawings. */
const still = (svg: string) =>
  svg
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/<style.*?<\/style>/s, '')
    .replace(/\bzr\d+-/g, 'zr-');

/** The same as a picture for Word, three times finer than it is shown. */
export function chartPng(chart: Chart): Buffer {
  const font = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT };
  const drawing = new Resvg(chartSvg(chart), {
    font,
    fitTo: { mode: 'width', value: CHART.width * 3 },
  });
  return Buffer.from(drawing.render().asPng());
}
