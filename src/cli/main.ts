#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// Whoever reads what is printed may have had enough of it: `nianbao verify dist | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY && {
    progress: (text: string) => process.stderr.write(`\r\u001B[K${text}`),
  }),
});
