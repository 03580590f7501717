import { plusMinutes } from '../../../../../domain/kernel/instant.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const now = '2026-10-06T09:00:00.000Z';
export const at = (minutes: number, person = 'p-100', roles = ['headteacher']) =>
  contextOf(
    { settings: null, facts: {} },
    {
      now: plusMinutes(now, minutes),
      today: '2026-10-06',
      streamId: 'p-108',
      actor: { person, roles },
    },
  );
export const asThemself = (minutes: number, roles = ['class-teacher']) => at(minutes, 'p-108', roles);
export const reason = 'Both safeguarding leads are away.';
export const ask = { type: 'RequestElevation', role: 'deputy-dsl', hours: 4, reason } as const;
export const grant = { type: 'GrantElevation', elevation: 1 } as const;
export const turnDown = { type: 'RefuseElevation', elevation: 1, reason: 'A deputy is on site.' } as const;
export const end = { type: 'EndElevation', elevation: 1 } as const;
export const review = {
  type: 'ReviewElevation',
  elevation: 1,
  isInOrder: true,
  finding: 'One incident was read.',
} as const;
export const asked = {
  type: 'ElevationRequested',
  data: { role: 'deputy-dsl', hours: 4, reason },
  occurredAt: now,
} as const;
export const until = plusMinutes(now, 300);
export const granted = {
  type: 'ElevationGranted',
  data: { elevation: 1, role: 'deputy-dsl', until },
  occurredAt: plusMinutes(now, 60),
} as const;
export const refused = {
  type: 'ElevationRefused',
  data: { elevation: 1, reason: 'A deputy is on site.' },
} as const;
export const ended = {
  type: 'ElevationEnded',
  data: { elevation: 1 },
  occurredAt: plusMinutes(now, 120),
} as const;
export const withoutTime = ({ occurredAt: _, ...event }: typeof asked | typeof granted | typeof ended) =>
  event;
