import { defineConfig } from 'astro/config';
import { searchIntegration } from './src/site/build/search-integration.ts';

// The address at which the archive is published, for canonical links and the sitemap. Without it
// every link is relative to the root of whatever host serves it.
const site = process.env.NIANBAO_SITE;

export default defineConfig({
  srcDir: './src/site',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  ...(site && { site }),
  integrations: [searchIntegration(process.cwd())],
  devToolbar: { enabled: false },
});
