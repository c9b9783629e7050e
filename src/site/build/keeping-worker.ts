import { parentPort, workerData } from 'node:worker_threads';
import { type KeepingOrder, type KeepingTask, lookThrough, putAll } from './keeping-thread.ts';

const task: KeepingTask = workerData;

lookThrough(task);
parentPort?.on('message', (order: KeepingOrder) => {
  if (order !== 'end') return putAll(order, task);
  parentPort?.postMessage('done');
  parentPort?.close();
});
