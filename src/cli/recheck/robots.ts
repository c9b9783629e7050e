/** What a host asks of robots. */
export interface RobotRules {
  readonly mayFetch: (path: string) => boolean;
  /** Seconds between two requests, where it asks for more than usual. */
  readonly delay: number;
}

/** A host that asks for nothing. */
export const noRules: RobotRules = { mayFetch: () => true, delay: 0 };

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allows: boolean; readonly path: string }[];
  delay: number;
}

/**
 * Reads a robots.txt (RFC 9309): the group that names the agent, or else that for all; of the rules that
 * fit a path the longest, and of two as long the one that allows.
 */
export function parseRobots(text: string, agent: string): RobotRules {
  const groups = groupsIn(text);
  const own = groups.filter(({ agents }) =>
    agents.some((name) => name !== '*' && agent.includes(name)),
  );
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    delay: Math.max(0, ...chosen.map(({ delay }) => delay)),
    mayFetch: (path) => {
      const [best] = rules
        .filter((rule) => patternOf(rule.path).test(path))
        .toSorted((a, b) => b.path.length - a.path.length || Number(b.allows) - Number(a.allows));
      return best?.allows ?? true;
    },
  };
}

function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/u.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key === 'user-agent') {
      if (!isNaming) groups.push({ agents: [], rules: [], delay: 0 });
      groups.at(-1)?.agents.push(value.toLowerCase());
    }
    if (key !== '') isNaming = key === 'user-agent';
    const group = groups.at(-1);
    if (group === undefined || value === '') continue;
    if (key === 'allow' || key === 'disallow')
      group.rules.push({ allows: key === 'allow', path: value });
    if (key === 'crawl-delay') group.delay = Number(value) || 0;
  }
  return groups;
}

/** `*` is any characters, `$` at the end is the end; everything else is itself. */
function patternOf(path: string): RegExp {
  const literal = path.replace(/[.+?^{}()|[\]\\]/gu, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${literal.replace(/\$(?!$)/gu, '\\$')}`, 'u');
}
