import type { z } from 'zod/mini';
import { adoptedSettings } from '../../../events/catalogue/settings/index.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { mistakesIn, worded } from '../mistakes-in.ts';
import { readText } from '../options.ts';

export type ProposedSettings = z.output<typeof adoptedSettings>;

/**
 * The settings of a proposed policy: those of a command that would adopt it, or the settings alone. What they
 * leave out the policy does not state. @throws CliError naming each place that could not be adopted
 */
export const proposedSettings = (file: string): ProposedSettings => {
  const read = jsonIn(file);
  const settings = hasSettings(read) ? read.settings : read;
  const parsed = adoptedSettings.safeParse(settings, worded);
  if (parsed.success) return parsed.data;
  throw new CliError(exitCodes.badInput, `${file} could not be adopted:${mistakesIn(parsed.error)}`);
};

const jsonIn = (file: string): unknown => {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} is no JSON`, { cause });
  }
};

const hasSettings = (read: unknown): read is { readonly settings: unknown } =>
  typeof read === 'object' && read !== null && 'settings' in read;
