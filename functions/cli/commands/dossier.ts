import { Command } from 'commander';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped } from '../options.ts';
import { inFolders, signedFiles } from '../signed-files.ts';
import { writeFolder } from '../write-folder.ts';

interface DossierOptions extends ConnectionOptions {
  readonly school: string;
  readonly out: string;
}

/**
 * `daybook dossier`: what was known and in force on the day of an incident, once in full and once anonymised.
 */
export const dossierCommand: MakeCommand = (terminal) =>
  schoolScoped(
    new Command('dossier').description(
      'Writes the dossier of an incident, signed, with a readable page, and an anonymised twin',
    ),
  )
    .argument('<incident>', 'id of the incident')
    .requiredOption('--out <folder>', 'new folder to write to; gets the folders full and anonymised')
    .action(async (incident: string, options: DossierOptions) => {
      const api = apiOf(options, terminal);
      const path = `/v1/schools/${options.school}/dossiers/${encodeURIComponent(incident)}`;
      const folders = {
        full: await signedFiles(api, `${path}?anonymised=false`),
        anonymised: await signedFiles(api, `${path}?anonymised=true`),
      };
      writeFolder(options.out, inFolders(folders));
      const pages = Object.keys(folders).map((name) => `${options.out}/${name}/index.html`);
      terminal.print(
        options.json
          ? JSON.stringify({ folder: options.out, pages })
          : `wrote the dossier of ${incident}:\n  ${pages.join('\n  ')}`,
      );
    });
