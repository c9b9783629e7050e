import { workerData } from 'node:worker_threads';
import { lookThrough } from './intact-files.ts';

lookThrough(workerData);
