// `npm run dev`: the server rebuilt and restarted on each change, and the client with hot reload in front of it.
import { spawn } from 'node:child_process';

const run = (command, args, env = {}) =>
  spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });

const children = [
  run('npx', ['nest', 'start', '--watch'], { PORT: '3000' }),
  run('npm', ['run', 'dev', '-w', 'web']),
];
for (const child of children) child.on('exit', () => children.forEach((other) => other.kill()));
process.on('SIGINT', () => children.forEach((child) => child.kill()));
