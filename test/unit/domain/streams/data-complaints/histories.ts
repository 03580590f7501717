import { contextOf } from '../../../../support/scenario.ts';

export const words = 'In plain words.';
export const acknowledgeBy = (dueOn: string) => ({ edition: 'duaa-2025', dueOn });
export const received = {
  type: 'DataComplaintReceived' as const,
  data: {
    person: 'p-201',
    about: ['p-110'],
    receivedOn: '2026-09-01',
    acknowledge: acknowledgeBy('2026-09-30'),
    words,
  },
};
export const acknowledged = { type: 'DataComplaintAcknowledged' as const, data: { on: '2026-09-03' } };
export const answered = {
  type: 'DataComplaintAnswered' as const,
  data: { on: '2026-09-04', outcome: 'upheld' as const, words },
};
export const fellDue = {
  type: 'DataComplaintFellDue' as const,
  data: { acknowledge: acknowledgeBy('2026-09-30') },
};
export const corrected = (corrects: number, changes: object, more: object = {}) => ({
  type: 'DataComplaintCorrected' as const,
  data: { corrects, changes, reason: 'A slip.', ...more },
});
export const context = contextOf({ settings: null, facts: { people: [{ kind: 'parent' as const }] } });
export const on = (day: string) => ({ ...context, now: `${day}T08:00:00.000Z`, today: day });
