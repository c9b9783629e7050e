import { type ComparedPlace, parseComparedPlace } from '#archive/compare/compare-address.ts';
import { reportNamesUrl } from '#model/permalink.ts';

/** A report's id and its name for readers. */
type NamedReport = readonly [id: string, name: string];

let names: Promise<readonly NamedReport[]> | undefined;

/** Fills the list of suggestions when the field is first used. */
export function offerNames(input: HTMLInputElement, list: HTMLDataListElement): void {
  const offer = async () => {
    list.replaceChildren(
      ...(await loadNames()).map(([, name]) => {
        const option = document.createElement('option');
        option.value = name;
        return option;
      }),
    );
  };
  input.addEventListener('focus', () => void offer().catch(() => undefined), { once: true });
}

/**
 * The report that a reader wrote: by its address in the archive, its name, or the part of a name
 * that only one has.
 *
 * @returns what to tell the reader, where it is none or more than one
 */
export async function chosenReport(written: string): Promise<ComparedPlace | string> {
  const [direct] = parseComparedPlace(written.replace(/^.*\/reports\//u, '').replace(/\/$/u, ''));
  if (direct !== undefined) return direct;
  const wanted = bare(written);
  if (wanted === '') return '写上地方和年份。';
  const known = await loadNames().catch(() => undefined);
  if (known === undefined) return '报告名录没有取到，稍后再试，或者直接写地址，如 440205/2023。';
  const exact = known.filter(([, name]) => bare(name) === wanted);
  const found = exact.length > 0 ? exact : known.filter(([, name]) => bare(name).includes(wanted));
  const [only, other] = found;
  if (only === undefined) return `本库没有“${written}”。`;
  if (other !== undefined)
    return `“${written}”有 ${found.length} 份，写得再具体些，如“${only[1]}”。`;
  return { report: only[0] };
}

function bare(name: string): string {
  return name.replace(/\s|年$/gu, '');
}

function loadNames(): Promise<readonly NamedReport[]> {
  names ??= fetch(reportNamesUrl()).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });
  names.catch(() => {
    names = undefined;
  });
  return names;
}
