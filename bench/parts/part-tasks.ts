import { allParts, folderOfPart, isReportOf } from '#site/build/site-part.ts';

/** What a task graph such as Turborepo's is told of a build by several machines. */
export interface PartTasks {
  /** Scripts of `package.json`. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, PartTask>>;
}

interface PartTask {
  readonly dependsOn: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly cache?: false;
}

const program = ['src/**', 'public/**', '*.json', '*.mjs'];
const everything = [...program, 'content/**'];

/**
 * The tasks of so many parts.
 *
 * @param provinces the first two digits of the codes of all places that have reports
 */
export function partTasksOf(of: number, provinces: readonly string[]): PartTasks {
  const parts = allParts(of).map((part) => ({
    part,
    own: provinces.filter((each) => isReportOf(part, each)),
  }));
  const names = (step: string) => parts.map(({ part }) => `${step}:${part.number}`);
  const below = (folders: readonly string[], own: readonly string[]) =>
    folders.flatMap((folder) => own.map((province) => `${folder}/${province}*/**`));
  const tasks: Record<string, PartTask> = {
    relations: {
      dependsOn: names('facts'),
      inputs: everything,
      outputs: ['.cache/kept/passages/**', '.cache/kept/similar/**'],
    },
    search: { dependsOn: names('facts'), inputs: everything, outputs: ['.cache/parts/search/**'] },
    join: {
      dependsOn: [...names('pages'), 'search'],
      inputs: everything,
      outputs: [],
      cache: false,
    },
  };
  const scripts: Record<string, string> = {
    relations: command('relations'),
    search: command('search'),
    join: command(`join ${of}`),
  };
  for (const { part, own } of parts) {
    const which = `${part.number}/${of}`;
    scripts[`facts:${part.number}`] = command(`facts ${which}`);
    scripts[`pages:${part.number}`] = command(`pages ${which}`);
    tasks[`facts:${part.number}`] = {
      dependsOn: [],
      inputs: [
        ...program,
        'content/archive.yaml',
        'content/authorities/**',
        'content/ledger/**',
        ...below(['content/reports', 'content/sources'], own),
      ],
      outputs: below(
        ['judgements', 'mentions', 'reports', 'section-topics'].map(
          (name) => `.cache/kept/${name}`,
        ),
        own,
      ),
    };
    tasks[`pages:${part.number}`] = {
      dependsOn: ['relations'],
      inputs: everything,
      outputs: [`${folderOfPart(part)}/**`],
    };
  }
  return { scripts, tasks };
}

function command(step: string): string {
  return `node src/cli/main.ts part ${step}`;
}
