import { parentPort, workerData } from 'node:worker_threads';
import { writeSearch } from './write-search.ts';

const { root, folder } = workerData;
parentPort?.postMessage(await writeSearch(root, folder));
