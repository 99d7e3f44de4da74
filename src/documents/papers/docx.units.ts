import type { IRunOptions } from 'docx';
import type { PartFormat } from './format-profile.js';

/** Millimetres as twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Points as twentieths of a point. */
export const twentieths = (points: number): number => Math.round(points * 20);

/** Points as the half points in which Word tells sizes. */
export const half = (points: number): number => Math.round(points * 2);

/** A part's format as Word's run properties. */
export const format = ({ size, bold, italic }: PartFormat): IRunOptions => ({
  size: half(size),
  ...(bold ? { bold } : {}),
  ...(italic ? { italics: italic } : {}),
});
