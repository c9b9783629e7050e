import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { signatureOf } from './file-list.ts';

/** What signatures of lists are for: one of a commit or a mail is none of a list. */
const purpose = 'nianbao';

/**
 * Signs a list with a key of SSH; the signature is put beside it.
 *
 * @param key file of the private key, or of the public one where an agent has the other
 * @throws ContentRefusal where `ssh-keygen` does not
 */
export function signList(list: string, key: string): void {
  const { status, stdout, stderr } = sshKeygen(
    ['sign', '-n', purpose, '-f', key],
    readFileSync(list),
  );
  if (status !== 0) throw new ContentRefusal(`没有用 ${key} 签成：${lastLineOf(stderr)}`);
  writeBeside(signatureOf(list), stdout);
}

/** A list, its signature, and the file that says which key is whose, as `ssh-keygen` wants it. */
export interface SignedList {
  readonly list: Uint8Array;
  readonly signature: Uint8Array;
  readonly signers: string;
}

/** Who signed a list; `undefined` where none of the signers signed just this list. */
export function signerOf({ list, signature, signers }: SignedList): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-signature-'));
  try {
    const file = join(folder, 'sig');
    writeFileSync(file, signature);
    const known = ['-f', signers, '-s', file];
    const found = sshKeygen(['find-principals', ...known]);
    const [signer] = String(found.stdout).split('\n');
    if (found.status !== 0 || !signer) return undefined;
    const check = sshKeygen(['verify', '-I', signer, '-n', purpose, ...known], list);
    return check.status === 0 ? signer : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sshKeygen(parameters: readonly string[], input: Uint8Array = new Uint8Array()) {
  const done = spawnSync('ssh-keygen', ['-Y', ...parameters], { input });
  if (done.error)
    throw new ContentRefusal('没有 ssh-keygen，装上 OpenSSH 8.2 以后的版本再签、再核对。');
  return done;
}

function lastLineOf(complaint: Buffer): string {
  return String(complaint).trim().split('\n').at(-1) ?? '';
}
