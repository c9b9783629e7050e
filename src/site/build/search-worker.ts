import { parentPort, workerData } from 'node:worker_threads';
import { writeSearch } from './write-search.ts';

const { content, folder } = workerData;
parentPort?.postMessage(await writeSearch(content, folder));
