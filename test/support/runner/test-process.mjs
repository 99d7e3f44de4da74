// A process of runner.mjs: is told its settings once, then a spec file at a time, and answers with its result.
const runner = new URL('./worker-runner.js', import.meta.resolve('jest-light-runner'));
const { default: run, setWorkerData } = await import(runner.href);

async function answer(message) {
  if (message.workerData) return setWorkerData(message.workerData);
  try {
    process.send({ result: await run(message.path) });
  } catch (error) {
    process.send({ error: { message: error.message, stack: error.stack } });
  }
}
process.on('message', (message) => void answer(message));
