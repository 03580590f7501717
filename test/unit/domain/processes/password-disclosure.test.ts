import { describe, expect, it } from 'vitest';
import { passwordDisclosure } from '../../../../domain/processes/password-disclosure.ts';
import { breachesEvents } from '../../../../events/catalogue/breaches.ts';

const heard = (data: object, type = 'PasswordDisclosureReported') =>
  passwordDisclosure.commands(
    { stream: 'breaches', streamId: 'b-1', type, data, version: 1 } as never,
    [],
    {},
  );

describe('the process of passwords that were given away', () => {
  it('ACC-06 ACC-03 asks that the password be changed, of the day on which it was given away', () => {
    const { example } = breachesEvents.entries.PasswordDisclosureReported;
    expect(heard({ ...example, person: 'p-101', on: '2026-10-06' })).toEqual([
      {
        stream: 'access',
        id: 'p-101',
        command: { type: 'ExpirePassword', on: '2026-10-06', because: 'disclosure' },
      },
    ]);
  });
  it('ACC-06 asks nothing where nobody knows whose it is, or another breach is heard of', () => {
    const { example } = breachesEvents.entries.PasswordDisclosureReported;
    expect(heard({ ...example, person: null })).toEqual([]);
    expect(
      heard(breachesEvents.entries.UnauthorisedAccessAttempted.example, 'UnauthorisedAccessAttempted'),
    ).toEqual([]);
    expect(heard({}, 'PersonLeft')).toEqual([]);
  });
});
