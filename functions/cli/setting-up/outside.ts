import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { project } from './trust-file.ts';

/**
 * People belong into no repository: what was committed once can't be taken back. @throws CliError for a file
 * inside this one
 */
export const requireOutside = (file: string): void => {
  const path = relative(realpathSync(project), realpathSync(file));
  if (path.startsWith(`..${sep}`) || path === '..') return;
  throw new CliError(
    exitCodes.badInput,
    `${file} lies in this repository: keep the file of people outside it, where nobody commits or publishes it by mistake`,
  );
};
