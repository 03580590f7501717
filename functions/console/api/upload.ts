import * as z from 'zod/mini';
import type { Api, Sending } from './api.ts';

/** What the API answers to an announcement: the id of an import or of a file, and where it is to be put. */
const announced = z.object({
  import: z.optional(z.string()),
  file: z.optional(z.string()),
  /** Absent: it is there already. */
  upload: z.optional(z.object({ url: z.string(), headers: z.record(z.string(), z.string()) })),
});

export interface Upload {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly announce: Sending;
  readonly confirm: (made: string) => Sending;
  /** Sent again with it, a file is the same one. */
  readonly key: string;
}

/** Announces a file, puts it where the API says, and confirms it: its id. @throws ApiProblem */
export const upload = async (
  api: Pick<Api, 'ask' | 'put' | 'send'>,
  { bytes, announce, confirm, key }: Upload,
): Promise<string> => {
  const {
    import: imported = '',
    file: made = imported,
    upload: to,
  } = await api.ask(announced, announce, key);
  if (to !== undefined) await api.put(to, bytes);
  await api.send(confirm(made), key);
  return made;
};
