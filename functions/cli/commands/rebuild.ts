import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { operate, operationText } from '../operation.ts';
import { apiOf, type ConnectionOptions, schoolScoped } from '../options.ts';

interface RebuildOptions extends ConnectionOptions {
  readonly school: string;
  readonly corrected?: true;
}

/**
 * `daybook rebuild`: fills a read model again beside the old one, compares, and switches; nobody is notified
 * of it.
 */
export const rebuildCommand: MakeCommand = (terminal, end) =>
  schoolScoped(
    new Command('rebuild').description(
      'Rebuilds a list of a school from the journal, compares it with the old one, and switches',
    ),
  )
    .argument('<model>', 'name of the list, such as devices-on-loan')
    .option('--corrected', 'switch also when rows differ, because the old ones were wrong')
    .action(async (model: string, options: RebuildOptions) => {
      const query = options.corrected ? '?expect=corrected' : '';
      const path = `/v1/schools/${options.school}/rebuilds/${encodeURIComponent(model)}${query}`;
      const result = await operate(apiOf(options, terminal), path, terminal);
      terminal.print(options.json ? JSON.stringify(result) : operationText(result));
      const isTampered = result.rows.some(({ how }) => how === 'tampered');
      if (result.status === 'failed' || isTampered) end(exitCodes.doesNotHold);
    });
