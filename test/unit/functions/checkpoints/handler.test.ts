import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseKey } from '../../../../events/log/proof/note.ts';
import { auditApi } from '../../../support/audit-api.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import { type SigningWorld, signedSchool, signingWorld } from '../../../support/signing-world.ts';
import { exampleWitness, witnessOf } from '../../../support/witness.ts';

const history = journaledHistory(signedSchool, 12);
let world: SigningWorld;
let api: ReturnType<typeof auditApi>;

beforeEach(() => {
  world = signingWorld(history);
  api = auditApi(world);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

const other = witnessOf('witness.fernhill.example/chair', 'the chair');
const witnesses = [exampleWitness, other].map(({ key }, index) => ({
  name: `w-${index}`,
  person: 't-011',
  key: parseKey(key),
}));
const countersign = (size: number | string, cosignature: unknown, role?: string) =>
  api.post(`checkpoints/${size}/countersignatures`, { cosignature }, role, { witnesses });

describe('signing on request', () => {
  it('GOV-04 makes a checkpoint, tells of it at once, and answers the same one until more is journaled', async () => {
    world.head = 10;
    const first = await api.post('checkpoints', {});
    expect(first).toMatchObject({ status: 201, body: { size: 10, countersignatures: [] } });
    expect(world.announced).toHaveLength(1);
    expect(world.mails).toHaveLength(1);
    expect(await api.post('checkpoints', {})).toMatchObject({ status: 200, body: first.body });
    world.head = 12;
    expect(await api.post('checkpoints', {})).toMatchObject({ status: 201, body: { size: 12 } });
  });

  it('GOV-04 answers also where nobody can be notified: that is done within the hour', async () => {
    const sendMail = () => Promise.reject(new Error('no answer'));
    expect(await api.post('checkpoints', {}, 'auditor', { sendMail })).toMatchObject({
      status: 201,
      body: { size: 12 },
    });
    expect(world.mails).toEqual([]);
  });

  it('GOV-04 finds nothing to sign in an empty journal', async () => {
    world.head = 0;
    expect((await api.post('checkpoints', {})).status).toBe('not-found');
  });

  it.each(['office', 'it-support', 'safeguarding-governor'])('ORG-02 is not for %s', async (role) => {
    expect((await api.post('checkpoints', {}, role)).status).toBe('forbidden');
    expect(world.signed).toEqual([]);
  });
});

describe('a countersignature', () => {
  beforeEach(async () => {
    world.head = 10;
    await api.post('checkpoints', {});
  });
  const noteAt = async (size: number): Promise<string> =>
    (await world.deps().checkpoints.at(signedSchool, size))?.note ?? '';

  it('GOV-04 stands beside the checkpoint, one for each witness, whatever is sent again', async () => {
    const note = await noteAt(10);
    const lines = [await exampleWitness.cosign(note), await other.cosign(note)];
    expect((await countersign(10, lines[0])).status).toBe(201);
    expect((await countersign(10, lines[1]?.trimEnd())).status).toBe(201);
    const later = await exampleWitness.cosign(note, '2026-09-03T09:00:00.000Z');
    const { status, body } = await countersign(10, later);
    expect(status).toBe(200);
    expect(body.countersignatures.toSorted()).toEqual(lines.toSorted());
    world.head = 12;
    expect((await api.post('checkpoints', {})).body.countersignatures).toEqual([]);
    const { body: list } = await api.get('checkpoints');
    expect(
      list.checkpoints.map((one: { countersignatures: string[] }) => one.countersignatures.length),
    ).toEqual([2, 0]);
  });

  it('GOV-04 is refused of another key, of another checkpoint, and of a key that signs notes', async () => {
    const note = await noteAt(10);
    world.head = 12;
    await api.post('checkpoints', {});
    const stranger = witnessOf('witness.fernhill.example/chair', 'somebody else');
    expect((await countersign(10, await stranger.cosign(note))).status).toBe('countersignature-refused');
    expect((await countersign(12, await other.cosign(note))).status).toBe('countersignature-refused');
    const ownLine = note.slice(note.lastIndexOf('— '));
    expect((await countersign(10, ownLine)).status).toBe('countersignature-refused');
    expect((await world.deps().checkpoints.at(signedSchool, 10))?.countersignatures).toEqual([]);
  });

  it('GOV-04 is refused where it is no line of a note, or there is no such checkpoint', async () => {
    const line = await other.cosign(await noteAt(10));
    for (const bad of ['', 'hello', `${line}${line}`, 7, line.replace('— ', '- ')]) {
      expect((await countersign(10, bad)).status).toBe('invalid-body');
    }
    expect((await countersign(11, line)).status).toBe('not-found');
    expect((await countersign('ten', line)).status).toBe('invalid-id');
    expect((await countersign(10, line, 'headteacher')).status).toBe('forbidden');
  });
});
