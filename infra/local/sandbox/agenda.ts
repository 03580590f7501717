import type { Line } from './habit.ts';

/** What somebody means to do on later school days. */
export interface Agenda {
  /** @param onDay number of the school day */
  readonly plan: (onDay: number, ...lines: readonly Line[]) => void;
  readonly due: (day: number) => readonly Line[];
}

export const newAgenda = (): Agenda => {
  const planned = new Map<number, readonly Line[]>();
  return {
    plan: (onDay, ...lines) => void planned.set(onDay, [...(planned.get(onDay) ?? []), ...lines]),
    due: (day) => planned.get(day) ?? [],
  };
};
