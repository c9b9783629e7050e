import { basename, extname } from 'node:path';
import { VFile } from 'vfile';
import { queuePath } from '#archive/desk/queue.ts';
import { type FileMessage, fileMessagesOf } from '#lint/file-message.ts';
import { nearestOf } from '#model/nearest.ts';
import { originalFormats } from '#model/page-format.ts';
import {
  annotationsIdAt,
  captureOfOriginal,
  decisionsIdAt,
  ignoresPath,
  ledgerIdAt,
  originalsFolder,
  reportIdAt,
  reportPath,
  reportsFolder,
  sightingsPath,
  sourcesFolder,
  tablePaths,
} from './content-paths.ts';
import { addressLedgerPath } from './ledger/address-ledger.ts';
import { sealsPath } from './ledger/seals.ts';
import type { Snapshot } from './snapshot.ts';

/** Says of every file below `content/` that nothing reads what it is and where it belongs. */
export function strayFilesOf(
  { sums, unreadable }: Snapshot,
  isCaptureInUse: (path: string) => boolean,
): readonly FileMessage[] {
  const isRead = (path: string) => {
    const capture = path.startsWith(`${sourcesFolder}/`) ? path : captureOfOriginal(path);
    const annotated = annotationsIdAt(path);
    if (annotated !== undefined) return sums.has(reportPath(annotated));
    return capture === undefined ? isClaimed(path) : isCaptureInUse(capture);
  };
  const strays = [...sums.keys()]
    .filter((path) => !isRead(path) && basename(path) !== '.gitkeep')
    .map((path) => ({ path, ...natureOf(path) }));
  const odd = unreadable.map((path) => ({ path, ...oddity }));
  return [...strays, ...odd].flatMap(messagesOfStray);
}

/** Files of which there is one. */
const single: readonly string[] = [
  ...Object.values(tablePaths),
  ignoresPath,
  queuePath,
  addressLedgerPath,
  sealsPath,
  sightingsPath,
];

function isClaimed(path: string): boolean {
  return (
    [reportIdAt, ledgerIdAt, decisionsIdAt].some((idAt) => idAt(path) !== undefined) ||
    single.includes(path)
  );
}

interface Nature {
  readonly reason: string;
  readonly hint: string;
  /** Left behind by the system or an editor; nobody means anything by it. */
  readonly isLitter?: true;
}

const oddity: Nature = {
  reason: '读不出来，或者不是普通的文件。',
  hint: '不用链接，把文件本身放在这里；看看有没有读它的权限。',
};

function natureOf(path: string): Nature {
  const name = basename(path);
  if (/^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/iu.test(name)) {
    return { reason: '系统自己放的文件，不是文库的内容。', hint: litterHint, isLitter: true };
  }
  if (/^(?:\..*\.sw[a-z]|\.#.*|#.*#|~\$.*|\.~.*|.*~)$/u.test(name)) {
    return { reason: '编辑器的临时文件，不是文库的内容。', hint: litterHint, isLitter: true };
  }
  if (path.startsWith(`${reportsFolder}/`)) return natureOfReport(path);
  if (path.startsWith(`${sourcesFolder}/`)) return natureOfCapture(path);
  if (path.startsWith(`${originalsFolder}/`)) return natureOfOriginal;
  if (annotationsIdAt(path) !== undefined) return natureOfAnnotations;
  const nearest = nearestOf(path, single);
  return {
    reason: '文库不读这个文件。',
    hint: nearest === undefined ? '移到 content 之外，或者删去。' : `是不是 ${nearest}？`,
  };
}

const litterHint = '不会公布；可以删去。';

function natureOfReport(path: string): Nature {
  const steps = path.slice(reportsFolder.length + 1).split('/');
  const name = basename(path);
  const [folder = ''] = steps;
  if (steps.length === 1) {
    const hint = `移到以区划代码为名的文件夹里，如 ${reportsFolder}/440205/${name}。`;
    return { reason: '报告没有放在它的地方之下。', hint };
  }
  if (steps.length > 2) {
    return { reason: '报告放得太深。', hint: `移到 ${reportsFolder}/${folder}/ 之下。` };
  }
  const right = `${name.slice(0, -extname(name).length || undefined)}.md`;
  if (reportIdAt(`${reportsFolder}/${folder}/${right}`) !== undefined) {
    return { reason: '报告的文件名要以小写的 .md 结尾。', hint: `改名为 ${right}。` };
  }
  if (/副本|copy|[（( ]\d+[）)]?\.\w+$/iu.test(name)) {
    return { reason: '像是一份报告的副本。', hint: '留下一份，删去另一份。' };
  }
  const hint =
    '写作 区划代码/年份.md；同一地方另一个机关的，年份后加 - 和拼音，如 2023-sifaju.md。';
  return { reason: '不是报告的文件名。', hint };
}

function natureOfCapture(path: string): Nature {
  const name = path.slice(sourcesFolder.length + 1);
  return {
    reason: '没有一份报告以它为原文。',
    hint: `在报告的 source.file 里写 ${name}；用不着就删去。`,
  };
}

const natureOfAnnotations: Nature = {
  reason: '没有它所标注的报告。',
  hint: '与报告同名，如 content/annotations/440205/2023.txt；报告改了名，一起改。',
};

const natureOfOriginal: Nature = {
  reason: '没有一份报告的原文是从它读出来的。',
  hint: `与原文同名，以 ${originalFormats.map((ending) => `.${ending}`).join('、')} 结尾，如 ${originalsFolder}/440205/2023.html；用不着就删去。`,
};

function messagesOfStray({ path, reason, hint, isLitter }: Nature & { readonly path: string }) {
  const file = new VFile({ path });
  const place = { line: 1, column: 1 };
  const message = file.message(reason, { place, ruleId: 'stray-file', source: 'nianbao' });
  message.fatal = isLitter !== true;
  message.note = hint;
  return fileMessagesOf(file);
}
