// `npm run test:server`: the same tests on a PostgreSQL server. TEST_DATABASE_URL names a role that may create databases.
if (!process.env.TEST_DATABASE_URL) {
  console.error('TEST_DATABASE_URL is not set, e.g. postgres://postgres@localhost:5432/postgres');
  process.exit(1);
}
await import('./run-jest.mjs');
