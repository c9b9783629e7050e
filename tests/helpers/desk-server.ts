import { serveDesk } from './random-review.ts';

// A process of its own, which can be killed: serves the desk of an archive, and says where.
const [, , root = '.', port = '0'] = process.argv;
const { origin } = await serveDesk(root, Number(port));
process.stdout.write(`${origin}\n`);
