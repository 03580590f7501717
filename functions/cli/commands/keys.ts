import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import * as z from 'zod/mini';
import { createApi } from '../api.ts';
import type { MakeCommand } from '../make-command.ts';
import { jsonOption, urlOption } from '../options.ts';

interface KeysOptions {
  readonly url: string;
  readonly save?: string;
  readonly json?: true;
}

const published = z.object({
  keys: z.array(z.object({ key: z.string(), use: z.string(), current: z.boolean() })),
});

/** `daybook keys`: the public keys of a trust, those of checkpoints and those of dossiers; anyone may ask. */
export const keysCommand: MakeCommand = (terminal) =>
  new Command('keys')
    .description("Fetches a trust's public keys; compare them with what the trust told you by another way")
    .addOption(urlOption().makeOptionMandatory())
    .option('--save <file>', 'keep them in this file, for --key of other commands')
    .addOption(jsonOption)
    .action(async ({ url, save, json }: KeysOptions) => {
      const api = createApi({ url, token: 'none' }, terminal);
      const { keys } = (await api.send({ path: '/v1/trust/keys', answer: published })).body;
      const text = keys.map(({ key }) => key).join('\n');
      if (save !== undefined) writeFileSync(save, `${text}\n`);
      terminal.print(json ? JSON.stringify({ keys }) : text);
    });
