import { readSiteSetting } from '#site/build/site-address.ts';

/** What keeps the site of this project from being made, whatever its content is. */
export function projectProblem(): string | undefined {
  const setting = readSiteSetting();
  return setting.kind === 'wrong' ? setting.problem : problemOfPath(process.cwd());
}

/** Vite reads these signs in a path as parts of an address, and leaves out styles or gives up. */
function problemOfPath(path: string): string | undefined {
  const [sign] = /[%#?]/u.exec(path) ?? [];
  return sign && `文库所在文件夹的路径里不能有 ${sign}，请改名或移到别处：${path}`;
}
