import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface ProcessUsage {
  readonly id: number;
  /** The most memory at one time, GiB. */
  readonly gigabytes: number;
  /** Of the processor. */
  readonly seconds: number;
}

/** The processes that a process has started and that still run. Linux only. */
export function childrenOf(parent: number): readonly ProcessUsage[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        if (!status.includes(`PPid:\t${parent}\n`)) return [];
        return usageOf(Number(name)) ?? [];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

/** What was used by a process and all that it started, by theirs too, as far as somebody looked. */
export interface FamilyUsage {
  /** The most memory of each, added up, GiB: never less than all had at one time. */
  readonly gigabytes: number;
  /** Of the processor, of all. */
  readonly seconds: number;
}

/** Looks at a process and all below it as often as it is asked, and adds up what they used. */
export function familyWatch(eldest: number): {
  readonly look: () => void;
  readonly used: () => FamilyUsage;
} {
  const last = new Map<number, ProcessUsage>();
  const look = () => {
    for (const waiting = [eldest]; waiting.length > 0; ) {
      const id = waiting.pop() ?? 0;
      const usage = usageOf(id);
      // One that has just ended has no memory any more.
      if (usage && usage.gigabytes > 0) last.set(id, usage);
      waiting.push(...childrenOf(id).map((child) => child.id));
    }
  };
  const sum = (of: (usage: ProcessUsage) => number) =>
    [...last.values()].reduce((all, each) => all + of(each), 0);
  return {
    look,
    used: () => ({
      gigabytes: sum((each) => each.gigabytes),
      seconds: sum((each) => each.seconds),
    }),
  };
}

/** What a process has used; nothing where it has ended. */
export function usageOf(id: number): ProcessUsage | undefined {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const peak = Number(/VmHWM:\s*(\d+)/u.exec(status)?.[1] ?? 0);
    const times = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // User and system, in hundredths of a second.
    const seconds = (Number(times[11]) + Number(times[12])) / 100;
    return { id, gigabytes: peak / 2 ** 20, seconds };
  } catch {
    return undefined;
  }
}
