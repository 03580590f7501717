import type { Api } from '../api.ts';
import { pagesOf } from '../pages-of.ts';
import { putFile } from '../put-file.ts';
import type { Terminal } from '../terminal.ts';
import { begun, errors, type ImportError, type ImportState, state } from './shapes.ts';

/** What is imported, as the API takes it. */
export interface Announced {
  readonly kind: 'roster' | 'register';
  readonly format: string;
  readonly source?: string;
  readonly org?: string;
  readonly on?: string;
  readonly dayFirst?: true;
}

export interface ImportSession {
  /** Announces a file, sends it, and waits for its dry run. */
  readonly dryRun: (announced: Announced, bytes: Uint8Array<ArrayBuffer>) => Promise<ImportState>;
  /** Approves by the numbers of the dry run, and waits for the end. */
  readonly approve: (dry: ImportState) => Promise<ImportState>;
  readonly cancel: (id: string) => Promise<void>;
  readonly errorsOf: (id: string) => Promise<readonly ImportError[]>;
}

const PAUSE_MS = 500;
const WHOLE = 100;
const restful: readonly string[] = ['ready', 'done', 'refused', 'failed', 'cancelled'];

/** Imports at one school. @throws CliError where the file is not taken, or the command is stopped */
export const importsAt = (api: Api, school: string, terminal: Terminal): ImportSession => {
  const at = `/v1/schools/${school}/imports`;
  const settled = async (id: string, label: string): Promise<ImportState> => {
    const bar = terminal.progress(label, WHOLE);
    for (;;) {
      const { body } = await api.send({ path: `${at}/${id}`, answer: state });
      bar.at(Math.round(body.progress * WHOLE));
      if (restful.includes(body.status) || terminal.stopped.aborted) {
        bar.end();
        return body;
      }
      await terminal.wait(PAUSE_MS);
    }
  };
  const act = (id: string, name: string, body?: object) =>
    api.send({
      path: `${at}/${id}/${name}`,
      method: 'POST',
      key: terminal.newKey(),
      answer: begun,
      ...(body && { body }),
    });
  return {
    dryRun: async (announced, bytes) => {
      const body = { ...announced, bytes: bytes.length };
      const { body: found } = await api.send({
        path: at,
        method: 'POST',
        key: terminal.newKey(),
        body,
        answer: begun,
      });
      if (found.upload !== undefined) await putFile(terminal, found.upload, bytes);
      await act(found.import, 'dry-run');
      return settled(found.import, 'compared');
    },
    approve: async ({ import: id, counts }) => {
      const { commands = 0, leavers = 0, flaws = 0, refused = 0 } = counts;
      await act(id, 'approve', { commands, leavers, errors: flaws + refused });
      return settled(id, 'carried out');
    },
    cancel: async (id) => void (await act(id, 'cancel')),
    errorsOf: async (id) => {
      const found: ImportError[] = [];
      for await (const page of pagesOf(api, `${at}/${id}/errors?`, errors)) found.push(...page.items);
      return found;
    },
  };
};
