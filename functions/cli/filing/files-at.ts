import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Api } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { putFile } from '../put-file.ts';
import type { Terminal } from '../terminal.ts';

/** A record of any stream that takes files. */
export interface RecordName {
  readonly stream: string;
  readonly id: string;
}

const announced = z.object({
  file: z.string(),
  upload: z.optional(z.object({ url: z.url(), headers: z.record(z.string(), z.string()) })),
});
const attached = z.object({
  file: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  digest: z.nullable(z.string()),
});
const listed = z.looseObject({
  file: z.string(),
  label: z.nullable(z.string()),
  mediaType: z.string(),
  bytes: z.number(),
  at: z.string(),
  status: z.enum(['kept', 'withdrawn']),
});
const state = z.object({ state: z.object({ files: z.array(listed) }) });

export interface FilesSession {
  /** @throws CliError where it is not taken, or not kept as it was sent */
  readonly attach: (bytes: Uint8Array<ArrayBuffer>, label: string) => Promise<z.output<typeof attached>>;
  readonly get: (file: string) => Promise<Uint8Array>;
  /** Empty where the record has none. */
  readonly list: () => Promise<readonly z.output<typeof listed>[]>;
}

/** Files of one record. */
export const filesAt = (
  api: Api,
  school: string,
  { stream, id }: RecordName,
  terminal: Terminal,
): FilesSession => {
  const record = `/v1/schools/${school}/evidence-files/${stream}.${id}`;
  const post = <S extends z.ZodMiniType>(path: string, body: object, answer: S) =>
    api.send({ path: `${record}/files${path}`, method: 'POST', key: terminal.newKey(), body, answer });
  return {
    attach: async (bytes, label) => {
      const asked = { bytes: bytes.length, showsNoIntimateImage: true };
      const { file, upload } = (await post('', asked, announced)).body;
      if (upload !== undefined) await putFile(terminal, upload, bytes);
      const { body } = await post(`/${file}/confirm`, { label }, attached);
      if (body.digest !== createHash('sha256').update(bytes).digest('base64url'))
        throw new CliError(exitCodes.doesNotHold, `${file} is not the file that was sent: withdraw it`);
      return body;
    },
    get: (file) => api.bytes(`${record}/files/${encodeURIComponent(file)}`),
    list: async () => (await api.find({ path: record, answer: state }))?.body.state.files ?? [],
  };
};
