import { isAccessTenant } from '../../domain/kernel/ids.ts';
import type { Reading } from '../../functions/shared/access/access-journal.ts';

/** What most tests ask of a reading; who may read by which row has tests of its own. */
export type BriefReading = Pick<Reading, 'actor' | 'school' | 'stream' | 'id' | 'asOf' | 'by'>;

/** Keeps what was read, as far as tests ask of it. */
export const keepReadings = () => {
  const readings: BriefReading[] = [];
  const recordRead = async ({ actor, school, stream, id, asOf, by }: Reading): Promise<void> => {
    const replayed = asOf === undefined || by === undefined ? {} : { asOf, by };
    readings.push({ actor, school, stream, id, ...replayed });
  };
  return { readings, recordRead };
};

/** What stands in tables in memory, by place, without the access journals: what was asked and refused leaves nothing else. */
export const withoutLooks = <T>(items: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...items].filter(([at]) => !isAccessTenant(at.split(' ')[1] ?? '')));
