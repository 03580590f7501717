import { describe, expect, it } from 'vitest';
import { securityEventsProjection } from '../../../../../domain/read-models/security-events/projection.ts';
import { securityEventsView } from '../../../../../domain/read-models/security-events/view.ts';
import { readerWith } from '../../../../support/breach-readers.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { byStaff, determined, used } from '../../streams/breaches/histories.ts';

const attempted = (person: string | null, on: string) => ({
  type: 'UnauthorisedAccessAttempted',
  data: { person, on, place: 'network', asked: null, description: 'sealed:1:x:y' },
});
const as = (type: string, changes: Parameters<typeof used>[0] = {}) => ({ ...used(changes), type });
const support = readerWith('p-102', 'it-support');
const head = readerWith('p-100', 'headteacher');
const seen = (sources: ReturnType<typeof rowsOf>, reader = support, query = {}) =>
  listOf(securityEventsProjection, securityEventsView, sources, { today: '2026-10-07', reader, query });

describe('the list of security events', () => {
  it('ACC-11 lists attempts as corrected, newest first, without their description', () => {
    const sources = rowsOf(securityEventsProjection, {
      'breaches/b-1': [attempted('p-140', '2026-10-05')],
      'breaches/b-2': [
        attempted(null, '2026-10-04'),
        { type: 'BreachCorrected', data: { corrects: 1, changes: { on: '2026-10-06', person: 'p-7' } } },
      ],
    });
    const { items, summary } = seen(sources);
    const rest = { kind: 'attempt', place: 'network', device: null, asked: null };
    expect(items).toEqual([
      { key: 'b-2/1', on: '2026-10-06', breach: 'b-2', person: 'p-7', ...rest },
      { key: 'b-1/1', on: '2026-10-05', breach: 'b-1', person: 'p-140', ...rest },
    ]);
    expect(summary).toEqual({ attempts: 2, breaches: 0 });
    const own = readerWith('p-140', 'it-support');
    expect(seen(sources, own).items.map(({ key }) => key)).toEqual(['b-2/1']);
  });

  const sources = rowsOf(securityEventsProjection, {
    'breaches/b-1': [as('FilterBypassDetected', { on: '2026-10-01' })],
    'breaches/b-2': [
      as('UnauthorisedSoftwareFound', { person: null, capacity: null, device: 'd-1', on: '2026-10-02' }),
    ],
    'breaches/b-3': [as('WifiPasswordDisclosureReported', { ...byStaff, on: '2026-10-03' })],
    'breaches/b-4': [as('EmailUseBreachRecorded', byStaff)],
    'breaches/b-5': [as('UnencryptedMediaFound'), determined(false)],
    'breaches/b-6': [
      as('EquipmentLeftUnsecuredRecorded', { person: null, capacity: null, on: '2026-10-04' }),
    ],
  });
  it('MON-05 NET-02 NET-06 shows what else is against the security of systems, and of staff not who it was', () => {
    const { items, summary } = seen(sources);
    expect(items).toMatchObject([
      { key: 'b-6/1', kind: 'equipment-left', person: null },
      { key: 'b-3/1', kind: 'wifi-password', person: null },
      { key: 'b-2/1', kind: 'software', person: null, device: 'd-1', place: 'on-site' },
      { key: 'b-1/1', kind: 'filter-bypass', person: 'u-301' },
    ]);
    expect(items.every((item) => !('concern' in item))).toBe(true);
    expect(summary).toEqual({ attempts: 0, breaches: 4 });
    expect(seen(sources, head).items[1]).toMatchObject({ key: 'b-3/1', person: 'p-101' });
    expect(seen(sources, readerWith('p-101', 'headteacher')).items.map(({ key }) => key)).not.toContain(
      'b-3/1',
    );
  });
  it('MON-05 lists one kind where it is asked for', () => {
    expect(seen(sources, support, { kind: 'filter-bypass' }).items.map(({ key }) => key)).toEqual(['b-1/1']);
    expect(seen(sources, support, { kind: 'attempt' }).items).toEqual([]);
  });
});
