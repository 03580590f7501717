import { Command } from 'commander';
import * as z from 'zod/mini';
import type { Api } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped } from '../options.ts';
import { pagesOf } from '../pages-of.ts';
import { writeFolder } from '../write-folder.ts';

const dossier = z.object({
  manifest: z.string(),
  files: z.record(z.string(), z.string()),
  next: z.nullable(z.string()),
});

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
      const folders = {
        full: await filesOf(api, options.school, incident, false),
        anonymised: await filesOf(api, options.school, incident, true),
      };
      const files = new Map(
        Object.entries(folders).flatMap(([name, of]) =>
          [...of].map(([file, bytes]) => [`${name}/${file}`, bytes] as const),
        ),
      );
      writeFolder(options.out, files);
      const pages = Object.keys(folders).map((name) => `${options.out}/${name}/index.html`);
      terminal.print(
        options.json
          ? JSON.stringify({ folder: options.out, pages })
          : `wrote the dossier of ${incident}:\n  ${pages.join('\n  ')}`,
      );
    });

const filesOf = async (
  api: Api,
  school: string,
  incident: string,
  anonymised: boolean,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const path = `/v1/schools/${school}/dossiers/${encodeURIComponent(incident)}?anonymised=${anonymised}`;
  const texts = new Map<string, string>();
  const manifests = new Set<string>();
  for await (const { files, manifest } of pagesOf(api, path, dossier)) {
    for (const [name, text] of Object.entries(files)) texts.set(name, `${texts.get(name) ?? ''}${text}`);
    manifests.add(manifest);
  }
  if (manifests.size > 1)
    throw new CliError(exitCodes.doesNotHold, 'what the dossier tells of has changed meanwhile: ask again');
  return new Map([...texts].map(([name, text]) => [name, Buffer.from(text)]));
};
