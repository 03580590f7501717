import { beforeEach, describe, expect, it } from 'vitest';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';
import { commitText } from '../../../../events/log/commit-text.ts';
import { createEventLog } from '../../../../events/log/event-log.ts';
import { joinBody, pack, splitBody } from '../../../../events/log/format.ts';
import { logKey } from '../../../../events/log/key.ts';
import { readItem } from '../../../../events/log/read-item.ts';
import { checkStream } from '../../../../events/log/self-check.ts';
import type { Commit } from '../../../../events/log/types.ts';
import { fakeLogTable, type StoredItem } from '../../../support/fake-log-table.ts';
import { sampleCatalogue as catalogue, entryMade, ledger, proposal, tally } from '../../../support/log.ts';

const key = ledger('book');
const pk = logKey(key);
const { client, items } = fakeLogTable();
const table = { client, tableName: 'log', catalogue };
const log = createEventLog({ ...table, trust: 'fernhill' });

const spoil = (commit: number, change: (item: StoredItem) => StoredItem | null): void => {
  const place = `${pk} ${commit}`;
  const changed = change(items.get(place)!);
  if (changed === null) items.delete(place);
  else items.set(place, changed);
};

interface Parts {
  text: string;
  unhashed: string;
  digests: Uint8Array;
}
const rewrite = (commit: number, change: (parts: Parts, parsed: Commit) => Partial<Parts>): void =>
  spoil(commit, (item) => {
    const body = splitBody(item['b']!.B!);
    const parts = { text: body.text.toString(), unhashed: body.unhashed.toString(), digests: body.digests };
    const changed = { ...parts, ...change(parts, readItem(item).commit) };
    return { ...item, b: { B: joinBody(changed.digests, pack(changed)) } };
  });

const raise = (parts: Parts) => ({ text: parts.text.replace('"amount":-', '"amount":-9') });

beforeEach(async () => {
  items.clear();
  for (let amount = 1; amount <= 6; amount += 1) {
    await (await log.load(key, tally)).append(
      proposal({ events: [entryMade({ amount }), entryMade({ amount: -amount })] }),
    );
  }
});

describe('the self-check of a stream', () => {
  it('finds a stream as the log wrote it right, and names the hash of its end', async () => {
    const newest = await log.readCommit(key, 6);
    expect(await checkStream(table, key, tally)).toEqual({ ok: true, commits: 6, head: newest?.hash });
    expect(await checkStream(table, key)).toMatchObject({ ok: true });
    expect(await checkStream(table, ledger('empty'))).toEqual({ ok: true, commits: 0, head: null });
  });

  it('GOV-04 checks the chain, and no state, of what a later release recorded', async () => {
    const earlier = { ...table, catalogue: createUpcaster([{ stream: 'ledgers', entries: {} }]) };
    expect(await checkStream(earlier, key, tally)).toMatchObject({ ok: true, commits: 6 });
    rewrite(3, raise);
    expect(await checkStream(earlier, key, tally)).toEqual({ ok: false, commit: 3, reason: 'altered' });
  });

  it('names the commit whose event was altered, by the chain', async () => {
    rewrite(3, raise);
    expect(await checkStream(table, key)).toEqual({ ok: false, commit: 3, reason: 'altered' });
  });

  it('names the commit whose link was altered', async () => {
    rewrite(4, (_, commit) => ({ text: commitText({ ...commit, prev: 'AAAA' }) }));
    expect(await checkStream(table, key)).toEqual({ ok: false, commit: 4, reason: 'altered' });
  });

  it('says that the chain is broken where nothing tells which side is wrong', async () => {
    rewrite(5, raise);
    expect(await checkStream(table, key)).toEqual({ ok: false, commit: 6, reason: 'chain-broken' });
    rewrite(1, (_, commit) => ({ text: commitText({ ...commit, prev: 'AAAA' }) }));
    expect(await checkStream(table, key)).toEqual({ ok: false, commit: 1, reason: 'chain-broken' });
  });

  it('finds the newest commit altered by its snapshot', async () => {
    rewrite(6, raise);
    expect(await checkStream(table, key)).toMatchObject({ ok: true });
    expect(await checkStream(table, key, tally)).toEqual({ ok: false, commit: 6, reason: 'state-differs' });
  });

  it('names a missing commit, at the start and in between', async () => {
    spoil(4, () => null);
    expect(await checkStream(table, key, tally)).toEqual({ ok: false, commit: 4, reason: 'gap' });
    spoil(1, () => null);
    expect(await checkStream(table, key, tally)).toEqual({ ok: false, commit: 1, reason: 'gap' });
  });

  it.each([
    ['an unhashed part that is no JSON', () => ({ unhashed: '{' })],
    [
      'another text of the same commit',
      (_: Parts, commit: Commit) => ({ text: JSON.stringify(commit, null, 1).replaceAll('\n', '') }),
    ],
    [
      'an event number that does not follow',
      (_: Parts, commit: Commit) => ({ text: commitText({ ...commit, firstVersion: 40 }) }),
    ],
    ['an altered digest', (parts: Parts) => ({ digests: parts.digests.map((byte) => byte ^ 1) })],
    ['no digests', () => ({ digests: new Uint8Array() })],
  ])('finds %s', async (_, change) => {
    rewrite(6, change);
    expect(await checkStream(table, key)).toEqual({ ok: false, commit: 6, reason: 'altered' });
  });

  const stubborn: typeof tally = {
    ...tally,
    stateVersion: 2,
    evolve: (state, event) => {
      if (event.data['amount'] === -93 || event.data['amount'] === -96) throw new TypeError('no such amount');
      return tally.evolve(state, event);
    },
  };

  it.each([3, 6])('names commit %i when it was altered to what no fold takes', async (commit) => {
    rewrite(commit, raise);
    expect(await checkStream(table, key, stubborn)).toEqual({ ok: false, commit, reason: 'altered' });
  });

  it('does not blame a commit that the next one confirms for a fold that fails', async () => {
    const broken: typeof tally = {
      ...tally,
      evolve: () => {
        throw new RangeError('a fault of the fold');
      },
    };
    await expect(checkStream(table, key, broken)).rejects.toThrow('a fault of the fold');
  });

  it('takes no event for one of version 0', async () => {
    rewrite(3, ({ text }) => ({ text: text.replace(/"v":\d+/, '"v":0') }));
    expect(await checkStream(table, key, tally)).toEqual({ ok: false, commit: 3, reason: 'altered' });
  });

  it('finds every single flipped byte of a commit in the middle, but for the fingerprint and a reference that no hash covers', async () => {
    const whole = Buffer.from(items.get(`${pk} 3`)!['b']!.B!);
    for (let at = 0; at < whole.length; at += 1) {
      const body = Buffer.from(whole);
      body[at] = (body[at] ?? 0) ^ 0x10;
      spoil(3, (item) => ({ ...item, b: { B: body } }));
      const found = await checkStream(table, key, tally);
      if (found.ok) expect(unhashedWithoutFingerprint(body)).toEqual(unhashedWithoutFingerprint(whole));
      else expect(found.commit).toBe(3);
    }
  });

  const unhashedWithoutFingerprint = (body: Buffer) => ({
    ...JSON.parse(splitBody(body).unhashed.toString()),
    f: '',
  });
});
