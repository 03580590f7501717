import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fileText } from './file-text.ts';
import { folderFiles } from './read-folder.ts';
import { BadInput, isBadInput, type Report, reportText, verifyBundle } from './verify/verify.ts';

/** What a command prints, and where. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

export const usage = `Verifies a bundle of Daybook: needs no network and nothing but Node.

  node verify-daybook.mjs <bundle folder> --key <key> [--key ...] [--since <checkpoint>] [--witness <key> ...] [--json]

  --key      public key of the trust, <name>+<id>+<base64>, or a file with one a line; obtain it elsewhere than with the bundle
  --since    file of a checkpoint that you kept: shows that nothing before it was changed and nothing cut off
  --witness  public key of a witness who must have countersigned, or a file with one a line
  --json     the report as JSON

Exit code: 0 it holds, 1 it does not hold, 2 it can't be verified: no bundle, a foreign format, an unreadable key.
`;

/** @param args as given on the command line. Never rejects. */
export const runVerify = async (args: readonly string[]): Promise<Outcome> => {
  try {
    return await verified(args);
  } catch (error) {
    const message = isBadInput(error)
      ? error.message
      : `the bundle can't be read: ${error instanceof Error ? error.name : 'unknown'}`;
    const out = args.includes('--json') ? `${JSON.stringify({ error: message })}\n` : '';
    return { exitCode: 2, out, error: `verify-daybook: ${message}\n` };
  }
};

const verified = async (args: readonly string[]): Promise<Outcome> => {
  const { folder, values, options } = await readArguments(args);
  if (values.help) return { exitCode: 0, out: usage, error: '' };
  if (folder === null) return { exitCode: 2, out: '', error: usage };
  return printed(await verifyBundle(folderFiles(folder), options), values.json);
};

const printed = (report: Report, isJson: boolean): Outcome => ({
  exitCode: report.holds ? 0 : 1,
  out: isJson ? `${JSON.stringify(report, null, 2)}\n` : reportText(report),
  error: '',
});

const readArguments = async (args: readonly string[]) => {
  const { values, positionals } = parsed(args);
  const [folder = null, ...more] = positionals;
  if (more.length > 0)
    throw new BadInput(`expected one bundle folder, got ${positionals.length} (see --help)`);
  if (folder !== null && !(await isFolder(folder)))
    throw new BadInput('not a bundle: there is no such folder');
  return {
    folder,
    values,
    options: {
      keys: await Promise.all(values.key.map(keyText)),
      witnesses: await Promise.all(values.witness.map(keyText)),
      since:
        values.since === undefined ? null : await textOf(values.since, 'the checkpoint given with --since'),
    },
  };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true, default: [] },
        since: { type: 'string' },
        witness: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : 'unknown option'} (see --help)`, {
      cause: error,
    });
  }
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

const keyPattern = /^[^+]+\+[0-9a-f]{8}\+/;

/** A key itself, or what the file of that name holds. */
const keyText = async (given: string): Promise<string> =>
  keyPattern.test(given) ? given : textOf(given, 'a key');

/** Longer than any file of keys or checkpoint. */
const MOST_BYTES = 1_000_000;

const textOf = async (path: string, what: string): Promise<string> => {
  const text = fileText(await bytesOf(path, what));
  if (text !== null) return text;
  throw new BadInput(
    `unreadable: ${what} is a file neither in UTF-8 nor in UTF-16LE or UTF-16BE with a byte order mark: save it as UTF-8`,
  );
};

const bytesOf = async (path: string, what: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path);
    return size > MOST_BYTES ? new Uint8Array() : await readFile(path);
  } catch (error) {
    throw new BadInput(`unreadable: ${what} is not a file that can be read`, { cause: error });
  }
};
