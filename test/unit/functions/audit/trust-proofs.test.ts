import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCheckpoint } from '../../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { parseNote } from '../../../../events/log/proof/note.ts';
import { verifyConsistency, verifyInclusion } from '../../../../events/log/proof/verify-proofs.ts';
import { signCheckpoint } from '../../../../functions/shared/checkpoints/sign-checkpoint.ts';
import { createHandler } from '../../../../functions/sign-checkpoints/handler.ts';
import { auditApi } from '../../../support/audit-api.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import { signedSchool, signingWorld, wholeTime } from '../../../support/signing-world.ts';

const world = signingWorld(journaledHistory(signedSchool, 60));
const api = auditApi(world);
const trust = '/v1/trust';

/** An hour passes: the schools are signed, and taken into the log of logs. */
const hour = async (head: number, schools: readonly string[] = ['hollowbrook-primary', signedSchool]) => {
  world.head = head;
  await createHandler({ ...world.deps(), witnesses: [], schools: async () => schools })(null, wholeTime);
};

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await hour(10);
  await hour(20);
  // By hand, between two hours.
  for (const size of [23, 25]) {
    world.head = size;
    await signCheckpoint(world.deps(), signedSchool);
  }
  await hour(30);
  world.head = 33;
  await signCheckpoint(world.deps(), signedSchool);
});
afterAll(() => vi.restoreAllMocks());

const buffers = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'base64'));
const stated = (note: string) => parseCheckpoint(parseNote(note).text);

describe('the proof that a checkpoint of a school is in the log of logs', () => {
  it.each([
    { of: 10, entry: 10 },
    { of: 20, entry: 20 },
    { of: 23, entry: 30 },
    { of: 25, entry: 30 },
    { of: 30, entry: 30 },
    { of: 33, entry: 30 },
  ])('GOV-04 shows of that of $of that the one of $entry is, and how they belong together', async (sizes) => {
    const { body } = await api.get(`proofs/trust?size=${sizes.of}`);
    expect(body).toMatchObject({ of: sizes.of, entry: { size: sizes.entry }, size: body.checkpoint.size });
    const [entry, ofTrust] = [stated(body.entry.note), stated(body.checkpoint.note)];
    expect(entry).toMatchObject({ origin: `daybook/fernhill/${signedSchool}`, size: sizes.entry });
    expect(ofTrust).toMatchObject({ origin: 'daybook/fernhill/_logs', size: body.size });
    const { root, size } = ofTrust;
    const leaf = leafHash(Buffer.from(body.entry.note));
    const claim = { index: body.position - 1, size, leaf, root, proof: buffers(body.inclusion) };
    expect(verifyInclusion(claim)).toBe(true);
    const asked = stated((await api.get(`checkpoints/${sizes.of}`)).body.note);
    const [older, newer] = [asked, entry].toSorted((a, b) => a.size - b.size) as [typeof asked, typeof asked];
    const between = { oldSize: older.size, newSize: newer.size, oldRoot: older.root, newRoot: newer.root };
    expect(verifyConsistency({ ...between, proof: buffers(body.consistency) })).toBe(true);
  });

  it('GOV-04 rests on the first checkpoint of the trust that most witnesses cosigned', async () => {
    expect((await api.get('proofs/trust?size=10')).body.size).toBe(2);
    const line = { keyId: 7, line: '— witness.example AAAAAAAA\n' };
    await api.deps.checkpoints.putCountersignature('_logs', { size: 4, ...line });
    await api.deps.checkpoints.putCountersignature('_logs', { size: 6, ...line });
    const { body } = await api.get('proofs/trust?size=10');
    expect(body.checkpoint).toMatchObject({ size: 4, countersignatures: [line.line] });
  });

  it('GOV-04 is of the newest checkpoint where none is named, and is not there before the first hour', async () => {
    expect((await api.get('proofs/trust')).body.of).toBe(33);
    const early = signingWorld(journaledHistory(signedSchool, 5));
    expect((await auditApi(early).get('proofs/trust')).status).toBe('not-found');
    await signCheckpoint(early.deps(), signedSchool);
    expect((await auditApi(early).get('proofs/trust')).body.detail).toContain('every hour');
  });

  it('GOV-04 is refused with what is wrong', async () => {
    expect((await api.get('proofs/trust?size=11')).status).toBe('not-found');
    expect((await api.get('proofs/trust?size=0')).status).toBe('invalid-query');
    expect((await api.get('proofs/trust?position=1')).status).toBe('invalid-query');
    expect((await api.get('proofs/trust', 'office')).status).toBe('forbidden');
  });
});

describe('the checkpoints of the log of logs', () => {
  it('GOV-04 are listed, and one continues the other', async () => {
    const { body } = await api.get(`${trust}/checkpoints`, 'executive');
    expect(body.checkpoints.map(({ size }: { size: number }) => size)).toEqual([2, 4, 6]);
    expect((await api.get(`${trust}/checkpoints/latest`)).body.size).toBe(6);
    const older = (await api.get(`${trust}/checkpoints/2`)).body;
    const { body: claim } = await api.get(`${trust}/proofs/consistency?from=2`);
    const roots = { oldRoot: stated(older.note).root, newRoot: stated(claim.checkpoint.note).root };
    expect(verifyConsistency({ oldSize: 2, newSize: 6, ...roots, proof: buffers(claim.proof) })).toBe(true);
  });

  it('GOV-04 are refused with what is wrong', async () => {
    expect((await api.get(`${trust}/checkpoints/3`)).status).toBe('not-found');
    expect((await api.get(`${trust}/proofs/consistency?from=7`)).status).toBe('position-beyond-end');
    expect((await api.get(`${trust}/checkpoints`, 'office')).status).toBe('forbidden');
  });
});
