import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  items?: Schema;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  nullable?: boolean;
  maxLength?: number;
}
interface Operation {
  summary?: string;
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
  parameters?: { name: string; in: string }[];
}

/** docs/api.md: every route with what goes in and comes out, then every schema with its fields. */
export function apiTables(document: OpenAPIObject): string {
  const paths = document.paths as unknown as Record<string, Record<string, Operation>>;
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => routeRow(method, path, operation)),
  );
  const tables = Object.entries(schemas).map(([name, schema]) => schemaTable(name, schema));
  return [
    '# API',
    '',
    'Made by `npm run cli -- openapi` from the OpenAPI document; do not edit.',
    '',
    '| route | in | out | what |',
    '|---|---|---|---|',
    ...routes,
    '',
    '# Schemas',
    ...tables,
    '',
  ].join('\n');
}

function routeRow(method: string, path: string, operation: Operation): string {
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const query = (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name);
  const taken = [...(body ? [typeName(body)] : []), ...(query.length > 0 ? [`?${query.join(' ')}`] : [])];
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'));
  const given = Object.values(success?.[1].content ?? {})[0]?.schema;
  return `| \`${method.toUpperCase()} ${path}\` | ${taken.join(', ')} | ${success?.[0] ?? ''} ${given ? typeName(given) : ''} | ${operation.summary ?? ''} |`;
}

function schemaTable(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([field, property]) => {
    const need = schema.required?.includes(field) ? '' : ' (optional)';
    return `| \`${field}\` | ${typeName(property)}${need} | ${(property.description ?? '').replaceAll('\n', ' ')} |`;
  });
  return ['', `## ${name}`, '', '| field | type | |', '|---|---|---|', ...rows].join('\n');
}

function typeName(schema: Schema): string {
  const inner = schema.allOf?.[0] ?? schema;
  const suffix = schema.nullable ? ' or null' : '';
  if (inner.$ref) return `${inner.$ref.split('/').at(-1)}${suffix}`;
  if (inner.items) return `list of ${typeName(inner.items)}${suffix}`;
  if (inner.enum) return `${inner.enum.map((value) => `\`${String(value)}\``).join(', ')}${suffix}`;
  const limit = inner.maxLength ? ` up to ${inner.maxLength}` : '';
  return `${inner.format ?? inner.type ?? 'object'}${limit}${suffix}`;
}
