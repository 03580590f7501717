import { join } from 'node:path';
import * as z from 'zod/mini';
import { hashOf, parseCommit } from '../../../events/log/commit-text.ts';
import { bundleFiles, MANIFEST_FILE } from '../../../events/log/proof/bundle/format.ts';
import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';

const manifest = z.object({ school: z.string(), first: z.int(), last: z.int(), size: z.int() });
const journalLine = z.object({
  position: z.int(),
  at: z.string(),
  stream: z.string(),
  id: z.string(),
  commit: z.int(),
  hash: z.string(),
});

/** A bundle as a source of replay. */
export interface BundleReplay {
  readonly school: string;
  /** Tree size of the checkpoint that the bundle rests on. */
  readonly size: number;
  readonly after: (school: string, position: number) => AsyncIterable<FoundPosition>;
}

/**
 * Reads a bundle to replay it. It is not verified by this: `daybook verify` does that.
 * @throws CliError for what is no bundle, or one that does not begin at the beginning
 */
export const bundleReplay = (folder: string): BundleReplay => {
  const { school, first, size } = readManifest(folder);
  if (first !== 1) {
    throw new CliError(
      exitCodes.badInput,
      `${folder} begins at position ${first}: a replay needs all that came before, so export without --from`,
    );
  }
  return { school, size, after: (_school, position) => commitsOf(folder, position) };
};

const readManifest = (folder: string): z.output<typeof manifest> => {
  const read = parsed(manifest, readText(join(folder, MANIFEST_FILE)));
  if (read === null) throw new CliError(exitCodes.badInput, `${folder} is not the bundle of an export`);
  return read;
};

/**
 * Each line of the journal, and the commit that has its hash: a bundle of a record that was tampered with
 * lacks some.
 */
async function* commitsOf(folder: string, after: number): AsyncGenerator<FoundPosition> {
  const texts = new Map(linesOf(join(folder, bundleFiles.commits)).map((text) => [hashOf(text), text]));
  for (const [index, line] of linesOf(join(folder, bundleFiles.journal)).entries()) {
    const entry = parsed(journalLine, line);
    if (entry === null) throw unreadable(folder, index);
    if (entry.position > after) yield foundIn(folder, index, entry, texts.get(entry.hash));
  }
}

const linesOf = (file: string): readonly string[] => readText(file).split('\n').slice(0, -1);

const foundIn = (
  folder: string,
  index: number,
  { position, at, hash, ...ref }: z.output<typeof journalLine>,
  text: string | undefined,
): FoundPosition => {
  if (text === undefined) return { standing: 'missing', position, at, ref, hash, found: null };
  try {
    return {
      standing: 'intact',
      position,
      at,
      source: 'archive',
      read: { commit: parseCommit(text), text, hash },
    };
  } catch {
    throw unreadable(folder, index);
  }
};

const unreadable = (folder: string, index: number): CliError =>
  new CliError(
    exitCodes.badInput,
    `line ${index + 1} of ${folder} can't be read: daybook verify says what is wrong with it`,
  );

const parsed = <S extends z.ZodMiniType>(schema: S, text: string): z.output<S> | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
