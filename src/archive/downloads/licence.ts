import type { Charter } from '#model/charter.ts';
import type { Manifest } from './manifest.ts';
import type { PackedFile } from './tar-entry.ts';

/** Under what the files may be used, as a manifest says it. */
export const licences: Manifest['licences'] = {
  reports: '官方文件，依《中华人民共和国著作权法》第五条不受著作权保护',
  annotations: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
};

/** What goes into every archive, so that whoever gets it alone knows what it is. */
export function licenceFileOf({ name, kind }: Pick<Charter, 'name' | 'kind'>): PackedFile {
  return {
    path: 'LICENCE.txt',
    bytes: Buffer.from(`${name}：${kind.name}

reports/   报告的各种形式；sources/ 抓取原文，一字未动。
           报告：${licences.reports}。
authorities/、figures/、ledger/，以及报告中的标注：
           ${licences.annotations}
*.sha256   校验：在本文件夹里运行 sha256sum -c 某某.sha256

Reports are official documents and outside copyright (Copyright Law of the People's Republic of
China, Article 5). Annotations and tables: ${licences.annotations}
`),
  };
}
