import * as z from 'zod/mini';
import { countersignedNote } from '../../../events/log/checkpoints/countersigned-note.ts';
import {
  type BundledCommit,
  composeBundle,
  UNREADABLE_LINE,
} from '../../../events/log/proof/bundle/compose-bundle.ts';
import type { ReadFile } from '../../../events/log/proof/bundle/format.ts';
import { parseCheckpoint } from '../../../events/log/proof/checkpoint.ts';
import { parseNote } from '../../../events/log/proof/note.ts';
import { BadInput } from '../../../events/log/proof/verify/verify.ts';

const hashes = z.array(z.string());
const textOrNull = z.nullable(z.string());
const checkpoint = z.object({ size: z.int(), note: z.string(), countersignatures: z.array(z.string()) });
const entry = z.object({
  at: textOrNull,
  stream: textOrNull,
  id: textOrNull,
  commit: z.nullable(z.int()),
  hash: textOrNull,
  standing: z.enum(['intact', 'altered', 'missing']),
  text: textOrNull,
});
const trustProof = z.object({
  position: z.int(),
  size: z.int(),
  inclusion: hashes,
  entry: z.object({ size: z.int(), note: z.string() }),
  of: z.int(),
  consistency: hashes,
  checkpoint,
});

/** The whole record of a school, as the API answers its parts. */
const served = z.object({
  school: z.string(),
  /** In journal order, from the first one to the last that the newest of the checkpoints covers. */
  entries: z.array(entry),
  /** Rising by size. */
  checkpoints: z.array(checkpoint).check(z.minLength(1)),
  links: z.array(z.object({ from: z.int(), to: z.int(), proof: hashes })),
  trust: z.nullable(trustProof),
});
type Served = z.output<typeof served>;

/** Of what is not as it was journaled what was found: the verifier says which that is. */
const bundled = ({
  at,
  stream,
  id,
  commit,
  hash,
  standing,
  text,
}: Served['entries'][number]): BundledCommit => ({
  at: at ?? '',
  journaled:
    stream === null || id === null || commit === null || hash === null ? null : { stream, id, commit, hash },
  text: text ?? (standing === 'altered' ? UNREADABLE_LINE : null),
});

const bytesOf = (hash: string): Buffer => Buffer.from(hash, 'base64');

const trustLinkOf = ({ trust }: Served) => {
  if (trust === null) return null;
  const { entry: of, checkpoint: main, ...proof } = trust;
  return { ...proof, entry: of.size, entryNote: of.note, checkpointNote: countersignedNote(main) };
};

const composed = (record: Served, made: string): ReadonlyMap<string, Uint8Array> => {
  const { school, entries, checkpoints, links } = record;
  const newest = checkpoints.at(-1);
  const { origin } = parseCheckpoint(parseNote(newest?.note ?? '').text);
  return composeBundle({
    trust: origin.split('/')[1] ?? '',
    school,
    made,
    first: 1,
    size: newest?.size ?? 0,
    commits: entries.map(bundled),
    checkpoints: new Map(checkpoints.map((one) => [one.size, countersignedNote(one)])),
    proof: { left: [], right: [] },
    trustLink: trustLinkOf(record),
    links: links.map(({ from, to, proof }) => ({ from, to, proof: proof.map(bytesOf) })),
  });
};

/**
 * A bundle of the record as it was served, so that the verifier finds what it finds in an export.
 * @param made UTC with milliseconds @throws BadInput where a bundle can't be made of it
 */
export const servedRecord = (given: unknown, made: string): ReadFile => {
  const { data } = served.safeParse(given);
  if (data === undefined) throw new BadInput('the school answered what Daybook does not');
  try {
    const files = composed(data, made);
    return async (name) => files.get(name) ?? null;
  } catch (cause) {
    throw new BadInput('the school answered what can not be made a bundle of', { cause });
  }
};
