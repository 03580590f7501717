import { splitId } from '../../kernel/ids.ts';

/** A commit of the school that is not as it was journaled. */
export interface NotAsJournaled {
  readonly standing: string;
  /** `<stream>/<id>`; null where nothing tells any more whose it is. */
  readonly record: string | null;
  readonly position: number | null;
}

/**
 * What a dossier can't say, since a commit is not as it was journaled: the record is named where it may
 * concern those involved.
 */
export const unsaidOf = (
  tampered: readonly NotAsJournaled[],
  people: ReadonlySet<string>,
): readonly NotAsJournaled[] =>
  tampered.map((one) => ({
    ...one,
    record: one.record !== null && mayConcern(one.record, people) ? one.record : null,
  }));

/** Devices name nobody, and the policy is everybody's. */
const mayConcern = (record: string, people: ReadonlySet<string>): boolean => {
  const slash = record.indexOf('/');
  const [stream, id] = [record.slice(0, slash), record.slice(slash + 1)];
  return stream === 'devices' || stream === 'policies' || people.has(splitId(id).head);
};
