import { describe, expect, it } from 'vitest';
import { unauthorisedAccess } from '../../../../domain/processes/unauthorised-access.ts';
import { accessJournalEvents } from '../../../../events/catalogue/access-journal.ts';

const heard = (type: string, data: object) =>
  unauthorisedAccess.commands(
    { stream: 'access-journal', streamId: 'r-1', type, data: data as never, version: 1 },
    [],
    {},
  );

describe('the process that makes breaches of refusals', () => {
  it('ACC-11 flags what somebody asked for and was not granted', () => {
    const asked = { method: 'GET', stream: 'incidents', id: 'inc-7', part: 'history' };
    const refused = { person: '_trust/p-9', on: '2026-10-06', ...asked, row: null };
    expect(heard('AccessRefused', refused)).toEqual([
      {
        stream: 'breaches',
        id: 'refused.2026-10-06._trust.p-9',
        command: { type: 'RecordRefusedAccess', person: '_trust/p-9', on: '2026-10-06', asked },
      },
    ]);
  });

  it('ACC-11 does not flag who has the right, and only lacked a second factor', () => {
    const { example } = accessJournalEvents.entries.AccessRefused;
    expect(heard('AccessRefused', { ...example, row: 'second-factor' })).toEqual([]);
  });

  it('ACC-11 flags neither what was read nor what a rule refused, which somebody was allowed to ask for', () => {
    const others = Object.entries(accessJournalEvents.entries).filter(([type]) => type !== 'AccessRefused');
    expect(others.length).toBe(3);
    for (const [type, { example }] of others) expect(heard(type, example)).toEqual([]);
  });
});
