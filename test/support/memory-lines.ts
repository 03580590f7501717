import { begun, type Line, type Progress } from '../../functions/shared/delivery/progress.ts';
import type { ProgressStore } from '../../functions/shared/delivery/progress-store.ts';
import type { Retries, Retry } from '../../functions/shared/delivery/retries.ts';
import type { SetAside, SetAsideStore } from '../../functions/shared/delivery/set-aside.ts';

interface Kept {
  progress: Progress;
  wanted: number;
  held: { readonly by: string; readonly until: string } | null;
}

const nameOf = ({ school, tenant, id }: Line): string => `${school}#${tenant}#${id}`;

/** How far deliveries have come, in memory; the conditions are those of the table. */
export const memoryProgress = (): ProgressStore => {
  const lines = new Map<string, Kept>();
  const heldBy = (line: Line, holder: string): Kept | null => {
    const kept = lines.get(nameOf(line));
    return kept?.held?.by === holder ? kept : null;
  };
  return {
    get: async (line) => lines.get(nameOf(line))?.progress ?? null,
    begin: async (line, after) => {
      if (!lines.has(nameOf(line)))
        lines.set(nameOf(line), { progress: begun(after), wanted: after, held: null });
    },
    want: async (line, position) => {
      const kept = lines.get(nameOf(line));
      if (kept !== undefined) kept.wanted = Math.max(kept.wanted, position);
      return kept !== undefined;
    },
    take: async (line, { holder, now, until }) => {
      const kept = lines.get(nameOf(line));
      if (kept === undefined || (kept.held !== null && kept.held.until >= now)) return null;
      kept.held = { by: holder, until };
      return kept.progress;
    },
    keep: async (line, { holder, until }, progress) => {
      const kept = heldBy(line, holder);
      if (kept === null) return false;
      Object.assign(kept, { progress, held: { by: holder, until } });
      return true;
    },
    giveBack: async (line, { holder }, progress) => {
      const kept = heldBy(line, holder);
      if (kept === null || (progress.nextAt === null && kept.wanted > progress.after)) return false;
      Object.assign(kept, { progress, held: null });
      return true;
    },
  };
};

export const memoryRetries = (): Retries & { readonly all: () => readonly Retry[] } => {
  const rows = new Map<string, Retry>();
  const keyOf = ({ line, at }: Retry): string => `${at}#${nameOf(line)}`;
  const all = () => [...rows.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return {
    all,
    put: async (line, at) => void rows.set(keyOf({ line, at }), { line, at }),
    past: async (now) => all().filter(({ at }) => at <= now),
    remove: async (retry) => void rows.delete(keyOf(retry)),
  };
};

export const memorySetAside = (): SetAsideStore => {
  const rows = new Map<string, { readonly line: Line; readonly one: SetAside }>();
  return {
    put: async (line, one) => void rows.set(`${nameOf(line)}#${one.eventId}`, { line, one }),
    of: async (line, from = 0) =>
      [...rows.values()]
        .filter((row) => nameOf(row.line) === nameOf(line))
        .map(({ one }) => one)
        .filter(({ position }) => position >= from)
        .toSorted((a, b) => a.position - b.position),
    remove: async (line, one) => void rows.delete(`${nameOf(line)}#${one.eventId}`),
  };
};
