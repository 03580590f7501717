import type { ReadFile } from '../../events/log/proof/bundle/format.ts';
import {
  isBadInput,
  type Report,
  reportText,
  type VerifyOptions,
  verifyBundle,
} from '../../events/log/proof/verify/verify.ts';
import { CliError } from './cli-error.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

export interface Verified {
  readonly report: Report;
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** Verifies a bundle or a dossier. @throws CliError when there is nothing to verify */
export const verified = async (files: ReadFile, options: VerifyOptions): Promise<Verified> => {
  const report = await verifyBundle(files, options).catch(badInput);
  return {
    report,
    text: reportText(report).trimEnd(),
    exitCode: report.holds ? exitCodes.ok : exitCodes.doesNotHold,
  };
};

const badInput = (error: unknown): never => {
  if (isBadInput(error)) throw new CliError(exitCodes.badInput, error.message, { cause: error });
  throw error;
};
