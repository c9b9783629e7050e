import { expect, test } from 'vitest';
import { storedZip } from '#archive/export/stored-zip.ts';
import { unzip } from '#importer/read/unzip.ts';

test('files are unpacked as they were, by the paths that they had', () => {
  const files = [
    { path: 'word/正文.xml', bytes: new TextEncoder().encode('法治政府'.repeat(100)) },
    { path: 'empty', bytes: new Uint8Array() },
  ];
  const unzipped = unzip(storedZip(files), () => true);
  expect('members' in unzipped && [...unzipped.members]).toEqual(
    files.map(({ path, bytes }) => [path, Buffer.from(bytes)]),
  );
});
