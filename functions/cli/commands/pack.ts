import { Command } from 'commander';
import type { Api } from '../api.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped, wholeNumber } from '../options.ts';
import { inFolders, signedFiles } from '../signed-files.ts';
import type { Terminal } from '../terminal.ts';
import { writeFolder } from '../write-folder.ts';

interface PackOptions extends ConnectionOptions {
  readonly school: string;
  readonly out: string;
}

interface PersonOptions extends PackOptions {
  readonly request: string;
}

interface InspectionOptions extends PackOptions {
  readonly period?: string;
  readonly size?: number;
}

/** `daybook pack`: signed files that are handed over, or kept to explain a gap. */
export const packCommand: MakeCommand = (terminal) =>
  new Command('pack')
    .description('Writes signed files to hand over: on a person, for an inspection, or of an erasure')
    .addCommand(ofPerson(terminal))
    .addCommand(forInspection(terminal))
    .addCommand(ofErasure(terminal));

const ofPerson = (terminal: Terminal): Command =>
  schoolScoped(
    new Command('person').description(
      'Writes everything that a school holds on a person, signed, with a readable page, and a twin for the person',
    ),
  )
    .argument('<person>', 'id of the person')
    .requiredOption('--request <id>', 'record of the open request in disclosures that it answers')
    .requiredOption('--out <folder>', 'new folder to write to; gets the folders full and for-the-person')
    .action(async (person: string, options: PersonOptions) => {
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

const forInspection = (terminal: Terminal): Command =>
  schoolScoped(
    new Command('inspection').description(
      'Writes every report of a school that you may read, as of one checkpoint, signed, with a page that leads to them',
    ),
  )
    .requiredOption('--out <folder>', 'new folder to write to')
    .option('--period <name>', 'half-term, term or school year, such as 2026-27.autumn-1')
    .option('--size <checkpoint>', 'size of the checkpoint; left out: the newest', wholeNumber)
    .action(async (options: InspectionOptions) => {
      const files = await inspectionOf(apiOf(options, terminal), options);
      writeFolder(options.out, files);
      const page = `${options.out}/index.html`;
      const reports = [...files.keys()].filter((name) => name.endsWith('.json') && name !== 'manifest.json');
      terminal.print(
        options.json
          ? JSON.stringify({ folder: options.out, pages: [page] })
          : `wrote ${reports.length} reports of ${options.school}:\n  ${page}`,
      );
    });

const ofErasure = (terminal: Terminal): Command =>
  schoolScoped(
    new Command('erasure').description(
      'Writes the certificate of an erasure, signed, with the commits that prove it and a readable page',
    ),
  )
    .argument('<disposal>', 'the disposal, <stream>.<record>, such as people.p-201')
    .requiredOption('--out <folder>', 'new folder to write to')
    .action(async (disposal: string, options: PackOptions) => {
      const path = `/v1/schools/${options.school}/disposals/${encodeURIComponent(disposal)}/certificate?`;
      writeFolder(options.out, await signedFiles(apiOf(options, terminal), path));
      const page = `${options.out}/index.html`;
      terminal.print(
        options.json
          ? JSON.stringify({ folder: options.out, pages: [page] })
          : `wrote the certificate of ${disposal}:\n  ${page}`,
      );
    });

const inspectionOf = (api: Api, { school, period, size }: InspectionOptions) => {
  const query = new URLSearchParams({
    ...(period === undefined ? {} : { period }),
    ...(size === undefined ? {} : { size: String(size) }),
  });
  return signedFiles(api, `/v1/schools/${school}/packs/inspection?${query}`);
};
