/** A report as every builder can print it. */
export interface PlainReport {
  /** `440205/2023`. */
  readonly id: string;
  readonly title: string;
  /** Headings and paragraphs as Markdown, without its title. */
  readonly markdown: string;
}

/** A program that makes a site of Markdown files. */
export interface SiteBuilder {
  readonly name: string;
  /** What npm installs for it, at exact versions, into the folder above its projects. */
  readonly packages: readonly string[];
  /** The files of its project, besides the reports, by path. */
  readonly project: (reports: readonly PlainReport[]) => Readonly<Record<string, string>>;
  /** Where the file of a report lies in its project. */
  readonly fileOf: (id: string) => string;
  readonly frontmatter: (report: PlainReport) => string;
  readonly command: readonly string[];
  /** The folder of the site. */
  readonly output: string;
}

const titled = ({ title }: PlainReport) => `---\ntitle: ${title}\n---\n\n`;
const headed = ({ title }: PlainReport) => `# ${title}\n\n`;

/** Links to all reports, as Markdown. */
function listOf(reports: readonly PlainReport[]): string {
  return reports.map(({ id, title }) => `- [${title}](/reports/${id}/)`).join('\n');
}

const bare = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ TITLE }}</title></head>
<body><h1>{{ TITLE }}</h1>
{{ CONTENT }}
</body></html>
`;

/** The builders that people use for such sites, each as its own guide begins. */
export const siteBuilders: readonly SiteBuilder[] = [
  {
    name: 'Eleventy 3.1.8',
    packages: ['@11ty/eleventy@3.1.8'],
    project: (reports) => ({
      '_includes/page.html': bare
        .replaceAll('{{ TITLE }}', '{{ title }}')
        .replace('{{ CONTENT }}', '{{ content }}'),
      'index.md': `---\nlayout: page.html\ntitle: 全部报告\n---\n\n${listOf(reports)}\n`,
      'reports/reports.json': '{ "layout": "page.html" }',
    }),
    fileOf: (id) => `reports/${id}.md`,
    frontmatter: titled,
    command: ['node', '../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    output: '_site',
  },
  {
    name: 'VitePress 1.6.4',
    packages: ['vitepress@1.6.4'],
    project: (reports) => ({
      '.vitepress/config.mjs':
        "export default { title: '全部报告', lang: 'zh-CN', cleanUrls: true, logLevel: 'silent' };\n",
      'index.md': `# 全部报告\n\n${listOf(reports)}\n`,
    }),
    fileOf: (id) => `reports/${id}/index.md`,
    frontmatter: headed,
    command: ['node', '../node_modules/vitepress/bin/vitepress.js', 'build'],
    output: '.vitepress/dist',
  },
  {
    name: 'Starlight 0.42.4',
    packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4'],
    project: (reports) => ({
      'astro.config.mjs': [
        "import starlight from '@astrojs/starlight';",
        "import { defineConfig } from 'astro/config';",
        "export default defineConfig({ integrations: [starlight({ title: '全部报告', pagefind: false, sidebar: [] })] });\n",
      ].join('\n'),
      'src/content.config.ts': [
        "import { docsLoader } from '@astrojs/starlight/loaders';",
        "import { docsSchema } from '@astrojs/starlight/schema';",
        "import { defineCollection } from 'astro:content';",
        'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n',
      ].join('\n'),
      'src/content/docs/index.md': `---\ntitle: 全部报告\n---\n\n${listOf(reports)}\n`,
    }),
    fileOf: (id) => `src/content/docs/reports/${id}.md`,
    frontmatter: titled,
    command: ['node', '../node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    output: 'dist',
  },
  {
    name: 'Hugo, as Debian has it',
    packages: [],
    project: (reports) => ({
      'hugo.toml':
        "baseURL = '/'\nlanguageCode = 'zh-CN'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'section']\n",
      'layouts/_default/single.html': bare
        .replaceAll('{{ TITLE }}', '{{ .Title }}')
        .replace('{{ CONTENT }}', '{{ .Content }}'),
      'layouts/index.html': bare
        .replaceAll('{{ TITLE }}', '{{ .Title }}')
        .replace('{{ CONTENT }}', '{{ .Content }}'),
      'content/_index.md': `---\ntitle: 全部报告\n---\n\n${listOf(reports)}\n`,
    }),
    fileOf: (id) => `content/reports/${id}.md`,
    frontmatter: titled,
    command: ['hugo', '--quiet'],
    output: 'public',
  },
  {
    name: 'floor: remark and rehype alone',
    packages: [
      'unified@11.0.5',
      'remark-parse@11.0.0',
      'remark-rehype@11.1.2',
      'rehype-stringify@10.0.1',
    ],
    project: () => ({ 'build.mjs': floorProgram }),
    fileOf: (id) => `reports/${id}.md`,
    frontmatter: headed,
    command: ['node', 'build.mjs'],
    output: 'site',
  },
  {
    name: 'floor: writing the files alone',
    packages: [],
    project: () => ({ 'build.mjs': writingProgram }),
    fileOf: (id) => `reports/${id}.md`,
    frontmatter: headed,
    command: ['node', 'build.mjs'],
    output: 'site',
  },
];

const floorProgram = `import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify);
for (const path of globSync('reports/**/*.md')) {
  const folder = \`site/\${path.slice(0, -3)}\`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(\`\${folder}/index.html\`, String(processor.processSync(readFileSync(path))));
}
`;

const writingProgram = `import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
for (const path of globSync('reports/**/*.md')) {
  const folder = \`site/\${path.slice(0, -3)}\`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(\`\${folder}/index.html\`, readFileSync(path));
}
`;
