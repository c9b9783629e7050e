import { UsageError } from './usage-error.ts';

/** The port that was written behind `--port`; none where nothing was. */
export function portOf(written: string | boolean | undefined): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (!/^\d+$/u.test(String(written)) || port > 65_535) {
    throw new UsageError(`端口是 0 到 65535 的整数，不能是 ${written}。`);
  }
  return port;
}
