import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseKey } from '../../../../../events/log/proof/note.ts';
import { createHandler } from '../../../../../functions/sign-checkpoints/handler.ts';
import { submissionText } from '../../../../../functions/sign-checkpoints/witnessing/add-checkpoint.ts';
import type { PostText } from '../../../../../functions/sign-checkpoints/witnessing/post-text.ts';
import { journaledHistory } from '../../../../support/journaled-history.ts';
import { madeLog, madeWitness, witnessServerKey } from '../../../../support/made-logs.ts';
import {
  type SigningWorld,
  signedSchool as school,
  signingWorld,
  wholeTime,
} from '../../../../support/signing-world.ts';

const ORIGIN = 'daybook/fernhill/_logs';
const server = { name: 'county', url: 'https://witness.county.example', key: parseKey(witnessServerKey) };
const written: string[] = [];
let world: SigningWorld;
let witness: ReturnType<typeof madeWitness>;
let isOut: boolean;
let asked: string[];

const post: PostText = async (url, body) => {
  asked.push(body.slice(0, body.indexOf('\n')));
  if (isOut) return { status: 503, type: 'text/plain', text: 'out\n' };
  return url.pathname === '/add-checkpoint' ? witness.add(body) : { status: 404, type: '', text: '' };
};
/** An hour passes: so many commits by then. */
const hour = async (head: number, change: Partial<ReturnType<SigningWorld['deps']>> = {}) => {
  world.head = head;
  world.now = new Date(Date.parse(world.now) + 3_600_000).toISOString();
  asked.length = 0;
  written.length = 0;
  const deps = { ...world.deps(), witnesses: [], witnessServers: [server], post, ...change };
  await createHandler({ ...deps, schools: async () => [school, 'hollowbrook-primary'] })(null, wholeTime);
};
const newest = async () => (await world.deps().checkpoints.latest('_logs'))!;
const lines = () => written.map((line) => JSON.parse(line));
const measured = (name: string) => lines().flatMap((line) => line[name] ?? []);
const outcomes = () => lines().flatMap(({ message, outcome }) => (/^witness/.test(message) ? outcome : []));

beforeEach(async () => {
  world = signingWorld(journaledHistory(school, 60));
  const keys = (await world.keys.published()).map(parseKey);
  witness = madeWitness({
    keysOf: async (of) => (of === ORIGIN ? keys : []),
    now: () => Date.parse(world.now),
  });
  [isOut, asked] = [false, []];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

describe('the checkpoint of the log of logs', () => {
  it('GOV-04 is cosigned by the witness each hour, from what it has seen before', async () => {
    await hour(10);
    expect((await newest()).countersignatures).toHaveLength(1);
    const { note, countersignatures } = await newest();
    expect(witness.checkpointOf(ORIGIN)).toBe(`${note}${countersignatures.join('')}`);
    await hour(20);
    expect((await newest()).countersignatures).toHaveLength(1);
    expect(asked).toEqual(['old 2']);
    expect(measured('WitnessHoursBehind')).toEqual([]);
    expect(measured('WitnessRefused')).toEqual([]);
  });

  it('GOV-04 is not sent again once it is cosigned, and not made in an hour without anything', async () => {
    await hour(10);
    await hour(10);
    expect(asked).toEqual([]);
    expect(measured('WitnessHoursBehind')).toEqual([]);
  });

  it('GOV-04 is cosigned again when the witness is back, and until then it is measured for how long it is out', async () => {
    await hour(10);
    isOut = true;
    for (const [head, hours] of [
      [20, 0],
      [30, 1],
      [30, 2],
    ] as const) {
      await hour(head);
      expect([head, measured('WitnessHoursBehind')]).toEqual([head, hours === 0 ? [] : [hours]]);
      expect(outcomes()).toEqual(['failed: status-503']);
    }
    expect((await newest()).countersignatures).toEqual([]);
    isOut = false;
    await hour(40);
    expect(asked).toEqual(['old 2']);
    expect((await newest()).countersignatures).toHaveLength(1);
    expect(measured('WitnessHoursBehind')).toEqual([]);
  });

  it('GOV-04 is proved from the size that the witness says it has, where we know another', async () => {
    await hour(10);
    await hour(20);
    await world.deps().notified.note('_logs', 'county', 1);
    await hour(30);
    expect(asked).toEqual(['old 1', 'old 4']);
    expect(outcomes()).toEqual(['cosigned']);
    await world.deps().notified.note('_logs', 'county', 0);
    await hour(30);
    expect(asked).toEqual(['old 0', 'old 6']);
    expect((await newest()).countersignatures).toHaveLength(1);
  });

  it('GOV-04 is refused, and that is measured, when the witness has seen another history', async () => {
    await hour(10);
    const fork = madeLog('a forged entry');
    const signed = async (size: number) =>
      submissionText({ oldSize: 0, proof: [], note: await world.keys.sign(textOf(await fork.note(size))) });
    for (const [size, outcome] of [
      [3, 'refused: status-422'],
      [200, 'refused: it-has-seen-more'],
    ] as const) {
      witness = madeWitness({ keysOf: async () => (await world.keys.published()).map(parseKey) });
      expect((await witness.add(await signed(size))).status).toBe(200);
      await hour(world.head + 1);
      expect(outcomes()).toEqual([outcome]);
      expect(measured('WitnessRefused')).toEqual([1]);
      expect((await newest()).countersignatures).toEqual([]);
    }
  });

  it('GOV-04 is cosigned by the others when one witness is out or answers nonsense, and the run does not fail', async () => {
    const other = { ...server, name: 'lost', url: 'https://lost.example' };
    const nonsense: PostText = async (url, body) => {
      if (url.hostname !== 'lost.example') return post(url, body);
      throw new TypeError('no answer');
    };
    await hour(10, { witnessServers: [other, server], post: nonsense });
    expect(outcomes().toSorted()).toEqual(['cosigned', 'failed: TypeError']);
    const conflicting: PostText = async () => ({ status: 409, type: 'text/x.tlog.size', text: '1\n' });
    await hour(20, { post: conflicting });
    expect(outcomes()).toEqual(['failed: conflict-again']);
  });

  it('GOV-04 is sent to nobody where the trust names no witness server', async () => {
    await hour(10, { witnessServers: [] });
    expect(asked).toEqual([]);
    expect(measured('WitnessHoursBehind')).toEqual([]);
  });
});

/** What of a note is signed. */
const textOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1);
