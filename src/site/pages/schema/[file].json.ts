import type { APIRoute, GetStaticPaths } from 'astro';
import { reportSchemaFileOf } from '#archive/data/report-schema.ts';
import { subjectSchemaFile } from '#archive/data/subject-json.ts';
import { currentCharter } from '#site/build/charter.ts';

export const getStaticPaths = (() =>
  [reportSchemaFileOf(currentCharter()), subjectSchemaFile].map(({ path, bytes }) => ({
    params: { file: path.replace(/^schema\/|\.json$/gu, '') },
    props: { bytes },
  }))) satisfies GetStaticPaths;

/** What describes JSON files of the archive to programs. */
export const GET: APIRoute<{ bytes: Uint8Array }> = ({ props }) =>
  new Response(new Uint8Array(props.bytes));
