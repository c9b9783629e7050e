import { documentNumbersOf } from '#annotate/document-numbers.ts';
import { titleKey } from '#annotate/title-key.ts';
import { type WorkIndex, workOfTitle } from '#annotate/work-index.ts';
import type { LintRule } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText } from '#lint/text-place.ts';
import type { Report } from '#model/report.ts';
import type { Work } from '#model/work.ts';

/** The words of a citation are a title, a short form or a name of the work that they cite. */
export const danglingCitation: LintRule = {
  id: 'dangling-citation',
  severity: 'warning',
  check: ({ blocks, pointAt, report, known }) => {
    const { works, workIndex: index } = known;
    return blocks.filter(isTextBlock).flatMap((block) =>
      block.line.annotations.flatMap((annotation) => {
        const { start, end } = annotation;
        const work = annotation.kind === 'cite' ? works.get(annotation.work) : undefined;
        const words = block.line.text.slice(start, end);
        if (work === undefined || mayMean(words, { work, index, report })) return [];
        const place = placeOfText(block, { start, end, pointAt });
        return [
          {
            place,
            about: annotation,
            ...saying(words, { work, other: otherWork(words, { index, report }) }),
          },
        ];
      }),
    );
  },
};

interface Looking {
  readonly index: WorkIndex;
  readonly report: Report;
}

/** Whether words may stand for a work: its title, one misprint away, shortened or lengthened. */
function mayMean(words: string, { work, ...looking }: Looking & { readonly work: Work }): boolean {
  if (otherWork(words, looking)?.id === work.id) return true;
  if (documentNumbersOf(words).some(({ number }) => number === work.documentNumber)) return true;
  const key = titleKey(words);
  return [work.title, ...work.variants, ...work.names]
    .map(titleKey)
    .some((known) => known.includes(key) || key.includes(known));
}

/** The work that the words are the title of. */
function otherWork(words: string, { index, report }: Looking): Work | undefined {
  const { region, year } = report.metadata;
  const title = words.replace(/^[《“]|[》”]$/gu, '');
  return workOfTitle(title, { index, report: { region, year } })?.work;
}

function saying(
  words: string,
  { work, other }: { readonly work: Work; readonly other: Work | undefined },
) {
  const reason = `“${words}”不像是《${work.title}》（${work.id}）的名称。`;
  if (other === undefined) return { reason, actual: work.id, hint: unknownHint };
  return {
    reason,
    actual: work.id,
    expected: other.id,
    hint: `这是《${other.title}》的名称，改作 work=${other.id}。`,
  };
}

const unknownHint =
  '核对 work=；确是这一件而名称不同，就把这个名称补进 content/authorities/works.yaml 的 variants。';
