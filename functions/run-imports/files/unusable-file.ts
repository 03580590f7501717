import type { FlawCode } from '../../../domain/imports/flaws.ts';

/**
 * A file of which nothing can be used. Carries the file's name and a word of ours, never what the file says.
 */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly code: FlawCode;
  readonly file: string;

  constructor(code: FlawCode, file: string, cause?: unknown) {
    super(`a file can not be used: ${code}`, { cause });
    this.code = code;
    this.file = file;
  }
}
