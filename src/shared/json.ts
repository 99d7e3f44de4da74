/** JSON with sorted keys, for hashes and comparisons that must not depend on the order of writing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** The fields whose values differ, with both values: `{ field: [from, to] }`. */
export function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, [unknown, unknown]> {
  const changed: Record<string, [unknown, unknown]> = {};
  for (const field of Object.keys(after)) {
    if (canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null)) {
      changed[field] = [before[field] ?? null, after[field] ?? null];
    }
  }
  return changed;
}
