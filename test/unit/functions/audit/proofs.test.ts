import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCheckpoint } from '../../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { parseKey, parseNote } from '../../../../events/log/proof/note.ts';
import {
  rootOfRange,
  verifyConsistency,
  verifyInclusion,
} from '../../../../events/log/proof/verify-proofs.ts';
import { signCheckpoint } from '../../../../functions/shared/checkpoints/sign-checkpoint.ts';
import { auditApi } from '../../../support/audit-api.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import { signedSchool, signingWorld } from '../../../support/signing-world.ts';

const history = journaledHistory(signedSchool, 300);
const leaves = history.map(({ read }) => leafHash(Buffer.from(read.hash, 'base64url')));
const sizes = [5, 256, 300];
const world = signingWorld(history);
const api = auditApi(world);

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  for (const size of sizes) {
    world.head = size;
    await signCheckpoint(world.deps(), signedSchool);
  }
});
afterAll(() => vi.restoreAllMocks());

const buffers = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'base64'));
const rootOf = ({ note }: { note: string }) => parseCheckpoint(parseNote(note).text).root;

describe('proofs', () => {
  it('GOV-04 show of any position that a checkpoint covers it', async () => {
    for (const size of sizes) {
      for (const position of [1, 2, 5, 255, 256, 300].filter((one) => one <= size)) {
        const { body } = await api.get(`proofs/inclusion?position=${position}&size=${size}`);
        const leaf = leaves[position - 1]!;
        expect(body.leaf).toBe(leaf.toString('base64'));
        const root = rootOf(body.checkpoint);
        expect(verifyInclusion({ index: position - 1, size, leaf, root, proof: buffers(body.proof) })).toBe(
          true,
        );
      }
    }
  });

  it('GOV-04 show of any earlier size that a checkpoint goes on from it', async () => {
    const roots = await Promise.all(
      sizes.map(async (size) => rootOf((await api.get(`checkpoints/${size}`)).body)),
    );
    for (const [at, from] of sizes.entries()) {
      const { body } = await api.get(`proofs/consistency?from=${from}`);
      const claim = { oldSize: from, newSize: 300, oldRoot: roots[at]!, newRoot: roots[2]! };
      expect(verifyConsistency({ ...claim, proof: buffers(body.proof) })).toBe(true);
    }
    expect((await api.get('proofs/consistency?from=0&to=256')).body).toMatchObject({
      from: 0,
      to: 256,
      proof: [],
    });
  });

  it('GOV-04 show of any stretch that nothing is left out', async () => {
    for (const [first, last] of [
      [1, 300],
      [7, 9],
      [250, 270],
      [300, 300],
    ] as const) {
      const { body } = await api.get(`proofs/range?first=${first}&last=${last}`);
      const proof = { left: buffers(body.left), right: buffers(body.right) };
      const range = { first: first - 1, end: last, size: 300, leaves: leaves.slice(first - 1, last), proof };
      expect(rootOfRange(range)).toEqual(rootOf(body.checkpoint));
    }
  });

  it('GOV-04 are refused with what is wrong', async () => {
    const statusOf = async (path: string) => (await api.get(path)).status;
    expect(await statusOf('proofs/inclusion?position=301')).toBe('position-beyond-end');
    expect(await statusOf('proofs/inclusion?position=6&size=5')).toBe('position-beyond-end');
    expect(await statusOf('proofs/inclusion?position=0')).toBe('invalid-query');
    expect(await statusOf('proofs/inclusion?position=1&size=6')).toBe('not-found');
    expect(await statusOf('proofs/consistency?from=301')).toBe('position-beyond-end');
    expect(await statusOf('proofs/consistency?from=1&to=7')).toBe('not-found');
    expect(await statusOf('proofs/range?first=4&last=3')).toBe('invalid-query');
    expect(await statusOf('proofs/range?first=4&last=301')).toBe('position-beyond-end');
    expect(await statusOf('proofs/truth')).toBe('not-found');
    expect((await api.get('proofs/inclusion?position=1', 'office')).status).toBe('forbidden');
  });
});

describe('checkpoints', () => {
  it('GOV-04 are listed by size, page by page', async () => {
    const first = await api.get('checkpoints?limit=2');
    expect(first.body).toMatchObject({
      checkpoints: [{ size: 5, countersignatures: [] }, { size: 256 }],
      next: 256,
    });
    expect((await api.get('checkpoints?limit=2&after=256')).body).toMatchObject({
      checkpoints: [{ size: 300 }],
      next: null,
    });
    expect((await api.get('checkpoints/latest')).body.size).toBe(300);
    expect((await api.get('checkpoints/latest?size=5')).status).toBe('invalid-query');
    expect((await api.get('checkpoints/6')).status).toBe('not-found');
    expect((await api.get('checkpoints/6.5')).status).toBe('invalid-id');
    expect((await api.get('checkpoints', 'office')).status).toBe('forbidden');
  });

  it('GOV-04 are not there before anything was signed', async () => {
    const unsealed = auditApi(signingWorld([]));
    expect((await unsealed.get('checkpoints')).body).toEqual({ checkpoints: [], next: null });
    expect((await unsealed.get('checkpoints/latest')).status).toBe('not-found');
    expect((await unsealed.get('proofs/inclusion?position=1')).status).toBe('not-found');
  });

  it('GOV-04 are checked with keys that everybody may read, old ones too', async () => {
    const { body, headers } = await api.get('/v1/trust/keys');
    expect(body.keys.map(({ use, current }: { use: string; current: boolean }) => [use, current])).toEqual([
      ['checkpoints', false],
      ['checkpoints', true],
      ['dossiers', true],
    ]);
    expect(parseKey(body.keys[0].key).name).toBe('daybook/fernhill');
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300' });
  });
});
