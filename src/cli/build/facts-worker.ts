import { workerData } from 'node:worker_threads';
import { keepFacts } from '#archive/store/read-content.ts';
import type { FactsTask } from './facts-apart.ts';

const { root, reports }: FactsTask = workerData;
const own = new Set(reports);
keepFacts(root, (id) => own.has(id));
