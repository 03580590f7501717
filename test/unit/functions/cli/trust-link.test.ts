import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeBundle } from '../../../../events/log/proof/bundle/compose-bundle.ts';
import { trustLinkFiles } from '../../../../events/log/proof/bundle/trust-link.ts';
import { parseKey } from '../../../../events/log/proof/note.ts';
import { rangeProof } from '../../../../events/log/proof/proofs.ts';
import { tileReader } from '../../../../events/log/proof/tiles.ts';
import { verifyBundle } from '../../../../events/log/proof/verify/verify.ts';
import type { Api } from '../../../../functions/cli/api.ts';
import { trustLinkOf } from '../../../../functions/cli/exporting/trust-link.ts';
import { createTrustLinkFiles } from '../../../../functions/shared/checkpoints/log-of-logs/trust-link-files.ts';
import { createHandler } from '../../../../functions/sign-checkpoints/handler.ts';
import { auditApi } from '../../../support/audit-api.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import { madeWitness, witnessServerKey } from '../../../support/made-logs.ts';
import { signedSchool as school, signingWorld, wholeTime } from '../../../support/signing-world.ts';

const SIZE = 12;
const world = signingWorld(journaledHistory(school, SIZE));
const audit = auditApi(world);
/** The API behind the one method that an export asks with. */
const api = {
  find: async ({ path, answer }: Parameters<Api['find']>[0]) => {
    const { status, body } = await audit.get(path.replace(`/v1/schools/${school}/`, ''));
    return status === 200 ? { body: answer.parse(body) } : null;
  },
} as unknown as Api;

const bundle = async (size: number) => {
  const { archive, checkpoints } = world.deps();
  const read = tileReader((tile) => archive.readTile(school, tile), size);
  const files = composeBundle({
    ...{ trust: 'fernhill', school, made: world.now, first: 1, size, links: [] },
    commits: world.history.slice(0, size).map(({ read: { text }, entry: { at } }) => ({ at, text })),
    checkpoints: new Map([[size, (await checkpoints.at(school, size))!.note]]),
    proof: await rangeProof(read, { first: 0, end: size, size }),
    trustLink: await trustLinkOf(api, school, size),
  });
  return async (name: string) => files.get(name) ?? null;
};

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const keys = (await world.keys.published()).map(parseKey);
  const witness = madeWitness({ keysOf: async () => keys, now: () => Date.parse(world.now) });
  const server = { name: 'county', url: 'https://witness.county.example', key: parseKey(witnessServerKey) };
  const post = async (_: URL, body: string) => witness.add(body);
  const deps = { ...world.deps(), witnesses: [], witnessServers: [server], post };
  expect(await trustLinkOf(api, school, SIZE)).toBeNull();
  for (const head of [5, SIZE]) {
    world.head = head;
    await createHandler({ ...deps, schools: async () => [school, 'hollowbrook-primary'] })(null, wholeTime);
  }
});
afterAll(() => vi.restoreAllMocks());

describe('the link of an export to the log of logs', () => {
  it.each([5, SIZE])(
    'GOV-04 is what the deployment proves of the checkpoint of %i: school, trust and witness',
    async (size) => {
      const options = { keys: [...(await world.keys.published())], witnesses: [witnessServerKey] };
      const { statements } = await verifyBundle(await bundle(size), options);
      const verdicts = Object.fromEntries(statements.map(({ part, verdict }) => [part, verdict]));
      expect(verdicts).toMatchObject({ signature: 'holds', trust: 'holds', witnesses: 'holds' });
    },
  );

  it('GOV-04 is the same as a signed document gets it', async () => {
    const files = await createTrustLinkFiles(world.deps())(school, SIZE);
    expect(files).toEqual(trustLinkFiles(await trustLinkOf(api, school, SIZE)));
    expect(Object.keys(files)).toHaveLength(3);
    expect(await createTrustLinkFiles(world.deps())('oakfield-nursery', 1)).toEqual({});
  });
});
