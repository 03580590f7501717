import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { instantInput } from '../../domain/kernel/instant.ts';
import { fileText } from '../../events/log/proof/file-text.ts';
import { keptNote, parseKey } from '../../events/log/proof/note.ts';
import { keysInText } from '../../events/log/proof/verify/keys.ts';
import { type Api, createApi } from './api.ts';
import { CliError } from './cli-error.ts';
import type { Connection } from './connection.ts';
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What every command that speaks with a deployment takes. */
export interface ConnectionOptions extends Connection {
  readonly json?: true;
}

export const jsonOption = new Option('--json', 'print the result as JSON');

export const urlOption = (): Option => new Option('--url <address>', 'address of the API').env('DAYBOOK_URL');
export const tokenOption = (): Option =>
  new Option('--token <jwt>', 'bearer token; the variable keeps it out of the list of processes').env(
    'DAYBOOK_TOKEN',
  );

/** Adds `--url`, `--token` and `--json`. */
export const connected = (command: Command): Command =>
  command
    .addOption(urlOption().makeOptionMandatory())
    .addOption(tokenOption().makeOptionMandatory())
    .addOption(jsonOption);

/** Adds `--school` as well. */
export const schoolScoped = (command: Command): Command =>
  connected(command).addOption(
    new Option('--school <id>', 'id of the school, `_trust` for the trust itself')
      .makeOptionMandatory()
      .argParser(schoolId),
  );

export const apiOf = (options: Connection, terminal: Terminal): Api => createApi(options, terminal);

/** An id as it may stand in an address. */
export const schoolId = (text: string): string => {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(text))
    throw new InvalidArgumentError('expected an id: letters, digits, dots and hyphens.');
  return text;
};

/** A whole number from 0. */
export const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!/^\d{1,15}$/.test(text) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError('expected a whole number from 0.');
  return number;
};

const day = z.iso.date();
const isDay = (text: string): boolean => day.safeParse(text).success;

/** A time to the minute is its beginning. */
const withSeconds = (text: string): string => text.replace(/(T\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/, '$1:00$2');

/**
 * A moment: ISO 8601 with a time zone, or a day, which stands for its beginning in UTC; both of the calendar,
 * as the API takes them.
 */
export const instantIn = (text: string): string => {
  const { data } = instantInput.safeParse(isDay(text) ? `${text}T00:00:00Z` : withSeconds(text));
  if (data !== undefined) return data;
  throw new InvalidArgumentError(
    'expected an instant such as 2026-09-21T08:30:00Z, or a day such as 2026-09-21.',
  );
};

/** The same, but a day stands for its end. */
export const endIn = (text: string): string => instantIn(isDay(text) ? `${text}T23:59:59.999Z` : text);

/** Collects an option that may be given several times. */
export const several = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** Public keys as text: each value is a key itself, or a file with a key a line. @throws CliError */
export const keysIn = (values: readonly string[]): readonly string[] =>
  values.flatMap((value) => (isKey(value) ? [checkedKey(value, 'the value of an option')] : keysOf(value)));

const isKey = (text: string): boolean => /^\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/.test(text);

const keysOf = (file: string): readonly string[] => {
  const keys = keysInText(readText(file));
  if (keys.length === 0) throw new CliError(exitCodes.badInput, `${file} holds no key`);
  return keys.map((line) => checkedKey(line, file));
};

const checkedKey = (line: string, file: string): string => {
  try {
    parseKey(line);
    return line;
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} is no public key, or holds a line that is none`, {
      cause,
    });
  }
};

/** A checkpoint that somebody kept. @throws CliError for a file that can't be read */
export const readNote = (file: string): string => keptNote(readText(file));

/** @throws CliError for a file that can't be read, or is no text */
export const readText = (file: string): string => {
  const text = fileText(readBytes(file));
  if (text !== null) return text;
  throw new CliError(
    exitCodes.badInput,
    `${file} is neither in UTF-8 nor in UTF-16LE or UTF-16BE with a byte order mark: save it as UTF-8`,
  );
};

/** @throws CliError for a file that can't be read */
export const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} can't be read`, { cause });
  }
};
