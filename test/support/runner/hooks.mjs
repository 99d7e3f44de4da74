const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

/** The package says that it must be imported within Jest's own environment, which the runner does without. */
export const resolve = (specifier, context, next) =>
  specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context);
