import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseWitnesses } from '../../../../functions/shared/checkpoints/witnesses.ts';
import { createHandler } from '../../../../functions/sign-checkpoints/handler.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import {
  type SigningWorld,
  signedSchool as school,
  signingWorld,
  wholeTime,
} from '../../../support/signing-world.ts';
import { exampleWitness } from '../../../support/witness.ts';

let world: SigningWorld;
beforeEach(() => {
  world = signingWorld(journaledHistory(school, 20));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

const run = (change: Partial<ReturnType<SigningWorld['deps']>> = {}, schools: readonly string[] = [school]) =>
  createHandler({ ...world.deps(), ...change, schools: async () => schools })(null, wholeTime);

describe('the hourly run', () => {
  it('GOV-04 signs, announces and mails once, and does nothing while nothing is journaled', async () => {
    world.head = 12;
    expect(await run()).toEqual({ schools: 1, signed: 1 });
    expect(await run()).toEqual({ schools: 1, signed: 0 });
    const note = (await world.deps().checkpoints.latest(school))?.note;
    expect(world.announced).toMatchObject([
      {
        id: `${school}/~checkpoints/12`,
        type: 'CheckpointSealed',
        schoolid: school,
        data: { size: 12, note },
      },
    ]);
    expect(world.mails).toMatchObject([
      { to: 'chair@trustees.example', subject: `Daybook checkpoint: ${school} 12` },
    ]);
    expect(world.mails[0]?.text).toContain(note);
    expect(world.mails[0]?.text).toContain('npx daybook verify');
  });

  it('GOV-04 mails a witness once for all schools, the newest of each', async () => {
    world.head = 12;
    await run({ witnesses: [] });
    world.head = 14;
    await run({}, [school, 'hollowbrook-primary']);
    expect(world.mails).toHaveLength(1);
    expect(world.mails[0]?.subject).toBe(`Daybook checkpoint: hollowbrook-primary 14, ${school} 14`);
    expect(world.announced).toHaveLength(3);
  });

  it('GOV-04 notifies the others when one witness can not be reached, fails, and notifies that one the next time', async () => {
    const witnesses = [
      { name: 'lost', person: 'lost', key: null },
      { name: 'chair', person: 'chair', key: null },
    ];
    const { sendMail } = world.deps();
    const refuse = async (mail: Parameters<typeof sendMail>[0]) => {
      if (mail.to.startsWith('lost')) throw new Error('no such address');
      await sendMail(mail);
    };
    await expect(run({ witnesses, sendMail: refuse })).rejects.toThrow(
      '0 of 1 schools could not be signed and announced, 1 witnesses not be mailed',
    );
    expect(world.mails.map(({ to }) => to)).toEqual(['chair@trustees.example']);
    await run({ witnesses });
    expect(world.mails.map(({ to }) => to)).toEqual(['chair@trustees.example', 'lost@trustees.example']);
  });

  it('GOV-04 signs the other schools when one can not be signed, and fails', async () => {
    const { journal } = world.deps();
    const broken = {
      ...journal,
      headPosition: async (of: string) => {
        if (of === 'larkfield-broken') throw new Error('no answer');
        return journal.headPosition(of);
      },
    };
    await expect(run({ journal: broken }, ['larkfield-broken', school])).rejects.toThrow(
      '1 of 2 schools could not be signed',
    );
    expect((await world.deps().checkpoints.latest(school))?.size).toBe(20);
  });

  it('GOV-04 fails, and announces again, when the bus does not take a checkpoint', async () => {
    const bus = { send: async () => ({ Entries: [{ ErrorCode: 'InvalidArgument' }] }) } as never;
    await expect(run({ bus })).rejects.toThrow('1 of 1 schools');
    expect(world.announced).toEqual([]);
    expect(await run()).toEqual({ schools: 1, signed: 0 });
    expect(world.announced).toHaveLength(1);
  });
});

describe('the witnesses of a deployment', () => {
  it('GOV-04 may have a key for countersignatures, and no other', () => {
    const witness = { name: 'audit-committee', person: 't-011' };
    expect(parseWitnesses(JSON.stringify([{ ...witness, key: exampleWitness.key }]))).toMatchObject([
      { key: { use: 'cosignature' } },
    ]);
    const { name } = parseWitnesses(JSON.stringify([{ ...witness, key: null }]))[0]!;
    expect(name).toBe('audit-committee');
    expect(() => parseWitnesses(JSON.stringify([{ ...witness, key: 'chair+00000000+AAAA' }]))).toThrow();
    expect(() => parseWitnesses(JSON.stringify([{ ...witness, name: 'two words', key: null }]))).toThrow();
  });
});
