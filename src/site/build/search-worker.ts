import { parentPort, workerData } from 'node:worker_threads';
import type { SearchTask } from './search-apart.ts';
import { writeSearch } from './write-search.ts';

const { content, name, folder }: SearchTask = workerData;
await writeSearch[name](content, folder);
parentPort?.postMessage('written');
