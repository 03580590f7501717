import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const school = { years: [calendarExample], closures: [], dayEndsAt: null };
export const settings = { receipt: { kind: 'days' as const, count: 10 } };
export const sendBy = (dueOn: string) => ({ edition: 'kcsie-2022', dueOn });
export const expected = {
  type: 'FileTransferExpected' as const,
  data: {
    pupil: 'u-301',
    recipient: 'meadowside-primary',
    startsOn: '2026-09-15',
    send: sendBy('2026-09-22'),
  },
};
export const sent = {
  type: 'ChildProtectionFileSent' as const,
  data: { on: '2026-09-17', means: 'system-to-system' as const },
};
export const confirmed = { type: 'FileReceiptConfirmed' as const, data: { on: '2026-09-21' } };
export const calledOff = {
  type: 'FileTransferCalledOff' as const,
  data: { on: '2026-09-16', reason: 'The family stays.' },
};
export const fell = (step: 'sending' | 'receipt', dueOn: string) => ({
  type: 'FileTransferFellDue' as const,
  data: { step, dueOn },
});
export const corrected = (corrects: number, changes: object, more: object = {}) => ({
  type: 'FileTransferCorrected' as const,
  data: { corrects, changes, reason: 'A slip.', ...more },
});
const base = contextOf({ settings, facts: { pupil: { kind: 'pupil' as const }, school } });
export const on = (day: string, changes: object = {}) => ({
  ...base,
  now: `${day}T08:00:00.000Z`,
  today: day,
  ...changes,
});
