import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod/mini';
import { commitText, hashOf } from '../../../../../events/log/commit-text.ts';
import { ApiProblem } from '../../../../../functions/console/api/api-problem.ts';
import { type Ask, gatherServed } from '../../../../../functions/console/browser/gather.ts';
import type { FromWorker } from '../../../../../functions/console/browser/protocol.ts';
import { createSession } from '../../../../../functions/console/browser/session.ts';
import { partAt, servedPart } from '../../../../../functions/console/served/served-part.ts';
import { createHandler } from '../../../../../functions/sign-checkpoints/handler.ts';
import { auditApi } from '../../../../support/audit-api.ts';
import { owner } from '../../../../support/bundles/make-bundle.ts';
import { smallStory } from '../../../../support/bundles/small-story.ts';
import { commitsOf } from '../../../../support/bundles/story.ts';
import type { Journaled } from '../../../../support/journaled-history.ts';
import { signedSchool, signingWorld, wholeTime } from '../../../../support/signing-world.ts';

const history = commitsOf(smallStory(620), owner).map((commit, index): Journaled => {
  const text = commitText(commit);
  const hash = hashOf(text);
  const { stream, id, recordedAt: at } = commit;
  const entry = { stream, id, commit: commit.commit, hash, position: index + 1, at };
  return { read: { commit, text, hash }, entry };
});
const world = signingWorld(history);
const api = auditApi(world);
const school = `/v1/schools/${signedSchool}/`;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  for (const head of [5, 300, 610]) {
    world.head = head;
    await createHandler({ ...world.deps(), witnesses: [], schools: async () => [signedSchool] })(
      null,
      wholeTime,
    );
  }
});
afterAll(() => vi.restoreAllMocks());

type Change = (part: string, body: object) => object;

/** The API, as the console's backend asks it. */
const get = async <T>(schema: z.ZodMiniType<T>, path: string, query = {}): Promise<T> => {
  const { status, body } = await api.get(`${path.slice(school.length)}?${new URLSearchParams(query)}`);
  if (status !== 200) throw new ApiProblem(status === 'not-found' ? 404 : 422);
  return schema.parse(body);
};

/** As the page asks the console, and what it asked. */
const asking = (change: Change = (_, body) => body) => {
  const asked: string[] = [];
  const ask: Ask = async (part, query) => {
    const address = partAt(`/console/${signedSchool}/verify/${part}`) ?? '';
    const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
    asked.push(`${part}?${new URLSearchParams(texts)}`);
    const { body } = await servedPart({ get }, address, { query: texts });
    return change(part, JSON.parse(body));
  };
  return { ask, asked };
};

const gathered = (ask: Ask, said: string[] = []) =>
  gatherServed({ ask, school: signedSchool, say: (text) => said.push(text) });

const verified = async (served: unknown, since = ''): Promise<FromWorker | undefined> => {
  const said: FromWorker[] = [];
  const session = createSession({ say: (one) => said.push(one), now: Date.now });
  const keys = (await world.keys.published()).join('\n');
  await session({ kind: 'verify', files: [], served, keys, witnesses: '', since });
  return said.at(-1);
};
const saying = (holds: boolean, ...texts: readonly string[]) => ({
  ...{ kind: 'verified', holds },
  text: expect.toSatisfy((all: string) => texts.every((text) => all.includes(text))),
});

describe('the record of a school, as its console serves it', () => {
  it('GOV-04 comes in pages with all that proves it, and holds', async () => {
    const said: string[] = [];
    const { ask, asked } = asking();
    const last = await verified(await gathered(ask, said));
    const texts = ['all commits from position 1 to 610', "of the trust's log of logs", 'all 3 checkpoints'];
    expect(last).toMatchObject(saying(true, ...texts));
    expect(asked.filter((one) => one.startsWith('journal'))).toEqual([
      'journal?after=0&limit=500',
      'journal?after=500&limit=110',
    ]);
    expect(said).toContain('Fetching the record: 500 of 610 commits');
  });

  it('GOV-04 is shown to continue a checkpoint that was kept, and to be cut off where it is', async () => {
    const { body } = await api.get('checkpoints/300');
    const kept = String(body.note).replaceAll('\n', '\r\n');
    // It lies between two of those that are served: the record itself gives its root.
    const without300: Change = (part, all) =>
      part === 'checkpoints' && 'checkpoints' in all && Array.isArray(all.checkpoints)
        ? { ...all, checkpoints: all.checkpoints.toSpliced(1, 1) }
        : all;
    expect(await verified(await gathered(asking(without300).ask), kept)).toMatchObject(
      saying(true, 'continues your checkpoint of size 300'),
    );
    const until300: Change = (part, all) =>
      part === 'checkpoints' && 'checkpoints' in all && Array.isArray(all.checkpoints)
        ? { ...all, checkpoints: all.checkpoints.slice(0, 2) }
        : all;
    const later = String((await api.get('checkpoints/610')).body.note);
    expect(await verified(await gathered(asking(until300).ask), later)).toMatchObject(
      saying(false, 'cut-off'),
    );
  });

  it('GOV-04 does not hold where the server changed a text, or kept one back', async () => {
    const changed = (text: string | null, standing: string): Change => {
      return (part, body) => {
        if (part !== 'journal' || !('entries' in body) || !Array.isArray(body.entries)) return body;
        return { ...body, entries: body.entries.with(2, { ...body.entries[2], text, standing }) };
      };
    };
    for (const change of [changed('{}', 'intact'), changed('{}', 'altered'), changed(null, 'missing')])
      expect(await verified(await gathered(asking(change).ask))).toMatchObject(saying(false, 'position 3'));
  });

  it('GOV-04 can not be verified before anything of it was signed', async () => {
    const none: Change = (part, body) => (part === 'checkpoints' ? { checkpoints: [], next: null } : body);
    expect(await gathered(asking(none).ask)).toBe(null);
  });
});

describe('a part of a record at the console', () => {
  it('GOV-04 has an address for what a proof needs, and for nothing else', () => {
    expect(partAt('/console/larkfield-infant/verify/journal')).toBe('/v1/schools/larkfield-infant/journal');
    expect(partAt('/console/larkfield-infant/verify/consistency')).toMatch(/proofs\/consistency$/);
    for (const path of ['verify', 'verify/feed', 'verify/constructor', 'verify/journal/x', 'x/journal'])
      expect(partAt(`/console/larkfield-infant/${path}`)).toBe(null);
    expect(partAt('/console/..%2f/verify/journal')).toBe(null);
  });

  it('ORG-02 is what the API answers the caller, and nothing without a log-in', async () => {
    expect(await servedPart(null, `${school}journal`, { query: {} })).toMatchObject({ statusCode: 401 });
    const beyond = await servedPart({ get }, `${school}journal`, { query: { after: '9999' } });
    expect(beyond.statusCode).toBe(422);
    const unnamed = await servedPart({ get }, `${school}journal`, { query: { other: 'x', limit: '1' } });
    expect([unnamed.statusCode, JSON.parse(unnamed.body).last]).toEqual([200, 1]);
  });
});
