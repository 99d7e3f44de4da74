/** One thing that is wrong with what was sent, in words for the person who typed it. */
export interface ProblemDetail {
  field?: string;
  code: string;
  message: string;
}

interface ProblemDocument {
  title?: string;
  status?: number;
  code?: string;
  details?: ProblemDetail[];
  contact?: string;
  current?: unknown;
}

/** A refusal of the server as it was told (RFC 9457), or the lost line. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly details: ProblemDetail[];
  /** Whom to call; empty when the server could not say. */
  readonly contact: string;
  /** At a conflict: the newer state of the record. */
  readonly current: unknown;

  constructor(document: ProblemDocument) {
    super(document.code ?? 'server.error');
    this.status = document.status ?? 0;
    this.code = document.code ?? 'server.error';
    this.title = document.title ?? 'Hệ thống gặp sự cố. Đề nghị thử lại sau ít phút.';
    this.details = document.details ?? [];
    this.contact = document.contact ?? '';
    this.current = document.current;
  }

  /** The message for a field, when the refusal names it. */
  messageFor(field: string): string | undefined {
    return this.details.find((detail) => detail.field === field)?.message;
  }
}

export async function problemOf(response: Response): Promise<ProblemError> {
  try {
    const document = (await response.clone().json()) as ProblemDocument;
    return new ProblemError({ ...document, status: response.status });
  } catch {
    return new ProblemError({ status: response.status });
  }
}

export function offline(): ProblemError {
  return new ProblemError({
    code: 'offline',
    title: 'Mất kết nối. Đề nghị đồng chí kiểm tra mạng rồi thử lại.',
  });
}

export function asProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  return new ProblemError({});
}
