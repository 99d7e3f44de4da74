// Started by scripts/run-jest.mjs. The runner does not build the modules anew for each file, as Jest's own does:
// loading Nest and TypeORM took most of a run. What it does without: module mocks and a global scope for each file.
export default {
  runner: '<rootDir>/test/support/runner/runner.mjs',
  roots: ['<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '/test/e2e/'],
  testSequencer: '<rootDir>/test/support/runner/sequencer.mjs',
  setupFiles: ['<rootDir>/test/support/runner/set-up.mjs'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
};
