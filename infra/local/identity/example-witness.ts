import { createHash, createPrivateKey } from 'node:crypto';

/** What DER writes before an Ed25519 private key (RFC 8410 section 7). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Name of the witness whose public key `infra/trusts/fernhill.ts` names. */
export const exampleWitnessName = 'witness.fernhill.example/audit-committee';

/** Words that its private key is made from, so that everybody can be the example trust's witness. */
export const exampleWitnessWords = 'the example witness of Fernhill';

/** That key, for `npx daybook checkpoint --countersign` (PEM). */
export const exampleWitnessKey = (): string => {
  const seed = createHash('sha256').update(exampleWitnessWords).digest();
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
};
