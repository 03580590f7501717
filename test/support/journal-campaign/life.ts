/** The process is gone: nothing that it would still do happens. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Where a process dies: at its n-th request, before or after that took effect. */
export interface Death {
  readonly atRequest: number;
  readonly effect: 'before' | 'after';
}

export interface Life {
  readonly isOver: () => boolean;
  /** Does one request, unless the process is dead or dies at it. */
  readonly step: <T>(work: () => Promise<T>) => Promise<T>;
}

export const liveUntil = (
  death: Death | undefined,
  schedule: <T>(work: () => Promise<T>) => Promise<T>,
): Life => {
  let requests = 0;
  let over = false;
  const die = (): never => {
    over = true;
    throw new Crash('the process is dead');
  };
  return {
    isOver: () => over,
    step: async (work) => {
      if (over) return die();
      requests += 1;
      const isLast = requests === death?.atRequest;
      if (isLast && death?.effect === 'before') return die();
      const result = await schedule(work);
      return isLast || over ? die() : result;
    },
  };
};
