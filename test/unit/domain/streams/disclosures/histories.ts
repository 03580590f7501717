import { contextOf } from '../../../../support/scenario.ts';

export const words = 'In plain words.';
const data = {
  recipient: 'local-authority',
  about: ['u-301'],
  kinds: ['safeguarding' as const],
  on: '2026-09-02',
};

export { data };
export const disclosed = {
  type: 'DataDisclosed' as const,
  data: { ...data, basis: 'law' as const, law: 'children-act-1989', words },
};
export const declined = { type: 'DisclosureDeclined' as const, data: { ...data, words } };
export const sentBy = (means: 'encrypted' | 'link' | 'open', isFlagged = false) => ({
  type: 'SecureEmailSent' as const,
  data: { ...data, sender: 'p-900', means, isFlagged },
});
export const answerBy = (dueOn: string) => ({ edition: 'uk-gdpr-2018', dueOn });
export const received = {
  type: 'DataSubjectRequestReceived' as const,
  data: { person: 'p-201', receivedOn: '2026-09-01', answer: answerBy('2026-10-01'), words },
};
export const paused = {
  type: 'DataSubjectRequestPaused' as const,
  data: { on: '2026-09-02', cause: 'identity' as const },
};
export const resumed = {
  type: 'DataSubjectRequestResumed' as const,
  data: { on: '2026-09-03', answer: answerBy('2026-10-02') },
};
export const extended = {
  type: 'DataSubjectRequestExtended' as const,
  data: { on: '2026-09-03', answer: answerBy('2026-12-01'), words },
};
export const answered = {
  type: 'DataSubjectRequestAnswered' as const,
  data: { on: '2026-09-03', outcome: 'given' as const, words },
};
export const fellDue = {
  type: 'DataSubjectRequestFellDue' as const,
  data: { answer: answerBy('2026-10-01') },
};
export const context = contextOf({ settings: { secureMeans: null }, facts: {} });
export const on = (day: string) => ({ ...context, now: `${day}T08:00:00.000Z`, today: day });
