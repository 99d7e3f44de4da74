import 'reflect-metadata';
import { readSettings } from './config.js';
import { serve } from './serve.js';

try {
  const settings = readSettings();
  await serve(settings);
  console.log(`Sổ đăng ký làm theo Bác: http://localhost:${settings.port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
