import { type Capture, pageTextOf } from './page-text-of.ts';

/** Reads one file after the other for the process that started this one: see `read-in-child.ts`. */
process.on('message', async (capture: Capture) => {
  process.send?.(await pageTextOf(capture));
});
process.on('disconnect', () => process.exit());
process.send?.('started');
