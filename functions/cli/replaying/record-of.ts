import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import { createApi } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { journalFound } from '../what-if/journal-found.ts';
import { bundleReplay } from './bundle-replay.ts';

/** Where the whole record of a school is, beside the folder of an export. */
export interface RecordPlace {
  readonly url?: string;
  readonly token?: string;
  readonly school?: string;
}

/** The whole record of a school, out of an export, or as a deployment hands it out. */
export const recordOf = (
  bundle: string | undefined,
  { url, token, school }: RecordPlace,
  terminal: Terminal,
): AsyncIterable<FoundPosition> => {
  if (bundle !== undefined) {
    const replay = bundleReplay(bundle);
    return replay.after(replay.school, 0);
  }
  if (url === undefined || token === undefined || school === undefined)
    throw new CliError(
      exitCodes.badInput,
      'give the folder of a bundle, or --url, --token and --school of a deployment',
    );
  return journalFound(createApi({ url, token }, terminal), encodeURIComponent(school), terminal);
};
