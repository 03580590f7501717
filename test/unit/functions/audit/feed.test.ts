import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createToEnvelopes } from '../../../../functions/shared/publishing/to-envelope.ts';
import { auditApi } from '../../../support/audit-api.ts';
import { type Journaled, journaledHistory } from '../../../support/journaled-history.ts';
import { signedSchool, signingWorld } from '../../../support/signing-world.ts';

let history: readonly Journaled[];
let api: ReturnType<typeof auditApi>;
const ofLength = (commits: number) => auditApi(signingWorld(history.slice(0, commits)));

beforeAll(() => {
  history = journaledHistory(signedSchool, 1100);
});
beforeEach(() => {
  api = ofLength(30);
});

describe('a page of the feed', () => {
  it('GOV-04 ends with a whole commit, also where that passes the limit', async () => {
    // Every second commit has two events.
    const { body, headers } = await api.get('feed?limit=2');
    expect(body).toMatchObject({ first: 1, last: 2, next: 2 });
    expect(
      body.events.map(({ id, position }: { id: string; position: number }) => [id.split('/')[1], position]),
    ).toEqual([
      ['agreements', 1],
      ['devices', 2],
      ['devices', 2],
    ]);
    expect(headers).not.toHaveProperty('retry-after');
  });

  it('GOV-04 says what it covers where the filter leaves nothing, and reads no journal without end for it', async () => {
    api = ofLength(1100);
    expect((await api.get('feed?types=Forgotten')).body).toEqual({
      first: 1,
      last: 1000,
      events: [],
      omitted: [],
      tampered: [],
      next: 1000,
    });
    const end = await api.get('feed?types=Forgotten&after=1000');
    expect(end.body).toEqual({ first: 1001, last: 1100, events: [], omitted: [], tampered: [], next: null });
    expect(end.headers).toMatchObject({ 'retry-after': '5' });
  });

  it('GOV-04 is empty for a school without a journal', async () => {
    api = ofLength(0);
    expect((await api.get('feed')).body).toEqual({
      first: 1,
      last: 0,
      events: [],
      omitted: [],
      tampered: [],
      next: null,
    });
    expect((await api.get('journal')).body).toEqual({ first: 1, last: 0, head: 0, entries: [] });
  });

  it('DPR-01 has no personal field, and tells of events that can not be published by their ids', async () => {
    const { body } = await api.get('feed?limit=1');
    expect(body.events[0].data).toEqual({ what: 'thing-0' });
    const toEnvelopes = createToEnvelopes({
      catalogue: [],
      dataschemaBase: 'https://docs.fernhill.example/schemas',
    });
    const unknown = await api.get('feed?limit=1', 'auditor', { toEnvelopes });
    expect(unknown.body).toMatchObject({
      last: 1,
      events: [],
      omitted: [{ id: body.events[0].id, reason: 'unknown-event-type' }],
    });
  });

  it('GOV-04 says which of the types there is not, and repeats none', async () => {
    const { status, body } = await api.get('feed?types=Noted,GraceOkoro');
    expect(status).toBe('invalid-query');
    expect(body.issues).toEqual([{ path: '/query/types/1', message: 'there is no such event type' }]);
    expect(JSON.stringify(body)).not.toContain('Okoro');
  });

  it.each(['feed?after=31', 'journal?after=31'])(
    'GOV-04 refuses a position beyond the end: %s',
    async (path) => {
      expect(await api.get(path)).toMatchObject({
        status: 'position-beyond-end',
        body: { detail: 'the last position there is 30' },
      });
    },
  );

  it.each(['after=x', 'after=-1', 'after=1e3', 'limit=0', 'limit=501', 'from=1', 'after=9999999999999999'])(
    'GOV-04 refuses ?%s',
    async (query) => {
      expect((await api.get(`feed?${query}`)).status).toBe('invalid-query');
    },
  );

  it('GOV-04 is recorded as read before it is answered; if that fails, there is no answer', async () => {
    await api.get('feed', 'headteacher');
    await api.get('journal', 'headteacher');
    expect(api.readings).toEqual([
      { actor: 'p-1', school: signedSchool, stream: 'audit', id: 'feed' },
      { actor: 'p-1', school: signedSchool, stream: 'audit', id: 'journal' },
    ]);
    const recordRead = () => Promise.reject(new Error('no answer'));
    await expect(api.get('feed', 'headteacher', { recordRead })).rejects.toThrow('no answer');
  });

  it.each(['office', 'teaching-assistant', 'safeguarding-governor'])('DPR-01 is not for %s', async (role) => {
    expect((await api.get('feed', role)).status).toBe('forbidden');
    expect((await api.get('journal', role)).status).toBe('forbidden');
  });
});

describe('a page of the journal', () => {
  it('GOV-04 has texts just as they were hashed, with the end of the journal', async () => {
    const { body } = await api.get('journal?after=28');
    expect(body).toMatchObject({ first: 29, last: 30, head: 30 });
    const wanted = history
      .slice(28, 30)
      .map(({ read: { text, hash }, entry: { position, at, stream, id, commit } }) => ({
        ...{ position, at, stream, id, commit, hash, standing: 'intact', source: 'log', text },
      }));
    expect(body.entries).toEqual(wanted);
  });

  it.each([
    [' ', 2],
    ['"', 1],
  ])(
    'GOV-04 ends once an answer has a megabyte, also where quoting makes text longer: %s',
    async (filler, last) => {
      const large = history.slice(0, 8).map(({ read, entry }) => ({
        standing: 'intact' as const,
        source: 'log' as const,
        position: entry.position,
        at: entry.at,
        read: { ...read, text: read.text.padEnd(900_000, filler) },
      }));
      const replay = {
        head: async () => large.length,
        async *after(_school: string, position: number) {
          yield* large.slice(position);
        },
      };
      const { body } = await api.get('journal', 'auditor', { replay });
      expect(body).toMatchObject({ first: 1, last, head: 8 });
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(2_000_000);
      const next = await api.get(`journal?after=${last}`, 'auditor', { replay });
      expect(next.body).toMatchObject({ first: last + 1, last: 2 * last });
    },
  );
});
