import { defineConfig } from 'astro/config';
import packageFile from './package.json' with { type: 'json' };
import { pageSheets } from './src/site/build/page-sheets.ts';
import { shortScopes } from './src/site/build/short-scopes.ts';
import { readSiteSetting } from './src/site/build/site-address.ts';

// The address at which the archive is published, for whole addresses and for the path that it stands
// under. Without it every address is counted from the root of whatever host serves it.
const setting = readSiteSetting();
if (setting.kind === 'wrong') throw new Error(setting.problem);

// `chrome >= 103` as Vite writes it, whose Lightning CSS puts colours and layout into what these know.
const oldestBrowsers = packageFile.browserslist.map((one) =>
  one.replace('ios_saf', 'ios').replace(' >= ', ''),
);

// What no search begins without comes in one file, not in twelve, of which each is asked for by itself.
const codeSplitting = {
  groups: [
    { name: 'exact-search', test: /search\/client\/exact-search\.ts$/ },
    // What pages need of it that search nothing stays apart.
    { name: 'preload-helper', test: /preload-helper/, priority: 2 },
    { name: 'permalink', test: /model\/permalink\.ts$/, priority: 2 },
    {
      name: 'search-words',
      test: /search\/(?:shared\/(?:facets|head|normalise|place-prefix)|client\/searchable-term)\.ts$/,
      priority: 1,
    },
  ],
};

export default defineConfig({
  srcDir: './src/site',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  ...(setting.kind === 'set' && { site: setting.origin, base: setting.base }),
  // Who bundles the pages or shows them as they are being written has more (`cli/`).
  integrations: [shortScopes(), pageSheets()],
  devToolbar: { enabled: false },
  vite: {
    // A page has no script of its own: what is no file, browsers do not run (`content-security-policy.ts`).
    build: { assetsInlineLimit: 0, cssTarget: oldestBrowsers },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    // What the program itself writes is nothing to watch.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/dist-drafts/**'] } },
  },
});
