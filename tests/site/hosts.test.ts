import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '#cli/run-cli.ts';
import { siteFolder } from '#tests/helpers/built-site.ts';
import { hostQuestions } from '#tests/helpers/host-questions.ts';
import { hasServer, type RecipeHost, recipes, serveByRecipe } from '#tests/helpers/recipe-hosts.ts';

describe.each(recipes)('by the lines of docs/hosting.md, on %s', (recipe) => {
  describe.skipIf(!hasServer(recipe))('where the system has it', () => {
    let host: RecipeHost;
    beforeAll(async () => {
      host = await serveByRecipe(recipe, { site: siteFolder });
    });
    afterAll(() => host.stop());

    test.each(hostQuestions)('$name', async ({ ask }) => {
      expect(await ask({ root: host.root, site: siteFolder })).toEqual([]);
    });

    test('a canary finds nothing wrong', async () => {
      let complained = '';
      const complain = (text: string) => {
        complained += text;
      };
      await runCli(['canary', host.root.href], { print: () => undefined, complain });
      expect(complained).toBe('');
    });
  });
});
