import { Command, InvalidArgumentError } from 'commander';
import { editionAsked } from '../../../domain/kernel/legal-run.ts';
import { type LegalRule, legalTimes } from '../../../domain/kernel/legal-time.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Asked, late } from '../late/late.ts';
import { lateText } from '../late/late-text.ts';
import type { MakeCommand } from '../make-command.ts';
import { endIn, jsonOption, tokenOption, urlOption } from '../options.ts';
import { type RecordPlace, recordOf } from '../replaying/record-of.ts';

interface LateOptions extends RecordPlace {
  readonly as?: Asked;
  readonly at?: string;
  readonly json?: true;
}

const ruleNames = Object.keys(legalTimes).join(', ');
const isRule = (name: string): name is LegalRule => Object.hasOwn(legalTimes, name);

const withAsked = (text: string, before: Asked = {}): Asked => {
  const [name = '', value = ''] = text.split('=');
  if (!isRule(name)) throw new InvalidArgumentError(`expected one of ${ruleNames} before the "=".`);
  const edition = editionAsked(name, value);
  if (edition === null)
    throw new InvalidArgumentError(
      'expected an edition, 48-hours, 30-days, 5-school-days, 1-month or academic-year after the "=".',
    );
  return { ...before, [name]: edition };
};

/** `daybook late`: what was late by law, guidance or standards, and what would be by another edition. */
export const lateCommand: MakeCommand = (terminal, end) =>
  new Command('late')
    .description(
      'What ran under a rule of law, guidance or standards, whether it was in time, and whether it would have been by another edition or length; nothing is written',
    )
    .argument('[bundle]', 'folder of a whole export; without it the deployment is asked')
    .option(
      '--as <rule=edition>',
      `what to ask of instead, such as breachReport=48-hours; rules: ${ruleNames}`,
      withAsked,
    )
    .option('--at <instant>', 'until when what is not done counts as late; left out: now', endIn)
    .addOption(urlOption())
    .addOption(tokenOption())
    .option('--school <id>', 'id of the school')
    .addOption(jsonOption)
    .action(async (bundle: string | undefined, options: LateOptions) => {
      const { as = {}, at = new Date(terminal.now()).toISOString() } = options;
      const result = await late(recordOf(bundle, options, terminal), as, at);
      terminal.print(options.json ? JSON.stringify(result, null, 2) : lateText(result));
      if (result.tampered > 0) end(exitCodes.doesNotHold);
    });
