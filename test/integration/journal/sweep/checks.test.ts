import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { STREAMS_AT_ONCE } from '../../../../functions/sweep/check-chains.ts';
import { historyOf, writeHistory } from '../../../support/journal-campaign/history.ts';
import { nothing, type SweepSite, school, step, sweepSite } from '../../../support/sweeping.ts';

let site: SweepSite;
beforeEach(async () => {
  site = await sweepSite();
});

describe('the sweep, checking that the log is whole', () => {
  it('GOV-04 reports a stream whose chain is broken, hands nothing of it on, and does the rest', async () => {
    const history = await site.recorded(step(0), step(0), step(0), step(2));
    await site.remove('agreements', 2);
    expect(history).toHaveLength(4);
    expect(await site.sweep()).toMatchObject({ streams: 2, journaled: 1, tampered: 2 });
    expect(site.letters).toEqual([
      { reason: 'foreign', key: 'larkfield-infant/agreements/one/3' },
      { reason: 'gap', key: 'larkfield-infant/agreements/one/2' },
    ]);
    expect(site.ids()).toEqual(['larkfield-infant/people/one/1 at 1']);
  });

  it.each([
    ['the end of a stream', 2],
    ['a whole stream', 1],
  ])('GOV-04 reports that %s was cut off', async (_, from) => {
    await site.journaled(await site.recorded(step(0), step(0), step(2)));
    for (let commit = from; commit <= 2; commit += 1) await site.remove('agreements', commit);
    const gone = from === 1 ? [1, 2] : [2];
    expect(await site.sweep()).toMatchObject({ tampered: gone.length });
    expect(site.letters).toEqual(
      gone.map((commit) => ({ reason: 'missing', key: `larkfield-infant/agreements/one/${commit}` })),
    );
  });

  it('GOV-04 reports a newest commit that was replaced, chain and all', async () => {
    await site.journaled(await site.recorded(step(0)));
    await site.recorded(step(0));
    expect(await site.sweep()).toMatchObject({ tampered: 1 });
    expect(site.letters).toEqual([{ reason: 'altered', key: 'larkfield-infant/agreements/one/1' }]);
  });

  it('GOV-04 names each commit that was altered, the chain computed again from there, and what was acknowledged behind it', async () => {
    await site.journaled(await site.recorded(step(0), step(0), step(0), step(2)));
    // The same numbers with other contents, and two more behind them.
    await site.recorded(step(0), step(0), step(0), step(0), step(0));
    expect(await site.sweep()).toMatchObject({ tampered: 5, unjournaled: 2, journaled: 0 });
    const keyOf = (commit: number) => `larkfield-infant/agreements/one/${commit}`;
    const reasons = ['altered', 'altered', 'altered', 'foreign', 'foreign'];
    expect(await site.report()).toMatchObject({
      tamperedKeys: reasons.map((reason, index) => ({ key: keyOf(index + 1), reason })),
      unjournaledKeys: [keyOf(4), keyOf(5)],
    });
  });

  it('GOV-04 tells a line of the journal that was altered from a commit that was, and names a page that is gone', async () => {
    await site.journaled(await site.recorded(step(0), step(0)));
    await site.journaled(await site.recorded(step(2)));
    const { client, tables } = site;
    const Key = { pk: { S: 'larkfield-infant' }, sk: { N: '1' } };
    const { Item } = await client.send(new GetItemCommand({ TableName: tables.journal, Key }));
    const h = { B: Buffer.from(Item?.['h']?.B ?? []).fill(7, 32) };
    await client.send(new PutItemCommand({ TableName: tables.journal, Item: { ...Item, h } }));
    expect(await site.sweep()).toMatchObject({ tampered: 1 });
    expect(site.letters).toEqual([{ reason: 'journal-altered', key: 'larkfield-infant/agreements/one/2' }]);
    await client.send(new DeleteItemCommand({ TableName: tables.journal, Key }));
    expect(await site.sweep()).toMatchObject({ tampered: 1 });
    expect(site.letters.at(-1)).toEqual({ reason: 'journal-lost', key: 'larkfield-infant/~journal/1' });
  });

  it('GOV-04 names an object of the archive that does not have what was journaled, or can not be read', async () => {
    const history = await site.recorded(...Array.from({ length: 256 }, () => step(0)));
    const placed = await site.journaled(history);
    const at = (await site.deps.journal.readJournal(school, 0, 1))[0]?.at ?? '';
    await site.archive.putSegment(
      school,
      placed.map(({ position, read }) => ({ position, at, text: read.text })),
    );
    site.signedTo(256);
    expect(await site.sweep()).toMatchObject({ tampered: 0 });
    const [[key, bytes] = ['', new Uint8Array()]] = [...site.objects];
    site.objects.set(key, Buffer.from(bytes).fill(1, 40, 41));
    expect(await site.sweep()).toMatchObject({ tampered: 1 });
    expect(site.letters).toEqual([{ reason: 'segment-altered', key }]);
    site.objects.delete(key);
    await site.archive.putSegment(
      school,
      placed.map(({ position, read }) => ({ position, at, text: read.text.replace('thing-0', 'thing-9') })),
    );
    expect(await site.sweep()).toMatchObject({ tampered: 1 });
  });

  it('GOV-04 reports a key that the log can not have written', async () => {
    await site.client.send(
      new PutItemCommand({ TableName: site.tables.eventLog, Item: { pk: { S: 'stray' }, sk: { N: '1' } } }),
    );
    expect(await site.sweep()).toMatchObject({ tampered: 1 });
    expect(site.letters).toEqual([{ reason: 'malformed-key', key: 'stray' }]);
  });

  it('GOV-04 takes a stream that was born while it ran for what it is', async () => {
    await site.journaled(await site.recorded(step(0)));
    const { journal } = site.deps;
    const placesOf: typeof journal.placesOf = async (...asked) => {
      await site.journaled(await site.recorded(step(2)));
      return journal.placesOf(...asked);
    };
    expect(await site.sweep({ journal: { ...journal, placesOf } })).toEqual({ ...nothing, streams: 1 });
    expect(site.letters).toEqual([]);
  });

  it('GOV-04 hands over for every school before it checks, and goes on at night where it stopped the night before', async () => {
    const checked: string[] = [];
    const checkStream: SweepSite['deps']['checkStream'] = async (key) => {
      checked.push(`${key.school}/${key.id}`);
      return { ok: true, commits: 1, head: null };
    };
    const idsOf = (count: number) =>
      Array.from({ length: count }, (_, index) => `i-${String(index).padStart(2, '0')}`);
    for (const [of, count] of [
      ['a-school', STREAMS_AT_ONCE + 4],
      ['b-school', 5],
    ] as const) {
      for (const id of idsOf(count)) {
        const history = historyOf(of, [step(0)], id);
        await writeHistory(site.client, site.tables.eventLog, history);
        await site.journaled(history, of);
      }
    }
    const late = historyOf('b-school', [step(2)], 'late');
    await writeHistory(site.client, site.tables.eventLog, late);
    const night = async (groups: number) => {
      checked.length = 0;
      let left = groups + 5;
      return site.sweep({ checkStream }, () => (left-- > 0 ? 900_000 : 1000));
    };
    expect(await night(1)).toMatchObject({ journaled: 1, unchecked: 10 });
    expect(checked).toEqual(['b-school/late', ...idsOf(STREAMS_AT_ONCE).map((id) => `a-school/${id}`)]);
    const second = await night(3);
    expect(checked.slice(0, 4)).toEqual(
      idsOf(STREAMS_AT_ONCE + 4)
        .slice(STREAMS_AT_ONCE)
        .map((id) => `a-school/${id}`),
    );
    expect(second?.unchecked).toBeLessThanOrEqual(STREAMS_AT_ONCE);
    const third = await night(20);
    expect(third?.unchecked).toBe(0);
    expect(new Set(checked).size).toBe(STREAMS_AT_ONCE + 10);
  });
});
