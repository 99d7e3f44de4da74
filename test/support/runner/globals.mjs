/**
 * What tests import from `@jest/globals`, each with a limit of time: the runner knows none, and a test that
 * waits for ever would say nothing.
 */
const MINUTE = 60_000;
const { describe, expect, it: plain, jest } = globalThis;

function limited(work, limit = MINUTE) {
  if (!work) return work;
  const within = async (...values) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not done within ${limit / 1000} s.`)), limit);
    });
    try {
      return await Promise.race([work(...values), late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return within;
}

const told = (add) => (name, work, limit) => add(name, limited(work, limit));
const test = Object.assign(told(plain), {
  each: (...table) => told(plain.each(...table)),
  skip: plain.skip,
  only: Object.assign(told(plain.only), { each: (...table) => told(plain.only.each(...table)) }),
});
const hook = (add) => (work, limit) => add(limited(work, limit));

export { describe, expect, jest, test, test as it };
export const afterAll = hook(globalThis.afterAll);
export const afterEach = hook(globalThis.afterEach);
export const beforeAll = hook(globalThis.beforeAll);
export const beforeEach = hook(globalThis.beforeEach);
