import { PROBLEMS, type ProblemCode } from './problem-catalogue.js';

export type { ProblemCode };

/** One thing that is wrong with what came in: the field, why, and what to do, for the person who typed it. */
export interface ProblemDetail {
  field?: string;
  code: string;
  message: string;
  [extra: string]: unknown;
}

/**
 * A refusal that the reader can act on. It becomes an RFC 9457 problem document: the code is stable, the title
 * Vietnamese, `{…}` in it filled from `values`.
 */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ProblemCode,
    readonly values: Record<string, string | number> = {},
    readonly details: ProblemDetail[] = [],
    /** Further members of the document, such as the newer version at a conflict. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(code);
    const [status, template] = PROBLEMS[code];
    this.status = status;
    this.title = fill(template, values);
  }
}

/** Fills `{name}` from values; a placeholder without a value stays for a later reader of the template. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
