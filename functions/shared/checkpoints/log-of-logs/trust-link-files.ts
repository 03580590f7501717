import { countersignedNote } from '../../../../events/log/checkpoints/countersigned-note.ts';
import { type TrustLink, trustLinkFiles } from '../../../../events/log/proof/bundle/trust-link.ts';
import { type FoundLink, type TrustLinkDeps, trustLink } from './trust-link.ts';

/** Files beside a signed document, which prove that the checkpoint it rests on is in the log of logs. */
export type TrustLinkFilesOf = (school: string, size: number) => Promise<Readonly<Record<string, string>>>;

/** None where the log of logs has nothing of the school yet. */
export const createTrustLinkFiles =
  (deps: TrustLinkDeps): TrustLinkFilesOf =>
  async (school, size) => {
    const found = await trustLink(deps, school, size);
    return trustLinkFiles(found === null ? null : written(found, size));
  };

const written = ({ entry, note, checkpoint, inclusion, consistency }: FoundLink, of: number): TrustLink => ({
  position: entry.position,
  size: checkpoint.size,
  inclusion: inclusion.map(base64),
  entry: entry.size,
  of,
  consistency: consistency.map(base64),
  checkpointNote: countersignedNote(checkpoint),
  entryNote: note,
});

const base64 = (hash: Buffer): string => hash.toString('base64');
