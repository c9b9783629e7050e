import { parentPort, workerData } from 'node:worker_threads';
import type { SearchTask } from './search-integration.ts';
import { writeSearch } from './write-search.ts';

const { content, ...index }: SearchTask = workerData;
await writeSearch(content, index);
parentPort?.postMessage('written');
