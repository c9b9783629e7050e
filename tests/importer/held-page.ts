import { readFileSync } from 'node:fs';
import type { Capture } from '#importer/read/page-text-of.ts';
import { type OfficeForm, officeFileOf } from './held-office-file.ts';

/** A made-up page and what a reader labelled it as before the importer ever ran on it. */
export interface HeldPage {
  readonly id: string;
  readonly file: Capture;
  readonly url: string | undefined;
  readonly truth: HeldTruth;
}

export interface HeldTruth {
  /** `null` is what the page does not tell, and nobody may make up. */
  readonly title: string | null;
  /** Each name by which the bodies may rightly be called. */
  readonly issuers: readonly (readonly string[])[] | null;
  readonly region: string | null;
  readonly year: number;
  readonly published?: string;
  readonly signed?: string;
  /** The page says all that is needed: it can be filed as it is. */
  readonly isWhole: boolean;
  /** A refusal with a reason would be right too. */
  readonly isDoubtful: boolean;
  readonly headings: readonly string[];
}

/** Printed headings stand between these marks, which are no part of the page. */
const heading = /⟦(.*?)⟧/gu;
const tags = /<[^>]*>|\s/gu;

/** The pages of a file of `tests/fixtures/held-pages`; their form is told in its README. */
export function heldPagesOf(name: string): readonly HeldPage[] {
  const text = readFileSync(new URL(`../fixtures/held-pages/${name}.txt`, import.meta.url), 'utf8');
  return text.split(/^@ /mu).slice(1).map(pageOf);
}

function pageOf(entry: string): HeldPage {
  const [head = '', body = ''] = entry.split(/^---\n/mu);
  const [first = '', ...labels] = head.trim().split('\n');
  const [id = '', form = '', url] = first.split(' ');
  const label = new Map(labels.map((line) => [line.split(':')[0] ?? '', labelValue(line)]));
  const page = body.trim().replaceAll(/[⟦⟧]/gu, '');
  return {
    id,
    url,
    file:
      form === 'txt' || form === 'html'
        ? { name: `${id}.${form}`, text: `${page}\n` }
        : officeFileOf(form as OfficeForm, page),
    truth: {
      title: told(label.get('title')),
      issuers:
        told(label.get('issuers'))
          ?.split(' | ')
          .map((names) => names.split(' ')) ?? null,
      region: told(label.get('region')),
      year: Number(label.get('year')),
      ...printed('published', label),
      ...printed('signed', label),
      isWhole: label.has('file'),
      isDoubtful: label.has('perhaps'),
      headings: [...body.matchAll(heading)].map(([, words = '']) => words.replace(tags, '')),
    },
  };
}

function labelValue(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}

function told(value: string | undefined): string | null {
  return value === undefined || value === 'null' ? null : value;
}

function printed(fact: 'published' | 'signed', label: ReadonlyMap<string, string>) {
  const value = label.get(fact);
  return value === undefined ? {} : { [fact]: value };
}
