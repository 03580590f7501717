import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { trailTo } from '../../../infra/local/trail/trail.ts';
import { isShownWhileSettingUp } from '../../../infra/local/trail/while-setting-up.ts';

/** Lines that people see, without colours. */
function shown(...lines: (string | object)[]) {
  const seen: string[] = [];
  const trail = trailTo((line) => void seen.push(stripVTControlCharacters(line)));
  for (const line of lines)
    trail.take(
      'Relay',
      typeof line === 'string'
        ? line
        : JSON.stringify({ time: '2026-09-02T08:00:01.234Z', level: 'info', ...line }),
    );
  return { seen, faults: trail.faults() };
}
const thing = { school: 'larkfield-infant', stream: 'devices', id: 'LIS-LT-014', commit: 3 };

describe('the trail of an event', () => {
  it('tells each step in one aligned line', () => {
    const { seen } = shown(
      { message: 'appended', ...thing, events: ['DeviceLent', 'DeviceSafeguardsInstalled'] },
      { message: 'journaled', ...thing, position: 17 },
      {
        message: 'published',
        eventId: 'larkfield-infant/devices/LIS-LT-014/4',
        type: 'DeviceLent',
        position: 17,
      },
      { message: 'projected', ...thing, model: 'devices-on-loan' },
      {
        message: 'notified',
        notice: 'loan-return-due',
        eventId: 'larkfield-infant/agreements/p-1.parent/2',
        recipient: 'p-7',
        outcome: 'sent',
      },
      {
        message: 'refused',
        school: 'larkfield-infant',
        stream: 'devices',
        command: 'LendDevice',
        code: 'AgreementRequired',
        item: 'DEV-02',
      },
    );
    expect(seen).toMatchInlineSnapshot(`
      [
        "08:00:01  appended   larkfield-infant     devices/LIS-LT-014                      #3  DeviceLent, DeviceSafeguardsInstalled",
        "08:00:01  journaled  larkfield-infant     devices/LIS-LT-014                      #3  position 17",
        "08:00:01  published  larkfield-infant     devices/LIS-LT-014                      v4  DeviceLent, position 17",
        "08:00:01  projected  larkfield-infant     devices/LIS-LT-014                      #3  devices-on-loan",
        "08:00:01  notified   larkfield-infant     agreements/p-1.parent                   v2  loan-return-due to p-7: sent",
        "08:00:01  refused    larkfield-infant     devices                                 LendDevice: AgreementRequired (DEV-02)",
      ]
    `);
  });

  it('shortens long ids, keeping both ends', () => {
    const { seen } = shown({
      message: 'journaled',
      ...thing,
      id: '123e4567-e89b-12d3-a456-426614174000',
      position: 1,
    });
    expect(seen[0]).toContain('devices/123e4567..174000 ');
  });

  it('shows and remembers what went wrong, without its stack', () => {
    const { seen, faults } = shown({
      level: 'error',
      message: 'failed',
      error: 'TypeError',
      stack: ['at secret'],
      sequence: '12',
    });
    expect(seen).toEqual(['08:00:01  failed     Relay  error=TypeError  sequence=12']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toContain('at secret');
  });

  it('leaves out measurements, reads and empty lines, and shows plain text as it is', () => {
    expect(
      shown('{"_aws":{}}', '', { message: 'read', actor: 'p-1', ...thing }, 'segmentation fault').seen,
    ).toEqual(['Relay  segmentation fault']);
  });
});

describe('while the example trust is set up', () => {
  const line = (level: 'info' | 'warn' | 'error', message: string) => ({
    time: '2026-09-02T08:00:01.234Z',
    level,
    message,
  });

  it('shows what goes wrong, and what is no log line', () => {
    for (const log of [line('error', 'failed'), line('warn', 'role-without-holder'), null])
      expect(isShownWhileSettingUp(log)).toBe(true);
  });

  it('shows neither steps nor that the bootstrap log-in is used, which is what sets the trust up', () => {
    for (const log of [line('info', 'appended'), line('warn', 'bootstrap-used')])
      expect(isShownWhileSettingUp(log)).toBe(false);
  });
});
