/** The fields of the one entry of a BibTeX file, with the commands of TeX read as characters. */
export function parseBibtex(text: string): Readonly<Record<string, string>> {
  const head = /^@(\w+)\{([^\s,{}]+),\n/u.exec(text);
  if (head === null) throw new Error(`No entry: ${text}`);
  const fields: Record<string, string> = { entry: head[1] ?? '', key: head[2] ?? '' };
  let at = head[0].length;
  while (!text.startsWith('}\n', at)) {
    const name = /^ {2}(\w+) = \{/u.exec(text.slice(at));
    if (name === null) throw new Error(`No field at ${at}: ${text}`);
    const start = at + name[0].length;
    const end = closingBrace(text, start);
    fields[name[1] ?? ''] = text.slice(start, end);
    if (!text.startsWith('},\n', end)) throw new Error(`No end of the field at ${end}: ${text}`);
    at = end + '},\n'.length;
  }
  return fields;
}

/** As BibTeX does it: every brace counts, one behind a backslash too. */
function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text.charAt(at) === '{') depth += 1;
    if (text.charAt(at) === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`The brace is never closed: ${text}`);
}

/** What TeX would set for the value of a field, its outer braces aside. */
export function typeset(value: string): string {
  const names: Readonly<Record<string, string>> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  };
  const [, inside = value] = /^\{(.*)\}$/su.exec(value) ?? [];
  return inside.replace(
    /\\([a-z]+)\{\}|\\([#$%&_])|([\\{}~^#$%&_])/gu,
    (_, command: string | undefined, mark: string | undefined, bare: string | undefined) => {
      if (bare !== undefined) throw new Error(`Not escaped: ${bare} in ${value}`);
      const character = command === undefined ? mark : names[command];
      if (character === undefined) throw new Error(`No such command: ${command}`);
      return character;
    },
  );
}

/** The tags of a RIS record with their values, in order. */
export function parseRis(text: string): readonly (readonly [tag: string, value: string])[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line is not ended.');
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z][A-Z\d]) {2}- (.*)$/u.exec(line);
      if (match === null) throw new Error(`Not a line of RIS: ${line}`);
      return [match[1] ?? '', match[2] ?? ''] as const;
    });
}
