import { beforeAll, describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../../events/log/proof/checkpoint.ts';
import { verifyCosignature } from '../../events/log/proof/cosignature.ts';
import { leafHash } from '../../events/log/proof/hash.ts';
import { parseKey, parseNote, verifiedBy } from '../../events/log/proof/note.ts';
import { rootOfRange, verifyConsistency, verifyInclusion } from '../../events/log/proof/verify-proofs.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';
import type { Answer } from '../support/running-stack.ts';
import { exampleWitness, witnessOf } from '../support/witness.ts';

let school: OwnSchool;
let [head, office, teacher] = ['', '', ''];
beforeAll(async () => {
  school = await ownSchool();
  [head, office, teacher] = [school.logIn('head'), school.logIn('office'), school.logIn('teacher')];
  await school.settled();
});

const auditor = 'login-fernhill-auditor';
const ask = (path: string, as = auditor): Promise<Answer> => school.get(path, { as });
const register = async (device: string): Promise<void> => {
  const answer = await school.post(`devices/${device}/register-device`, { kind: 'tablet' }, { as: office });
  expect(answer.status).toBe(201);
  await school.settled();
};
const sign = (as = auditor): Promise<Answer> => school.post('checkpoints', {}, { as, key: null });
const hashesIn = (texts: readonly string[]): Buffer[] => texts.map((text) => Buffer.from(text, 'base64'));
const ofNote = (note: string) => parseCheckpoint(parseNote(note).text);
/** All pages of the feed, from the first on. */
const pagesOf = async (query: string) => {
  const pages: Answer['body'][] = [];
  let after: number | null = 0;
  let retryAfter: string | null = null;
  while (after !== null) {
    const answer: Answer = await ask(`feed?after=${after}&${query}`);
    expect(answer.status).toBe(200);
    pages.push(answer.body);
    retryAfter = answer.headers.get('retry-after');
    after = answer.body.next;
  }
  return { pages, retryAfter };
};

describe('the feed of a school', () => {
  it('GOV-04 has every event once in journal order, on pages that touch', async () => {
    const { pages, retryAfter } = await pagesOf('limit=7');
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ first }) => first)).toEqual([1, ...pages.slice(0, -1).map(({ last }) => last + 1)]);
    expect(retryAfter).toBe('5');
    const events = pages.flatMap((page) => page.events);
    const positions = events.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a: number, b: number) => a - b));
    expect(new Set(positions).size).toBe(pages.at(-1).last);
    const onTheBus = (await school.archived()).map((text) => JSON.parse(text));
    const ofSchool = onTheBus.filter(
      ({ source, detail }) => source !== 'daybook.checkpoints' && detail.schoolid === school.id,
    );
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(events.toSorted(byId)).toEqual(ofSchool.map(({ detail }) => detail).toSorted(byId));
  });

  it('GOV-04 tells a reader of some types which positions were looked through for them', async () => {
    const all = await pagesOf('limit=500');
    const { pages } = await pagesOf('limit=5&types=PolicyAdopted,SchoolRegistered');
    expect(pages.flatMap((page) => page.events).map(({ type }) => type)).toEqual([
      'SchoolRegistered',
      'PolicyAdopted',
    ]);
    expect(pages.at(-1).last).toBe(all.pages.at(-1).last);
    expect(pages.map(({ first }) => first)).toEqual([1, ...pages.slice(0, -1).map(({ last }) => last + 1)]);
  });

  it('GOV-04 goes on where it ended, and answers an empty page until there is more', async () => {
    const { pages } = await pagesOf('limit=500');
    const end: number = pages.at(-1).last;
    expect((await ask(`feed?after=${end}`)).body).toEqual({
      first: end + 1,
      last: end,
      events: [],
      omitted: [],
      tampered: [],
      next: null,
    });
    await register('lis-feed-1');
    const { body } = await ask(`feed?after=${end}`);
    expect(body).toMatchObject({
      first: end + 1,
      last: end + 1,
      events: [{ type: 'DeviceRegistered', position: end + 1 }],
    });
  });

  it('GOV-04 refuses what no journal of the school holds', async () => {
    expectProblem(await ask('feed?after=99999'), 400, 'position-beyond-end');
    expectProblem(await ask('journal?after=99999'), 400, 'position-beyond-end');
    expectProblem(await ask('feed?after=-1'), 400, 'invalid-query');
    expectProblem(await ask('feed?limit=501'), 400, 'invalid-query');
    const { body } = await ask('feed?types=DeviceLent,DeviceEaten');
    expect(body).toMatchObject({
      status: 400,
      issues: [{ path: '/query/types/1', message: 'there is no such event type' }],
    });
  });

  it('DPR-01 is for those who oversee, with a token, and never with a personal field in the clear', async () => {
    expectProblem(await ask('feed', office), 403, 'forbidden');
    expectProblem(await ask('journal', teacher), 403, 'forbidden');
    const other = await ownSchool({ like: 'hollowbrook' });
    expectProblem(await other.get('feed', { as: head }), 403, 'forbidden');
    expectProblem(await school.get('feed', { token: null }), 401, 'unauthenticated');
    const texts = JSON.stringify((await ask('journal?limit=500', head)).body);
    expect(texts).toContain('sealed:');
    expect(texts).not.toContain('Okoro');
  });
});

describe('the checkpoints of a school', () => {
  it('GOV-04 are signed on request, verify with the published key alone, and do not change while nothing is journaled', async () => {
    expectProblem(await sign(office), 403, 'forbidden');
    const signed = await sign(head);
    expect(signed.status).toBe(201);
    const { body: journal } = await ask('journal?limit=500');
    expect(signed.body.size).toBe(journal.head);
    const { body: trust } = await school.http.get('/v1/trust/keys', { token: null });
    expect(trust.keys).toMatchObject([
      { use: 'checkpoints', current: true },
      { use: 'dossiers', current: true },
    ]);
    expect(verifiedBy(signed.body.note, [parseKey(trust.keys[0].key)])).toHaveLength(1);
    expect(ofNote(signed.body.note)).toMatchObject({
      origin: `daybook/fernhill/${school.id}`,
      size: journal.head,
    });
    expect(await sign()).toMatchObject({ status: 200, body: signed.body });
    const { tampered, ...checkpoint } = signed.body;
    expect(tampered).toEqual([]);
    expect((await ask('checkpoints/latest')).body).toEqual(checkpoint);
    expect((await ask(`checkpoints/${signed.body.size}`)).body).toEqual(checkpoint);
  });

  it('GOV-04 are what every commit, every later checkpoint and every stretch can be proved against', async () => {
    const { body: earlier } = await ask('checkpoints/latest');
    await register('lis-seal-1');
    await register('lis-seal-2');
    const { tampered: _, ...later } = (await sign()).body;
    expect(later.size).toBe(earlier.size + 2);
    const [oldRoot, newRoot] = [ofNote(earlier.note).root, ofNote(later.note).root];
    const { body: consistency } = await ask(`proofs/consistency?from=${earlier.size}`);
    const claim = { oldSize: earlier.size, newSize: later.size, oldRoot, newRoot };
    expect(verifyConsistency({ ...claim, proof: hashesIn(consistency.proof) })).toBe(true);
    const { body: journal } = await ask('journal?limit=500');
    const leafOf = ({ hash }: { hash: string }) => leafHash(Buffer.from(hash, 'base64url'));
    for (const position of [1, 7, later.size]) {
      const { body } = await ask(`proofs/inclusion?position=${position}&size=${later.size}`);
      const leaf = leafOf(journal.entries[position - 1]);
      expect(body.checkpoint).toEqual(later);
      const inclusion = {
        index: position - 1,
        size: later.size,
        leaf,
        root: newRoot,
        proof: hashesIn(body.proof),
      };
      expect(verifyInclusion(inclusion)).toBe(true);
    }
    const { body: range } = await ask('proofs/range?first=3&last=9');
    const proof = { left: hashesIn(range.left), right: hashesIn(range.right) };
    const leaves = journal.entries.slice(2, 9).map(leafOf);
    expect(rootOfRange({ first: 2, end: 9, size: later.size, leaves, proof })).toEqual(newRoot);
    expect((await ask('checkpoints?limit=1')).body).toEqual({ checkpoints: [earlier], next: earlier.size });
    expect((await ask(`checkpoints?after=${earlier.size}`)).body).toEqual({
      checkpoints: [later],
      next: null,
    });
  });

  it('GOV-04 are announced on the bus and mailed to witnesses, with the note', async () => {
    await school.settled();
    const { body: latest } = await ask('checkpoints/latest');
    const onTheBus = (await school.archived()).map((text) => JSON.parse(text));
    const announced = onTheBus.filter(({ source }) => source === 'daybook.checkpoints');
    expect(announced.at(-1)).toMatchObject({
      'detail-type': 'CheckpointSealed',
      detail: { schoolid: school.id, data: { size: latest.size, note: latest.note } },
    });
    const mails = (await school.mails()).filter(
      ({ subject }) => subject === `Daybook checkpoint: ${school.id} ${latest.size}`,
    );
    expect(mails.flatMap(({ destination }) => destination.to).toSorted()).toEqual([
      'audit@trustees.example',
      'chair@trustees.example',
    ]);
    expect(mails[0]?.body.text).toContain(`daybook/fernhill/${school.id}`);
  });

  it('GOV-04 carry the countersignatures of witnesses whom the trust names, and of nobody else', async () => {
    const { body: latest } = await ask('checkpoints/latest');
    const countersign = (cosignature: string, size = latest.size) =>
      school.post(`checkpoints/${size}/countersignatures`, { cosignature }, { as: auditor, key: null });
    const line = await exampleWitness.cosign(latest.note);
    const taken = await countersign(line);
    expect(taken).toMatchObject({ status: 201, body: { ...latest, countersignatures: [line] } });
    expect((await countersign(line)).status).toBe(200);
    const { body: again } = await ask(`checkpoints/${latest.size}`);
    const whole = `${again.note}${again.countersignatures.join('')}`;
    expect(verifyCosignature(whole, parseKey(exampleWitness.key))).toBe('2026-09-02T09:00:00.000Z');
    const stranger = witnessOf('witness.fernhill.example/audit-committee', 'somebody else');
    expectProblem(await countersign(await stranger.cosign(latest.note)), 422, 'countersignature-refused');
    const { body: list } = await ask('checkpoints');
    expectProblem(await countersign(line, list.checkpoints[0].size), 422, 'countersignature-refused');
    expectProblem(await countersign('— nothing'), 400, 'invalid-body');
    expectProblem(await countersign(line, 99_999), 404, 'not-found');
    expectProblem(
      await school.post(`checkpoints/${latest.size}/countersignatures`, {}, { as: office }),
      403,
      'forbidden',
    );
  });

  it('GOV-04 answer with what is wrong where a proof can not be given', async () => {
    const { body: latest } = await ask('checkpoints/latest');
    expectProblem(await ask('checkpoints/99999'), 404, 'not-found');
    expectProblem(await ask('checkpoints/none'), 400, 'invalid-id');
    expectProblem(await ask(`proofs/inclusion?position=${latest.size + 1}`), 400, 'position-beyond-end');
    expectProblem(await ask('proofs/inclusion?position=1&size=99999'), 404, 'not-found');
    expectProblem(await ask('proofs/inclusion'), 400, 'invalid-query');
    expectProblem(await ask('proofs/range?first=5&last=4'), 400, 'invalid-query');
    expectProblem(await ask(`proofs/consistency?from=${latest.size + 1}`), 400, 'position-beyond-end');
    expectProblem(await ask('proofs/inclusion?position=1', teacher), 403, 'forbidden');
  });
});
