import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDate } from './dates.js';
import { isMailAddress } from './mail-address.js';
import { cleanText, lengthOf } from './text.js';

/**
 * `optional`: may be missing or null (null clears it). `kept`: may be missing, and what stands is kept; null is refused,
 * for it is never cleared. Otherwise the field is required.
 */
interface Need {
  optional?: boolean;
  kept?: boolean;
}

function presence({ optional, kept }: Need): PropertyDecorator[] {
  if (kept) return [ValidateIf((_, value: unknown) => value !== undefined)];
  return optional ? [IsOptional()] : [];
}

function described({ optional, kept }: Need, schema: object): PropertyDecorator {
  if (kept) return ApiPropertyOptional(schema);
  return optional ? ApiPropertyOptional({ ...schema, nullable: true }) : ApiProperty(schema);
}

/** Text typed by a person: cleaned to NFC without invisible characters; an empty optional one becomes null. */
export function Text(max: number, need: Need = {}): PropertyDecorator {
  return applyDecorators(
    described(need, { type: String, maxLength: max }),
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string') return value;
      const clean = cleanText(value);
      return clean === '' && need.optional ? null : clean;
    }),
    ...presence(need),
    ValidateBy({
      name: 'text',
      constraints: [max],
      validator: {
        validate: (value: unknown) => typeof value === 'string' && value !== '' && lengthOf(value) <= max,
        defaultMessage: () => `at most ${max} characters`,
      },
    }),
  );
}

/** A date that exists, YYYY-MM-DD. */
export function DateText(need: Need = {}): PropertyDecorator {
  return applyDecorators(
    described(need, { type: String, format: 'date' }),
    Transform(({ value }: { value: unknown }) => (value === '' && need.optional ? null : value)),
    ...presence(need),
    ValidateBy({ name: 'dateText', validator: { validate: isDate } }),
  );
}

/** A plain e-mail address; an empty optional one becomes null. */
export function MailAddress(need: Need = {}): PropertyDecorator {
  return applyDecorators(
    described(need, { type: String, format: 'email', maxLength: 254 }),
    Transform(({ value }: { value: unknown }) => {
      const text = typeof value === 'string' ? cleanText(value) : value;
      return text === '' && need.optional ? null : text;
    }),
    ...presence(need),
    ValidateBy({ name: 'mailAddress', validator: { validate: isMailAddress } }),
  );
}

/** One of a fixed list of codes. */
export function Choice(values: readonly string[], need: Need = {}): PropertyDecorator {
  return applyDecorators(described(need, { enum: values }), ...presence(need), IsIn([...values]));
}

/** One of a fixed list of codes, repeatable in a query string. */
export function Choices(values: readonly string[]): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ enum: values, isArray: true }),
    Transform(({ value }: { value: unknown }) =>
      value === undefined || Array.isArray(value) ? value : [value],
    ),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(50),
    IsIn([...values], { each: true }),
  );
}

/** Identifier of a row. */
export function Id(need: Need = {}): PropertyDecorator {
  return applyDecorators(described(need, { type: String, format: 'uuid' }), ...presence(need), IsUUID('all'));
}

/** Identifiers of rows, without repeats. */
export function Ids(max: number, need: Need = {}): PropertyDecorator {
  return applyDecorators(
    described(need, { type: String, format: 'uuid', isArray: true, maxItems: max }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set(value)] : value)),
    ...presence(need),
    IsArray(),
    ArrayMaxSize(max),
    IsUUID('all', { each: true }),
  );
}

/** Name of the fault of a list that holds something else than objects. */
export const LIST_OF_OBJECTS = 'listOfObjects';

/** How many a list may hold, and whether it may be missing. */
interface ListNeed extends Need {
  min?: number;
  max: number;
}

/** A list of objects of one class; an element that is none is told at the list, its other faults at their places. */
export function ListOf(type: () => new () => object, { min = 0, max, ...need }: ListNeed): PropertyDecorator {
  return applyDecorators(
    // Read late only by a function of this name.
    described(need, {
      type: () => type(),
      isArray: true,
      maxItems: max,
      ...(min > 0 ? { minItems: min } : {}),
    }),
    Type(type),
    ...presence(need),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    // What is nested is checked however deep the lists go, so that a list in a list would pass as an object.
    ValidateBy({
      name: LIST_OF_OBJECTS,
      validator: { validate: (value: unknown) => !Array.isArray(value) || value.every(isObject) },
    }),
    ValidateNested({ each: true }),
  );
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A whole number between two bounds; in a query string it arrives as text. */
export function Whole(min: number, max: number, need: Need = {}): PropertyDecorator {
  return applyDecorators(
    described(need, { type: 'integer', minimum: min, maximum: max }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,12}$/.test(value) ? Number(value) : value,
    ),
    ...presence(need),
    IsInt(),
    Min(min),
    Max(max),
  );
}

/** A number that is not below nought, exact to four decimals: kept as decimal text, `1234.5`. */
export function Decimal(need: Need = {}): PropertyDecorator {
  return applyDecorators(
    described(need, { type: String, pattern: '^\\d{1,15}(\\.\\d{1,4})?$', example: '12.5' }),
    Transform(({ value }: { value: unknown }) => {
      if (value === '' && need.optional) return null;
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && DECIMAL.test(text) ? plainDecimal(text) : text;
    }),
    ...presence(need),
    ValidateBy({
      name: 'decimal',
      validator: { validate: (value: unknown) => typeof value === 'string' && DECIMAL.test(value) },
    }),
  );
}

const DECIMAL = /^\d{1,15}(\.\d{1,4})?$/;

/** 007.50 → 7.5 */
const plainDecimal = (text: string): string =>
  text
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/** true or false; in a query string it arrives as text. */
export function YesNo(need: Need = {}): PropertyDecorator {
  return applyDecorators(
    described(need, { type: Boolean }),
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    ...presence(need),
    IsBoolean(),
  );
}
