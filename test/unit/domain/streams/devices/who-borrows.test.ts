import { describe, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  facts,
  infant,
  lend,
  lentTo,
  nobody,
  parent,
  pupil,
  registered,
  safeguarded,
  staff,
} from './histories.ts';

const ready = [registered, safeguarded];
const over = (role: string) => [{ role, from: '2024-09-01', until: '2026-08-31', by: 1 }];
const toCome = (role: string) => [{ role, from: '2026-10-01', until: null, by: 1 }];

describe('whom a device is lent to, and for whom', () => {
  const refused = (changes: Parameters<typeof facts>[0]) =>
    given(devicesStream, ready).when(lend('p-201'), at(infant, facts(changes)));

  it('DEV-02 refuses a borrower or a pupil whom nobody registered', () => {
    refused({ borrower: nobody }).thenRejected('PersonNotRegistered', 'DEV-02');
    refused({ pupil: nobody }).thenRejected('PersonNotRegistered', 'DEV-02');
    refused({ borrower: undefined as never }).thenRejected('PersonNotRegistered');
  });
  it('DEV-02 refuses a borrower who is no parent today: who left, who is yet to come, and staff', () => {
    for (const roles of [over('parent'), toCome('parent'), staff.roles])
      refused({ borrower: { ...parent, roles } }).thenRejected('BorrowerNotParent', 'DEV-02');
  });
  it('DEV-02 refuses a loan for the pupil of another family, and for one who left', () => {
    const [link] = pupil.parents;
    for (const parents of [
      [],
      [{ ...link!, parent: 'p-999' }],
      [{ ...link!, parent: 'p-201', kind: 'contact' as const }],
      [{ ...link!, parent: 'p-201', mayBeTold: false }],
      [{ ...link!, parent: 'p-201', until: '2026-09-10' }],
    ])
      refused({ pupil: { ...pupil, parents } }).thenRejected('PupilNotOwnChild', 'DEV-02');
    refused({ pupil: { ...pupil, roles: over('pupil') } }).thenRejected('PupilNotOwnChild');
    refused({ pupil: staff }).thenRejected('PupilNotOwnChild');
  });
});

describe('the protections of the school’s list', () => {
  const two = { ...infant, loanSafeguards: ['web-filter', 'managed-updates'] };
  const install = (...safeguards: string[]) => ({ type: 'InstallSafeguards' as const, safeguards });
  const installed = (...safeguards: string[]) => ({
    type: 'DeviceSafeguardsInstalled' as const,
    data: { safeguards },
  });
  it('DEV-02 are all on a device before it is lent, whatever their order', () => {
    given(devicesStream, ready).when(lend('p-201'), at(two)).thenRejected('SafeguardsRequired', 'DEV-02');
    given(devicesStream, [registered, installed('managed-updates', 'web-filter')])
      .when(lend('p-201'), at(two))
      .thenEvents(lentTo('p-201'));
  });
  it('DEV-02 are the only ones that can be confirmed', () => {
    for (const safeguards of [['x'], ['web-filter', 'x']])
      given(devicesStream, [registered])
        .when(install(...safeguards), at(two))
        .thenRejected('SafeguardUnknown', 'DEV-02');
    given(devicesStream, [registered])
      .when(install('web-filter'), at(two))
      .thenEvents(installed('web-filter'));
    given(devicesStream, [registered])
      .when(install('x'), at({ ...infant, loanSafeguards: null }))
      .thenEvents(installed('x'));
  });
  it('DEV-02 are asked for: a school that lists none lends nothing', () => {
    for (const loanSafeguards of [null, []])
      given(devicesStream, ready)
        .when(lend('p-201'), at({ ...infant, loanSafeguards }))
        .thenRejected('SafeguardsRequired');
  });
});

describe('who is given a device for work', () => {
  const allocate = { type: 'AllocateDevice' as const, person: 'p-401' };
  const sign = { type: 'SignCompliance' as const, person: 'p-401', signedName: 'Tamsin Lowry' };
  const refused = (command: typeof allocate | typeof sign, person: typeof nobody | undefined) =>
    given(devicesStream, [registered]).when(command, at(infant, facts({ person: person as never })));
  it('DEV-03 is somebody who works at the school today, and so is who signs for it', () => {
    for (const command of [allocate, sign]) {
      refused(command, undefined).thenRejected('PersonNotRegistered', 'DEV-03');
      refused(command, nobody as never).thenRejected('PersonNotRegistered');
      refused(command, pupil as never).thenRejected('StaffRequired', 'DEV-03');
      refused(command, { ...staff, roles: over('staff') } as never).thenRejected('StaffRequired');
    }
  });
});
