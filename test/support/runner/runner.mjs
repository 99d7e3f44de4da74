/**
 * Jest's runner of this project: each process runs one spec file after the other with the tests of
 * jest-light-runner. The processes are ours, not that package's: its way to hand its settings to two processes at
 * once loses one of them now and then, and a process that ends in the middle of a file is waited for for ever.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./test-process.mjs', import.meta.url));
const LONGEST_FILE = 600_000;

export default class Runner {
  #globalConfig;

  constructor(globalConfig) {
    this.#globalConfig = globalConfig;
  }

  async runTests(tests, _watcher, onStart, onResult, onFailure) {
    const waiting = [...tests];
    const workers = Math.max(1, Math.min(this.#globalConfig.maxWorkers, tests.length));
    const work = async () => {
      let running;
      for (let test = waiting.shift(); test; test = waiting.shift()) {
        running ??= this.#start(test.context.config);
        await onStart(test);
        try {
          await onResult(test, await resultOf(running, test.path));
        } catch (error) {
          running.kill('SIGKILL');
          running = undefined;
          await onFailure(test, { message: error.message, stack: error.stack });
        }
      }
      if (running?.connected) running.disconnect();
    };
    await Promise.all(Array.from({ length: workers }, work));
  }

  #start(projectConfig) {
    const running = fork(PROGRAM, { serialization: 'advanced' });
    running.send({
      workerData: { globalConfig: this.#globalConfig, projectConfig, runtime: 'child_process' },
    });
    return running;
  }
}

/** Fails when the process ends first, or when the file takes longer than a file may. */
function resultOf(running, path) {
  return new Promise((resolve, reject) => {
    const ended = (code, signal) =>
      done(() => reject(new Error(`The test process ended: ${code ?? signal}.`)));
    const told = ({ result, error }) =>
      done(() => (error ? reject(Object.assign(new Error(), error)) : resolve(result)));
    const timer = setTimeout(
      () => done(() => reject(new Error(`Not done within ${LONGEST_FILE / 1000} s.`))),
      LONGEST_FILE,
    );
    function done(tell) {
      clearTimeout(timer);
      running.off('exit', ended).off('message', told);
      tell();
    }
    running.on('exit', ended).on('message', told);
    running.send({ path });
  });
}
