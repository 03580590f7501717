import { describe, expect, it } from 'vitest';
import { noUpkeep } from '../../../../../domain/streams/devices/state.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  allocatedTo,
  at,
  facts,
  infant,
  lend,
  lentTo,
  primary,
  registered,
  returned,
  safeguarded,
} from './histories.ts';

const ready = [registered, safeguarded];
const takeBack = { type: 'ReturnDevice' as const };

describe('S02 lending a laptop to a parent', () => {
  it('DEV-02 lends a protected device to a parent who signed the agreement in force', () => {
    given(devicesStream, ready).when(lend('p-201'), at(infant)).thenEvents(lentTo('p-201'));
  });
  it('DEV-02 keeps the date on which the device is due back', () => {
    given(devicesStream, ready)
      .when(lend('p-201', '2026-10-23'), at(infant))
      .thenEvents(lentTo('p-201', '2026-10-23'));
  });
  it('DEV-02 lends for a single day', () => {
    given(devicesStream, ready)
      .when(lend('p-201', '2026-09-11'), at(infant))
      .thenEvents(lentTo('p-201', '2026-09-11'));
  });
  it('DEV-02 relies on borrower and pupil, on the borrower’s own agreement and on the version in force', () => {
    expect(devicesStream.factNeeds(lend('p-201'), 'd-1')).toEqual({
      borrower: { stream: 'people', id: 'p-201' },
      pupil: { stream: 'people', id: 'u-301' },
      borrowerAgreement: { stream: 'agreements', id: 'p-201.parent' },
      parentTemplate: { stream: 'agreement-templates', id: 'parent' },
    });
    expect(devicesStream.factNeeds({ type: 'AllocateDevice', person: 'p-401' }, 'd-1')).toEqual({
      person: { stream: 'people', id: 'p-401' },
    });
    expect(devicesStream.factNeeds({ type: 'ReturnDevice' }, 'd-1')).toEqual({});
  });
});

describe('S13 lending without the borrower’s signature', () => {
  const none = facts({ borrowerAgreement: { status: 'none', templateVersion: null } });
  const withdrawn = facts({ borrowerAgreement: { status: 'withdrawn', templateVersion: 1 } });
  const trialVersion = facts({ borrowerAgreement: { status: 'signed', templateVersion: 0 } });

  it('DEV-02 AGR-08 refuses a loan without the borrower’s agreement', () => {
    given(devicesStream, ready)
      .when(lend('p-202'), at(infant, none))
      .thenRejected('AgreementRequired', 'DEV-02');
  });
  it('DEV-02 refuses a loan on an agreement that the borrower withdrew', () => {
    given(devicesStream, ready)
      .when(lend('p-201'), at(infant, withdrawn))
      .thenRejected('AgreementRequired', 'DEV-02');
  });
  it('DEV-02 refuses a loan on a signature to a version that is no longer in force', () => {
    given(devicesStream, ready)
      .when(lend('p-201'), at(infant, trialVersion))
      .thenRejected('AgreementNotCurrent', 'DEV-02');
  });
  it('DEV-02 refuses a loan while no version of the agreement is in force', () => {
    given(devicesStream, ready)
      .when(lend('p-201'), at(infant, facts({ parentTemplate: { current: null } })))
      .thenRejected('AgreementNotCurrent');
  });
  it('DEV-02 refuses a loan of a device without protections', () => {
    given(devicesStream, [registered])
      .when(lend('p-201'), at(infant))
      .thenRejected('SafeguardsRequired', 'DEV-02');
  });
});

describe('S14 two clerks lend the same laptop', () => {
  it('DEV-02 refuses the second loan once the first is on record', () => {
    given(devicesStream, [...ready, lentTo('p-201')])
      .when(lend('p-203'), at(infant))
      .thenRejected('DeviceAlreadyOnLoan', 'DEV-02');
  });
});

describe('lending', () => {
  it('DEV-02 refuses loans at a school that lends nothing', () => {
    given(devicesStream, ready).when(lend('p-201'), at(primary)).thenRejected('ProcessNotInUse', 'DEV-02');
  });
  it('DEV-01 refuses a loan of a device that nobody registered', () => {
    given(devicesStream, []).when(lend('p-201'), at(infant)).thenRejected('DeviceNotRegistered', 'DEV-01');
  });
  it('DEV-01 refuses a loan of a device that is allocated to staff', () => {
    given(devicesStream, [...ready, allocatedTo('p-401')])
      .when(lend('p-201'), at(infant))
      .thenRejected('DeviceNotInStore', 'DEV-01');
  });
  it('DEV-02 refuses a loan that is due before it begins', () => {
    given(devicesStream, ready)
      .when(lend('p-201', '2026-09-10'), at(infant))
      .thenRejected('OccurredTooEarly');
  });
});

describe('returning', () => {
  it('DEV-02 takes a lent device back into store', () => {
    given(devicesStream, [...ready, lentTo('p-201')])
      .when(takeBack, at(infant))
      .thenEvents(returned);
  });
  it('DEV-02 takes a device back at a school that lends nothing any more, in whatever condition it is', () => {
    given(devicesStream, [...ready, lentTo('p-201')])
      .when({ ...takeBack, condition: 'damaged' }, at(primary))
      .thenEvents({ type: 'DeviceReturned', data: { borrower: 'p-201', condition: 'damaged' } });
  });
  it('DEV-02 demands the protections again after each return', () => {
    given(devicesStream, [...ready, lentTo('p-201'), returned])
      .when(lend('p-203'), at(infant))
      .thenRejected('SafeguardsRequired');
    given(devicesStream, [...ready, lentTo('p-201'), returned, safeguarded])
      .when(lend('p-203'), at(infant))
      .thenEvents(lentTo('p-203'));
  });
  it('DEV-02 refuses to take back what is not on loan', () => {
    given(devicesStream, ready).when(takeBack, at(infant)).thenRejected('DeviceNotOnLoan');
  });
  it('DEV-01 refuses a return that lies in the future', () => {
    given(devicesStream, [...ready, lentTo('p-201')])
      .when({ ...takeBack, occurredAt: '2026-09-11T10:00:00.001Z' }, at(infant))
      .thenRejected('OccurredInFuture', 'DEV-02');
  });
  it('DEV-02 shows no borrower once the device is back', () => {
    expect(fold(devicesStream.decider, [...ready, lentTo('p-201'), returned])).toEqual({
      status: 'in-store',
      events: 4,
      ...registered.data,
      registeredBy: 1,
      registeredAt: '2026-09-02T08:00:00.000Z',
      inStoreSince: '2026-09-02T08:00:00.000Z',
      safeguards: [],
      safeguardsBy: null,
      returnedBy: 4,
      condition: null,
      signatures: [],
      upkeep: noUpkeep,
      offSite: null,
      approval: null,
    });
  });
});
