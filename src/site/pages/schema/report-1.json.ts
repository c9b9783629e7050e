import type { APIRoute } from 'astro';
import { reportSchemaFile } from '#archive/data/report-schema.ts';

/** What describes the JSON of a report to programs. */
export const GET: APIRoute = () => new Response(new Uint8Array(reportSchemaFile.bytes));
