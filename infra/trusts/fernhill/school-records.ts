import { commandOf } from '../shape/set-up-command.ts';
import type { SetUpCommand } from '../shape/types.ts';

/** Who runs the computers of a school, and when its days begin and end. */
const recordsOf = (
  school: string,
  supplier: SetUpCommand['body'],
  times: SetUpCommand['body'],
): readonly SetUpCommand[] => {
  const command = commandOf(school);
  const from = '2026-09-01';
  return [
    command(
      { stream: 'schools', id: school, command: 'appoint-supplier', about: 'it-support' },
      { role: 'it-support', from, ...supplier },
    ),
    command(
      { stream: 'schools', id: school, command: 'set-school-day-times', about: '2026-27' },
      { from, ...times },
    ),
  ];
};

/**
 * One firm of the trust's own for the infant school; another by a contract for the primary school, which is
 * certified, too.
 */
export const larkfieldRecords = recordsOf(
  'larkfield-infant',
  { supplier: 'petrel-it', name: 'Petrel IT' },
  { startsAt: '08:50', endsAt: '15:10' },
);
export const hollowbrookRecords: readonly SetUpCommand[] = [
  ...recordsOf(
    'hollowbrook-primary',
    { supplier: 'heron-computing', name: 'Heron Computing', agreement: 'service-2026' },
    { startsAt: '08:45', endsAt: '15:20' },
  ),
  commandOf('hollowbrook-primary')(
    { stream: 'schools', id: 'hollowbrook-primary', command: 'record-certification' },
    { certification: 'safe-online-school', body: 'Council for Safe Schools', on: '2026-06-12' },
  ),
];
