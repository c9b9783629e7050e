import { spawn } from 'node:child_process';
import { limits } from './limits.ts';
import { linesOfText, type PageTextResult, unreadable } from './page-text.ts';

/**
 * The text of a PDF file, read by poppler's `pdftotext`: other readers give Kangxi radicals for
 * Chinese characters. Its lines are cut by the page's width.
 */
export async function readPdf(bytes: Uint8Array): Promise<PageTextResult> {
  const output = await pdftotext(bytes);
  if ('fault' in output) return unreadable('pdf', output.fault);
  const text = output.text.replaceAll('\f', '\n');
  if (!/\p{Script=Han}/u.test(text)) {
    return unreadable('pdf', '这个 PDF 里没有文字，可能是扫描件，请先做文字识别。');
  }
  return {
    ok: true,
    page: { format: 'pdf', text, lines: linesOfText(text), cutLines: true, messages: [] },
  };
}

type Output = { readonly text: string } | { readonly fault: string };

function pdftotext(bytes: Uint8Array): Promise<Output> {
  return new Promise((resolve) => {
    const child = spawn('pdftotext', ['-layout', '-enc', 'UTF-8', '-eol', 'unix', '-', '-'], {
      timeout: limits.milliseconds,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.zipBytes) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    // The program may end before it has read everything; that is no fault of ours.
    child.stdin.on('error', () => undefined);
    child.on('error', () => resolve({ fault: missing }));
    child.on('close', (code) =>
      resolve(
        code === 0
          ? { text: Buffer.concat(chunks).toString('utf8') }
          : { fault: '这个 PDF 读不出来：文件已损坏、加了密，或读得太久。' },
      ),
    );
    child.stdin.end(bytes);
  });
}

const missing =
  '读 PDF 要用 poppler 的 pdftotext，这台电脑上没有。请先安装（Debian：apt install poppler-utils；macOS：brew install poppler）。';
