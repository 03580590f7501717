import * as z from 'zod/mini';
import { type NoteKey, parseKey } from '../../../events/log/proof/note.ts';

/** Somebody outside IT who keeps checkpoints, so that nobody can replace the record unseen. */
export interface Witness {
  /** An id for anyone who reads logs: letters, digits, hyphens. */
  readonly name: string;
  /** Id of a person of the trust's own tenant, whose address the record has, sealed. */
  readonly person: string;
  /** Key of their countersignatures; null for a witness who only keeps what is mailed. */
  readonly key: NoteKey | null;
}

const witnesses = z.array(
  z.strictObject({
    name: z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/)),
    person: z.string().check(z.minLength(1)),
    key: z.nullable(z.string()),
  }),
);

/** The JSON of `WITNESSES`. @throws when it is not as the deployment writes it, or a key is none */
export const parseWitnesses = (text: string): readonly Witness[] =>
  witnesses
    .parse(JSON.parse(text))
    .map(({ name, person, key }) => ({ name, person, key: key === null ? null : witnessKey(key) }));

const witnessKey = (vkey: string): NoteKey => {
  const key = parseKey(vkey);
  if (key.use !== 'cosignature')
    throw new Error(`the key of witness ${key.name} is not one for countersignatures`);
  return key;
};
