import { Argument, Command } from 'commander';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped } from '../options.ts';
import { inFolders, signedFiles } from '../signed-files.ts';
import { writeFolder } from '../write-folder.ts';

interface PackOptions extends ConnectionOptions {
  readonly school: string;
  readonly request: string;
  readonly out: string;
}

/**
 * `daybook pack person`: everything that is held on a person, once for whoever answers the request, and once
 * for the person.
 */
export const packCommand: MakeCommand = (terminal) =>
  schoolScoped(
    new Command('pack').description(
      'Writes everything that a school holds on a person, signed, with a readable page, and a twin for the person',
    ),
  )
    .addArgument(new Argument('<what>', 'what the pack is about').choices(['person']))
    .argument('<person>', 'id of the person')
    .requiredOption('--request <id>', 'record of the open request in disclosures that it answers')
    .requiredOption('--out <folder>', 'new folder to write to; gets the folders full and for-the-person')
    .action(async (_what: string, person: string, options: PackOptions) => {
      const api = apiOf(options, terminal);
      const asked = `request=${encodeURIComponent(options.request)}`;
      const path = `/v1/schools/${options.school}/people/${encodeURIComponent(person)}/pack?${asked}`;
      const folders = {
        full: await signedFiles(api, `${path}&forSubject=false`),
        'for-the-person': await signedFiles(api, `${path}&forSubject=true`),
      };
      writeFolder(options.out, inFolders(folders));
      const pages = Object.keys(folders).map((name) => `${options.out}/${name}/index.html`);
      terminal.print(
        options.json
          ? JSON.stringify({ folder: options.out, pages })
          : `wrote the pack on ${person}:\n  ${pages.join('\n  ')}`,
      );
    });
