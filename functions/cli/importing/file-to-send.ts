import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readBytes } from '../options.ts';

/**
 * The file as it is sent: a folder of CSV files becomes a zip. @throws CliError for what can't be read, or
 * has no CSV file
 */
export const fileToSend = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? zipOf(path) : new Uint8Array(readBytes(path));
};

const zipOf = async (folder: string): Promise<Uint8Array<ArrayBuffer>> => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  if (files.length === 0) throw new CliError(exitCodes.badInput, `${basename(folder)} holds no CSV file`);
  const zip = new ZipFile();
  for (const name of files) zip.addBuffer(readFileSync(join(folder, name)), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
};
