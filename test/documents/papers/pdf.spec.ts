import { describe, expect, test } from '@jest/globals';
import { chartPng, chartSvg } from '../../../src/documents/papers/chart.renderer.js';
import { profileOn } from '../../../src/documents/papers/format-profile.js';
import { renderPdf } from '../../../src/documents/papers/pdf.renderer.js';
import { embeddedFonts, pdfSource } from '../../support/papers.js';
import { MARK, file, paper } from './sample.js';

const pagesOf = (pdf: Buffer) => Number(/\/Type \/Pages[^>]*?\/Count (\d+)/s.exec(pdfSource(pdf))?.[1]);

describe('a PDF', () => {
  test('carries its fonts, is dated by the business date and has an appendix across', () => {
    const pdf = renderPdf(file());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(embeddedFonts(pdf)).toEqual(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']);
    expect(pdfSource(pdf)).toContain('D:20181120');
    expect(pdfSource(pdf)).toMatch(/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
  });

  test('each paper starts on a page of its own', () => {
    const short = paper({ appendices: [] });
    const one = pagesOf(renderPdf(file({ papers: [short] })));
    expect(pagesOf(renderPdf(file({ papers: [short, short, short] })))).toBe(3 * one);
  });

  test('the same papers give pages of the same size', () => {
    expect(renderPdf(file({ mark: MARK })).length).toBe(renderPdf(file({ mark: MARK })).length);
    expect(renderPdf(file({ mark: MARK })).length).not.toBe(renderPdf(file()).length);
  });

  test('a fault of the template is an error, not a paper without something', () => {
    const broken = { ...profileOn('2018-11-20'), lineHeight: 'x' } as never;
    expect(() => renderPdf(file({ profile: broken }))).toThrow('Typst');
  });
});

describe('a drawing', () => {
  const chart = {
    caption: 'x',
    categories: ['Năm 2017', 'Năm 2018'],
    series: [{ name: 'Việc của tập thể', values: [1250, 0] }],
  };

  test('tells its values with Vietnamese numbers and letters', () => {
    const svg = chartSvg(chart);
    for (const word of ['Năm 2017', '1.250', '>0<', 'Tinos']) expect(svg).toContain(word);
  });

  test('is the same drawing each time', () => {
    expect(chartSvg(chart)).toBe(chartSvg(chart));
  });

  test('is a picture with letters for Word: without them it would be smaller', () => {
    const picture = chartPng(chart);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    const wordless = { ...chart, categories: ['', ''] };
    expect(picture.length).toBeGreaterThan(chartPng(wordless).length + 500);
  });
});
