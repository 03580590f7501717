import * as z from 'zod/mini';
import { type NoteKey, parseKey } from '../../../events/log/proof/note.ts';

/** A machine of somebody else's that cosigns the log of logs (C2SP tlog-witness). */
export interface WitnessServer {
  /** An id for anyone who reads logs: letters, digits, hyphens. */
  readonly name: string;
  /** What `/add-checkpoint` is put behind: the submission prefix. */
  readonly url: string;
  readonly key: NoteKey;
}

const servers = z.array(
  z.strictObject({
    name: z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/)),
    url: z.url(),
    key: z.string(),
  }),
);

/** The JSON of `WITNESS_SERVERS`. @throws when it is not as the deployment writes it, or a key is none */
export const parseWitnessServers = (text: string): readonly WitnessServer[] =>
  servers.parse(JSON.parse(text)).map(({ name, url, key }) => ({ name, url, key: cosigningKey(key) }));

const cosigningKey = (vkey: string): NoteKey => {
  const key = parseKey(vkey);
  if (key.use !== 'cosignature')
    throw new Error(`the key of witness ${key.name} is not one for cosignatures`);
  return key;
};
