import { join } from 'node:path';
import * as z from 'zod/mini';
import { bundleFiles, MANIFEST_FILE } from '../../../events/log/proof/bundle/format.ts';
import { bundlePositions, UnreadableLine } from '../../../events/log/replay/bundle-positions.ts';
import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';

const manifest = z.object({ school: z.string(), first: z.int(), last: z.int(), size: z.int() });

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
  const read = manifestIn(readText(join(folder, MANIFEST_FILE)));
  if (read === null) throw new CliError(exitCodes.badInput, `${folder} is not the bundle of an export`);
  return read;
};

const manifestIn = (text: string): z.output<typeof manifest> | null => {
  try {
    return manifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

async function* commitsOf(folder: string, after: number): AsyncGenerator<FoundPosition> {
  const textOf = (name: string) => readText(join(folder, name));
  const texts = { commits: textOf(bundleFiles.commits), journal: textOf(bundleFiles.journal) };
  try {
    yield* bundlePositions(texts, after);
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    throw new CliError(
      exitCodes.badInput,
      `line ${error.line} of ${folder} can't be read: daybook verify says what is wrong with it`,
    );
  }
}
