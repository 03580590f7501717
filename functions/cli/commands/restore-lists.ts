import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { operationText } from '../operation.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';

interface RestoreListsOptions {
  readonly deployment: string;
}

/** `daybook restore-lists`: every list and due date of a restored deployment, compared with the log. */
export const restoreListsCommand: MakeCommand = (terminal, end) =>
  new Command('restore-lists')
    .description('Has a restored deployment make every list again, and compares them with the log')
    .requiredOption('--deployment <file>', 'what "cdk deploy Record --outputs-file" wrote')
    .action(async ({ deployment }: RestoreListsOptions) => {
      const names = deploymentNamed(deployment);
      const [{ awsClients }, { rebuildLists }] = await Promise.all([
        import('../restoring/clients.ts'),
        import('../restoring/rebuild-lists.ts'),
      ]);
      const { rebuilds, sweep, again } = await rebuildLists({ clients: awsClients(), names, terminal });
      const failed = rebuilds.filter(
        ({ status, reason }) => status !== 'done' && reason !== 'nothing-recorded',
      );
      const rows = rebuilds.reduce((sum, { counts }) => sum + (counts['rows'] ?? 0), 0);
      terminal.print(
        `made ${rows} rows of ${rebuilds.length} lists; ${again} commits were handed over again`,
      );
      for (const one of failed)
        terminal.print(operationText({ ...one, operation: one.id, rows: [...one.rows] }));
      terminal.print(operationText({ ...sweep, operation: sweep.id, rows: [...sweep.rows] }));
      if (failed.length > 0 || sweep.status !== 'done') end(exitCodes.doesNotHold);
    });
