import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Reads the Markdown of a report: frontmatter, headings, paragraphs and annotations. The order is
 * significant: `onlyAnnotationsAreMarkup` switches off what the others would switch on.
 */
export const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(withoutContainers)
  .use(onlyAnnotationsAreMarkup)
  .freeze();

/**
 * `:::name` holds other blocks, which no annotation does; looking for its end takes the square of
 * the lines behind it. Of the directives those inside a line and those on a line are left.
 */
function withoutContainers(this: Processor): void {
  const directives = this.data().micromarkExtensions?.at(-1);
  if (directives?.flow === undefined) return;
  for (const [code, constructs] of Object.entries(directives.flow)) {
    directives.flow[code] = [constructs ?? []].flat().filter(({ concrete }) => concrete !== true);
  }
}

/**
 * In a report `*`, `~`, `<`, `&`, `1.` and the like are text. Of CommonMark only headings,
 * paragraphs and backslash escapes are left.
 */
function onlyAnnotationsAreMarkup(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: {
      null: [
        'attention',
        'autolink',
        'blockQuote',
        'characterReference',
        'codeFenced',
        'codeIndented',
        'codeText',
        'definition',
        'hardBreakEscape',
        'htmlFlow',
        'htmlText',
        'labelStartImage',
        'labelStartLink',
        'list',
        'setextUnderline',
        'thematicBreak',
      ],
    },
  });
}
