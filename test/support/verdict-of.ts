import { verifyBundle } from '../../events/log/proof/verify/verify.ts';

/** What the verifier says of a signed folder. @param files texts by name @param keys public keys, as vkeys */
export const verdictOf = (files: Readonly<Record<string, string>>, keys: readonly string[]) =>
  verifyBundle(
    async (name) => {
      const text = files[name];
      return text === undefined ? null : Buffer.from(text);
    },
    { keys },
  );
