import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceCommand } from '../../../../../domain/streams/devices/commands.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  allocatedTo,
  at,
  infant,
  lentTo,
  registered,
  returned,
  safeguarded,
  workDeviceReturned,
} from './histories.ts';
import { approved, disposed, inClass, movedTo } from './upkeep-histories.ts';

const approve = { type: 'ApproveDisposal' as const, why: 'worn-out' as const };
const dispose = { type: 'DisposeDevice' as const, how: 'recycled' as const, isWiped: true };

describe('a device that leaves for good', () => {
  it('DEV-10 records who approved it, once, and how it left', () => {
    given(devicesStream, [registered]).when(approve, at(infant)).thenEvents(approved);
    given(devicesStream, [registered, approved]).when(approve, at(infant)).thenNothing();
    for (const history of [
      [registered, approved],
      [registered, movedTo('lost'), approved],
    ])
      given(devicesStream, history).when(dispose, at(infant)).thenEvents(disposed(history.length));
  });
  it('DEV-10 refuses it without approval, or with one from before it was handed out again', () => {
    for (const history of [
      [registered],
      [registered, approved, lentTo('p-201'), returned],
      [registered, approved, allocatedTo('p-401'), workDeviceReturned],
      [registered, approved, inClass(), movedTo('store')],
    ])
      given(devicesStream, history).when(dispose, at(infant)).thenRejected('DisposalNotApproved', 'DEV-10');
  });
  it('DEV-10 refuses it while a person or a class has the device', () => {
    for (const holder of [lentTo('p-201'), allocatedTo('p-401'), inClass()])
      given(devicesStream, [registered, holder, approved])
        .when(dispose, at(infant))
        .thenRejected('DeviceInUse', 'DEV-10');
  });
  it('DEV-10 refuses everything else once it has left', () => {
    const gone = [registered, approved, disposed(2)];
    const commands: readonly DeviceCommand[] = [
      approve,
      dispose,
      { type: 'MoveDevice', to: 'store' },
      { type: 'RecordUpkeep', kind: 'encrypted' },
      { type: 'RecordDamage', description: 'Broken.' },
      { type: 'InstallSafeguards', safeguards: ['web-filter'] },
      { type: 'AllocateDevice', person: 'p-401' },
    ];
    for (const command of commands)
      given(devicesStream, gone).when(command, at(infant)).thenRejected('DeviceDisposed', 'DEV-10');
    given(devicesStream, gone)
      .when({ type: 'RecordLoanFellDue', loan: 2, dueOn: '2026-09-10' }, at(infant))
      .thenNothing();
  });
  it('DEV-10 puts right how it left', () => {
    const changes = { how: 'sold' as const, isWiped: false };
    const gone = [registered, approved, disposed(2)];
    const corrected = {
      type: 'DeviceCorrected' as const,
      data: { corrects: 3, changes, reason: 'Sold after all.' },
    };
    given(devicesStream, gone)
      .when({ type: 'CorrectDevice', corrects: 3, changes, reason: 'Sold after all.' }, at(infant))
      .thenEvents(corrected);
    expect(given(devicesStream, [...gone, corrected]).state).toMatchObject({
      status: 'disposed',
      disposal: changes,
    });
  });
});

describe('any way of a device to its end', () => {
  const command: fc.Arbitrary<DeviceCommand> = fc.constantFrom<DeviceCommand>(
    { type: 'LendDevice', borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning' },
    { type: 'ReturnDevice' },
    { type: 'AllocateDevice', person: 'p-401' },
    { type: 'ReturnWorkDevice' },
    { type: 'InstallSafeguards', safeguards: ['web-filter'] },
    { type: 'MoveDevice', to: 'class', class: 'y1-oak' },
    { type: 'MoveDevice', to: 'store' },
    { type: 'MoveDevice', to: 'lost' },
    { type: 'RecordUpkeep', kind: 'gallery-cleared' },
    approve,
    dispose,
  );
  interface Made {
    readonly type: string;
    readonly data: object;
  }
  const histories = fc.array(command, { minLength: 15, maxLength: 40 }).map((commands) => {
    const made: Made[] = [registered, safeguarded];
    for (const one of commands) {
      const decision = devicesStream.decider.decide(one, fold(devicesStream.decider, made), at(infant));
      if (decision.ok) made.push(...decision.events);
    }
    return made;
  });
  const handedOut = ['DeviceLent', 'WorkDeviceAllocated', 'ClassDeviceAllocated'];
  const back = ['DeviceReturned', 'WorkDeviceReturned', 'DeviceMoved'];

  it('DEV-10 ends with approval given since the last use, while nobody has it, and then nothing follows', () => {
    forAll(
      histories,
      (made) => {
        const end = made.findIndex(({ type }) => type === 'DeviceDisposed');
        const before = made.slice(0, Math.max(end, 0)).map(({ type }) => type);
        const out = before.findLastIndex((type) => handedOut.includes(type));
        const approvedAt = before.lastIndexOf('DeviceDisposalApproved');
        expect(end < 0 || approvedAt > out).toBe(true);
        expect(out < 0 || before.findLastIndex((type) => back.includes(type)) > out).toBe(true);
        expect(end < 0 || end === made.length - 1).toBe(true);
      },
      400,
    );
  });
});
