import { describe, expect, it } from 'vitest';
import { accessStream } from '../../../../domain/streams/access/stream.ts';
import { authorisationsStream } from '../../../../domain/streams/authorisations/stream.ts';
import { exemptionsStream } from '../../../../domain/streams/exemptions/stream.ts';
import { ownDevicesStream } from '../../../../domain/streams/own-devices/stream.ts';
import { technologiesStream } from '../../../../domain/streams/technologies/stream.ts';
import { dueDays, hearers, outcomes } from '../../../support/two-schools.ts';
import { facts as accessFacts, holds, issued } from '../streams/access/histories.ts';
import {
  at as atAuthorisation,
  discuss,
  head,
  it_,
  name,
  restrict,
  staff,
  trainee,
} from '../streams/authorisations/histories.ts';
import { at, by, facts, granted, submit } from '../streams/exemptions/histories.ts';
import {
  approve,
  assess,
  at as atDevice,
  facts as deviceFacts,
  registered,
  registerStick,
} from '../streams/own-devices/histories.ts';
import {
  at as atTechnology,
  install,
  propose,
  it_ as technician,
  facts as technologyFacts,
} from '../streams/technologies/histories.ts';

describe('the same exemption at both schools', () => {
  const { now, today, streamId } = at();
  const context = { now, today, streamId, actor: by.applicant };

  it('S18 UNA-03 exemptions: are applied for at the infant school, refused as not in use at the primary school', () => {
    expect(outcomes(exemptionsStream, { command: submit(), facts, context })).toEqual([
      'ExemptionApplicationSubmitted',
      'ProcessNotInUse',
    ]);
  });
  it('UNA-03 an exemption is decided: who applied hears, and nobody else', () => {
    const applicant = { 'exemption-decided': ['person p-101'] };
    expect(hearers('exemptions', granted())).toEqual([applicant, applicant]);
  });
});

describe('the same authorisation at both schools', () => {
  const { now, today, streamId } = atAuthorisation();
  const tried = (command: object, known: object, actor: object) =>
    outcomes(authorisationsStream, { command, facts: known, context: { now, today, streamId, actor } });

  it('ACC-09 personal use: is narrowed at the infant school, and there is none at the primary school', () => {
    const command = { ...restrict, term: 'nothing-stored' };
    expect(tried(command, staff, it_)).toEqual(['PersonalUseRestricted', 'PersonalUseNotAllowed']);
  });
  it('PUB-07 who writes for accounts in social media: is named at the infant school, refused as not in use at the primary school', () => {
    expect(tried(name(), staff, head)).toEqual(['SocialAccountAccessAuthorised', 'ProcessNotInUse']);
  });
  it('NET-07 trainee teachers: talk to the headteacher at the infant school, refused as not in use at the primary school', () => {
    expect(tried(discuss, trainee, head)).toEqual(['TraineeDeviceUseDiscussed', 'ProcessNotInUse']);
  });
});

describe('the same device of somebody’s own at both schools', () => {
  const { now, today, streamId, actor } = atDevice();
  const tried = (command: object) =>
    outcomes(ownDevicesStream, {
      history: [registered],
      command,
      facts: { ...deviceFacts },
      context: { now, today, streamId, actor },
    });

  it('NET-03 own devices on the network: IT support approves them at the infant school, refused as not in use at the primary school', () => {
    expect(tried(approve)).toEqual(['DeviceConnectionApproved', 'ProcessNotInUse']);
    expect(tried({ ...approve, updatesItself: false })).toEqual(['UpdatesRequired', 'ProcessNotInUse']);
  });
  it('NET-05 own devices for the school’s data: are held against a standard at the infant school, refused as not in use at the primary school', () => {
    expect(tried(assess())).toEqual(['PersonalDeviceSecurityAssessed', 'ProcessNotInUse']);
  });
  it('NET-06 a memory stick for data of the school is encrypted at both', () => {
    const stick = outcomes(ownDevicesStream, {
      command: registerStick({ encrypted: false }),
      facts: { ...deviceFacts },
      context: { now, today, streamId, actor },
    });
    expect(stick).toEqual(['EncryptionRequired', 'EncryptionRequired']);
  });
});

describe('the same technology at both schools', () => {
  const { now, today, streamId } = atTechnology();
  const tried = (command: object) =>
    outcomes(technologiesStream, {
      command,
      facts: { ...technologyFacts },
      context: { now, today, streamId, actor: technician },
    });

  it('TEC-01 new technologies: are weighed at the primary school, refused as not in use at the infant school', () => {
    expect(tried(propose)).toEqual(['ProcessNotInUse', 'TechnologyProposed']);
  });
  it('NET-04 TEC-01 software that is set up: IT support approves it at the infant school, and at the primary school once it was allowed', () => {
    expect(tried(install)).toEqual(['SoftwareInstallationApproved', 'TechnologyNotAllowed']);
  });
});

describe('the same password and mailbox at both schools', () => {
  const known = accessFacts([holds('staff')]);
  const context = {
    today: '2026-10-20',
    now: '2026-10-20T09:00:00.000Z',
    streamId: 'p-101',
    actor: { person: 'p-109', roles: ['it-support'] },
  };
  const changed = {
    type: 'PasswordChanged',
    data: { person: 'p-101', on: '2026-09-07', because: 'routine' },
  };

  it('S07 ACC-03 age of a password: falls due after 90 days at the infant school, never at the primary school', () => {
    const school = { years: [], closures: [], dayEndsAt: null };
    const history = [issued, changed];
    const days = dueDays(accessStream as never, 'password-change', {
      history,
      streamId: 'p-101',
      school,
      facts: { ...known },
    });
    expect(days).toEqual([['2026-12-06'], []]);
    const command = { type: 'ExpirePassword', on: '2026-10-19', because: 'disclosure' };
    expect(outcomes(accessStream, { history, command, facts: { ...known }, context })).toEqual([
      'PasswordExpired',
      'ProcessNotInUse',
    ]);
  });
  it('ACC-10 who has a mailbox: staff at both schools, classes at the primary school', () => {
    const command = { type: 'ProvideMailbox', address: 'y1-oak@school.example' };
    const tried = (streamId: string) =>
      outcomes(accessStream, { command, facts: { ...known }, context: { ...context, streamId } });
    expect(tried('p-101')).toEqual(['EmailAccountProvided', 'EmailAccountProvided']);
    expect(tried('class-y1-oak')).toEqual(['ProcessNotInUse', 'EmailAccountProvided']);
  });
});
