import { generateKeyPairSync, sign } from 'node:crypto';
import { trustLinkFiles } from '../../events/log/proof/bundle/trust-link.ts';
import { checkpointText, originOf } from '../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../events/log/proof/hash.ts';
import { formatKey, type Signer, signNote } from '../../events/log/proof/note.ts';
import { type Tile, tileBytes } from '../../events/log/proof/tiles.ts';
import { memoryTree, rootAt } from '../../events/log/proof/tree.ts';
import type { LogReader } from '../../events/log/types.ts';
import { linkFor } from './bundles/make-link.ts';
import type { Item } from './fake-dynamo.ts';
import { fakeReplay } from './fake-replay.ts';

export const TRUST = 'fernhill';

const fakeKey = (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const signer: Signer = { name, publicKey: raw, sign: async (bytes) => sign(null, bytes, privateKey) };
  return { vkey: formatKey(name, raw), signer, sign: (text: string) => signNote({ text, ...signer }) };
};

/** Replay, checkpoints and tiles over the fake tables; a checkpoint is there once it was signed. */
export const fakePast = (items: ReadonlyMap<string, Item>, log: Pick<LogReader, 'readCommit'>) => {
  const replay = fakeReplay(items, log);
  const keys = { checkpoints: fakeKey(`daybook/${TRUST}`), dossiers: fakeKey(`daybook/${TRUST}/dossiers`) };
  const signed = new Map<string, { readonly size: number; readonly time: string; readonly note: string }[]>();
  const tree = async (school: string) => {
    const leaves: Buffer[] = [];
    for await (const found of replay.after(school, 0))
      if (found.standing === 'intact') leaves.push(leafHash(Buffer.from(found.read.hash, 'base64url')));
    return { read: memoryTree(leaves), size: leaves.length };
  };
  const isTakenIn = { yet: false };
  return {
    replay,
    keys,
    covering: async (school: string, position: number) =>
      (signed.get(school) ?? []).find(({ size }) => size >= position) ?? null,
    sealedAt: async (school: string, size: number) =>
      (signed.get(school) ?? []).find((one) => one.size === size) ?? null,
    latest: async (school: string) => (signed.get(school) ?? []).at(-1) ?? null,
    archive: { readTile: async (school: string, tile: Tile) => tileBytes((await tree(school)).read, tile) },
    dossierKeys: { sign: keys.dossiers.sign },
    /** From now on every checkpoint is in the log of logs. */
    takeIn: () => void Object.assign(isTakenIn, { yet: true }),
    trustLinkFiles: async (school: string, size: number): Promise<Readonly<Record<string, string>>> => {
      const found = (signed.get(school) ?? []).find((one) => one.size === size);
      if (!isTakenIn.yet || found === undefined) return {};
      const { signer } = keys.checkpoints;
      return trustLinkFiles(await linkFor([], { entry: size, of: size, entryNote: found.note, signer }));
    },
    sign: async (school: string): Promise<number> => {
      const { read, size } = await tree(school);
      const time = new Date().toISOString();
      const text = checkpointText({
        origin: originOf(TRUST, school),
        size,
        root: await rootAt(read, size),
        at: time,
      });
      signed.set(school, [
        ...(signed.get(school) ?? []),
        { size, time, note: await keys.checkpoints.sign(text) },
      ]);
      return size;
    },
  };
};
