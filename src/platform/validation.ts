import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { FIELD_LABELS } from '../shared/field-labels.js';
import { LIST_OF_OBJECTS } from '../shared/input.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { lengthOf } from '../shared/text.js';

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: false,
} as const;

/** Checks what comes in: unknown fields are refused, known ones transformed, each error told with its field. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    ...RULES,
    transform: true,
    exceptionFactory: (errors) => toProblem(errors),
  });
}

/** Checks a value as the pipe checks a body: the instance, and each error with its field. */
export async function checkInput<T extends object>(
  type: new () => T,
  plain: object,
): Promise<{ input: T; details: ProblemDetail[] }> {
  const input = plainToInstance(type, plain);
  const errors = await validate(input, RULES);
  return { input, details: errors.flatMap((error) => detailsOf(error, '')) };
}

function toProblem(errors: ValidationError[]): Problem {
  const details = errors.flatMap((error) => detailsOf(error, ''));
  const stale = details.some((detail) => detail.code === 'request.unknown-field');
  return new Problem(stale ? 'request.unknown-field' : 'request.invalid', {}, details);
}

function detailsOf(error: ValidationError, path: string): ProblemDetail[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const kinds = Object.keys(error.constraints ?? {});
  // Of a list that holds something else than objects, the list is told: its elements have no names.
  const children = kinds.includes(LIST_OF_OBJECTS) ? [] : (error.children ?? []);
  const nested = children.flatMap((child) => detailsOf(child, field));
  if (kinds.length === 0) return nested;
  return [{ field, ...explain(kinds, error) }, ...nested];
}

function explain(kinds: string[], error: ValidationError): { code: string; message: string } {
  const label = FIELD_LABELS[error.property] ?? error.property;
  const Label = label.charAt(0).toUpperCase() + label.slice(1);
  const value: unknown = error.value;
  if (kinds.includes('whitelistValidation')) {
    return { code: 'request.unknown-field', message: `Trường “${error.property}” không có trong hệ thống.` };
  }
  if (value === undefined || value === null || value === '') {
    return { code: 'value.required', message: `Chưa có ${label}. Đề nghị đồng chí nhập ${label}.` };
  }
  if (kinds.includes('dateText')) {
    return {
      code: 'value.bad-date',
      message: 'Ngày chưa đúng. Đề nghị nhập ngày/tháng/năm, ví dụ 31/12/2018.',
    };
  }
  if (kinds.includes('text') && typeof value === 'string') {
    const max = /\d+/.exec(error.constraints?.text ?? '')?.[0] ?? '';
    const length = lengthOf(value);
    return {
      code: 'value.too-long',
      message: `${Label} dài ${length} ký tự, quá ${max} ký tự. Đề nghị rút gọn.`,
    };
  }
  if (kinds.includes('isIn')) {
    return {
      code: 'value.wrong-choice',
      message: `${Label}: giá trị này không có trong danh mục. Đề nghị chọn lại.`,
    };
  }
  if (kinds.some((kind) => ['isInt', 'min', 'max'].includes(kind))) {
    return { code: 'value.bad-number', message: `${Label}: số chưa đúng. Đề nghị nhập lại.` };
  }
  if (kinds.includes('decimal')) {
    const message = `${Label}: số chưa đúng. Đề nghị nhập như 1.234,5 (dấu phẩy cho phần lẻ, tối đa 4 chữ số).`;
    return { code: 'value.bad-number', message };
  }
  return { code: 'value.wrong-type', message: `${Label} chưa đúng kiểu. Đề nghị nhập lại.` };
}
