import { recordAt } from '../../api/addresses.ts';
import type { Act, Doing } from '../../html/act.ts';
import { fourCs, outcomes, policeDecisions } from '../../html/incident-words.ts';

const address = ({ school = '', incident = '' }: Doing['params'], command: string): string =>
  `${recordAt(school, 'incidents', incident)}/${command}`;

const reasons = { name: 'reasons', label: 'Reasons', kind: 'text' } as const;

const takeAction: Act = {
  name: 'take-action',
  needs: { stream: 'incidents', action: 'TakeAction' },
  button: 'Record an action',
  said: 'What was done is on record.',
  fields: [{ name: 'action', label: 'What was done', kind: 'text' }],
  command: ({ params, sent }) => ({ path: address(params, 'take-action'), body: sent.given('action') }),
};

const classify: Act = {
  name: 'classify-incident',
  needs: { stream: 'incidents', action: 'ClassifyIncident' },
  button: 'Classify by the four Cs',
  said: 'The incident is classified.',
  fields: [{ name: 'classes', label: 'Classes of risk', kind: 'some-of', options: fourCs }],
  command: ({ params, sent }) => ({
    path: address(params, 'classify-incident'),
    body: { classes: sent.all('classes') },
  }),
};

const considerPolice: Act = {
  name: 'consider-police',
  needs: { stream: 'incidents', action: 'ConsiderPolice' },
  button: 'Decide on the police',
  said: 'The decision about the police is on record.',
  fields: [{ name: 'decision', label: 'Decision', kind: 'one-of', options: policeDecisions }, reasons],
  command: ({ params, sent }) => ({
    path: address(params, 'consider-police'),
    body: sent.given('decision', 'reasons'),
  }),
};

const reportToPolice: Act = {
  name: 'report-to-police',
  needs: { stream: 'incidents', action: 'ReportToPolice' },
  button: 'Record a report to the police',
  said: 'The report to the police is on record.',
  fields: [
    {
      name: 'reference',
      label: 'Reference of the police',
      kind: 'line',
      hint: 'Letters, digits and hyphens, such as CR-77-2026.',
      isOptional: true,
    },
  ],
  command: ({ params, sent }) => ({
    path: address(params, 'report-to-police'),
    body: sent.given('reference'),
  }),
};

const sign: Act = {
  name: 'sign-incident-log',
  needs: { stream: 'incidents', action: 'SignIncidentLog' },
  button: 'Sign the log entry',
  said: 'You have signed the log entry.',
  fields: [{ name: 'signedName', label: 'Your name, as your signature', kind: 'line', autocomplete: 'name' }],
  command: ({ params, sent }) => ({
    path: address(params, 'sign-incident-log'),
    body: sent.given('signedName'),
  }),
};

const close: Act = {
  name: 'close-incident',
  needs: { stream: 'incidents', action: 'CloseIncident' },
  button: 'Close the incident',
  said: 'The incident is closed.',
  fields: [{ name: 'outcome', label: 'How it ended', kind: 'one-of', options: outcomes }, reasons],
  command: ({ params, sent }) => ({
    path: address(params, 'close-incident'),
    body: sent.given('outcome', 'reasons'),
  }),
};

const reopen: Act = {
  name: 'reopen-incident',
  needs: { stream: 'incidents', action: 'ReopenIncident' },
  button: 'Open it again',
  said: 'The incident is open again.',
  fields: [{ name: 'reason', label: 'Reason', kind: 'text' }],
  command: ({ params, sent }) => ({ path: address(params, 'reopen-incident'), body: sent.given('reason') }),
};

/** A slip in the report; what was recorded stays in the history. */
const correct: Act = {
  name: 'correct-incident',
  needs: { stream: 'incidents', action: 'CorrectIncident' },
  button: 'Correct the report',
  said: 'The report is corrected. What stood there before stays in the history.',
  fields: [
    { name: 'occurredOn', label: 'Day on which it happened', kind: 'day', isOptional: true },
    { name: 'place', label: 'Where it happened', kind: 'line', isOptional: true },
    { name: 'description', label: 'What happened', kind: 'text', isOptional: true },
    { name: 'reason', label: 'Why it is corrected', kind: 'text' },
  ],
  command: ({ params, sent }) => ({
    path: address(params, 'correct-incident'),
    body: {
      corrects: 1,
      changes: sent.given('occurredOn', 'place', 'description'),
      ...sent.given('reason'),
    },
  }),
};

/** What can be done about an open incident, and about a closed one. */
export const actsWhileOpen = [takeAction, classify, considerPolice, reportToPolice, sign, correct, close];
export const actsWhileClosed = [reopen];
