import { defineConfig } from '@playwright/test';

const PORT = 3900;
const DESKTOP = { width: 1366, height: 768 };
/** What closes a year or ends a unit changes the demo for whoever comes after: last, and once. */
const LASTING = ['units-merged.e2e.ts', 'years-closed.e2e.ts'];

/** Real browser, real server with the demo data. CHROMIUM names another browser than Debian's. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'line',
  outputDir: '../../test-results',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: LASTING, use: { viewport: DESKTOP } },
    {
      name: 'phone',
      testIgnore: LASTING,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    { name: 'lasting', testMatch: LASTING, use: { viewport: DESKTOP } },
  ],
  webServer: {
    command: 'node dist/demo.js',
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/api/health`,
    reuseExistingServer: false,
    timeout: 120_000,
    env: { PORT: String(PORT), LOG_LEVEL: 'error' },
  },
});
