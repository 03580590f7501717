import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { filesAt, type RecordName } from '../filing/files-at.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, readBytes, schoolScoped } from '../options.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { writeNewFile } from '../write-file.ts';

interface FileOptions extends ConnectionOptions {
  readonly school: string;
  readonly record: RecordName;
}

interface AttachOptions extends FileOptions {
  readonly label: string;
  readonly showsNoIntimateImage?: true;
}

/** `incidents/i-7`. */
const recordOf = (text: string): RecordName => {
  const [, stream, id] = /^([a-z-]+)\/([A-Za-z0-9_][A-Za-z0-9._-]*)$/.exec(text) ?? [];
  if (stream === undefined || id === undefined)
    throw new InvalidArgumentError('expected a record, such as incidents/i-7.');
  return { stream, id };
};

const ofRecord = (name: string, description: string): Command =>
  schoolScoped(new Command(name).description(description)).addOption(
    new Option('--record <stream/id>', 'the record that files belong to')
      .makeOptionMandatory()
      .argParser(recordOf),
  );

const sessionOf = (options: FileOptions, terminal: Terminal) =>
  filesAt(apiOf(options, terminal), options.school, options.record, terminal);

const attach = (terminal: Terminal): Command =>
  ofRecord('attach', 'Puts a picture or a PDF beside a record')
    .argument('<file>', 'PNG, JPEG, WebP, HEIC or PDF, of 4 MiB at most')
    .requiredOption('--label <words>', 'what it is; its own name is not kept')
    .option('--shows-no-intimate-image', 'say that it shows none: of such an image no copy is made')
    .action(async (file: string, options: AttachOptions) => {
      if (options.showsNoIntimateImage !== true)
        throw new CliError(exitCodes.badInput, 'say --shows-no-intimate-image, where that is so');
      const attached = await sessionOf(options, terminal).attach(
        new Uint8Array(readBytes(file)),
        options.label,
      );
      terminal.print(
        options.json
          ? JSON.stringify(attached)
          : `attached as ${attached.file} (${attached.mediaType}, ${attached.bytes} bytes)`,
      );
    });

const get = (terminal: Terminal): Command =>
  ofRecord('get', 'Writes a file of a record to a new file that its owner alone can read')
    .argument('<id>', 'id of the file')
    .requiredOption('--out <file>', 'new file to write to')
    .action(async (id: string, options: FileOptions & { readonly out: string }) => {
      if (existsSync(options.out))
        throw new CliError(exitCodes.badInput, `${options.out} is there already: give a new file`);
      const bytes = await sessionOf(options, terminal).get(id);
      await writeNewFile(
        options.out,
        (async function* () {
          yield bytes;
        })(),
      );
      const written = { file: options.out, bytes: bytes.length };
      terminal.print(
        options.json ? JSON.stringify(written) : `wrote ${id} to ${options.out} (${bytes.length} bytes)`,
      );
    });

const list = (terminal: Terminal): Command =>
  ofRecord('list', 'Says which files a record has').action(async (options: FileOptions) => {
    const files = await sessionOf(options, terminal).list();
    const lines = table({
      title: `Files of ${options.record.stream}/${options.record.id}`,
      rows: files,
      columns: {
        file: (one) => one.file,
        'what it is': (one) => one.label,
        type: (one) => one.mediaType,
        bytes: (one) => one.bytes,
        attached: (one) => one.at,
        status: (one) => one.status,
      },
    });
    terminal.print(options.json ? JSON.stringify({ files }) : lines.join('\n').trim() || 'no file');
  });

/** `daybook file`: files beside a record, put there and shown. */
export const fileCommand: MakeCommand = (terminal) => {
  const command = new Command('file').description('Puts files beside a record, and shows them');
  for (const make of [attach, get, list]) {
    const own = make(terminal);
    own.exitOverride().configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    });
    command.addCommand(own);
  }
  return command;
};
