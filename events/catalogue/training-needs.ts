import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, eventNumber, personId, requiredProse, slug } from './fields.ts';
import { auditAnswers, needEnding } from './training-forms.ts';

const example = { person: 'p-101' };

/** What somebody says to need, and what becomes of it (TRG-09, TRG-10); events of `training`. */
export const needEvents = {
  NeedsAuditRequested: event({
    version: 1,
    description: 'Somebody is asked what training they need, by a day.',
    items: ['TRG-09'],
    payload: z.strictObject({ person: personId, requester: personId, answerBy: date }),
    example: { ...example, requester: 'p-106', answerBy: '2026-11-20' },
  }),
  NeedsAuditCompleted: event({
    version: 1,
    description: 'Somebody answered each question of the school’s set on what training they need.',
    items: ['TRG-09'],
    payload: z.strictObject({
      person: personId,
      on: date,
      /** Of the list of questions, as it was in force on that day. */
      edition: slug,
      answers: auditAnswers,
      /** In their own words, by question. */
      comments: z.optional(
        z.array(z.strictObject({ question: slug, text: requiredProse(1000) })).check(z.maxLength(100)),
      ),
    }),
    personal: { comments: 'record' },
    day: 'on',
    example: {
      ...example,
      on: '2026-11-16',
      edition: '2026',
      answers: [{ question: 'knows-the-lead', answer: 'yes' }],
      comments: [{ question: 'wants-more', text: 'How games let strangers in.' }],
    },
  }),
  NeedsAuditFellDue: event({
    version: 1,
    description: 'Somebody has not said in time what training they need.',
    items: ['TRG-09'],
    payload: z.strictObject({ person: personId, cycle: slug, dueOn: date }),
    example: { ...example, cycle: 'needs-audit.2026-09-02.2027-09-02', dueOn: '2027-09-02' },
  }),
  TrainingNeedIdentified: event({
    version: 1,
    description: 'An answer says that somebody needs training, and in what: the question is cited.',
    items: ['TRG-09'],
    payload: z.strictObject({ person: personId, edition: slug, question: slug, on: date }),
    day: 'on',
    example: { ...example, edition: '2026', question: 'handles-cyber-bullying', on: '2026-11-16' },
  }),
  TrainingNeedEnded: event({
    version: 1,
    description: 'Somebody needs that training no more: they had it, or an audit says so.',
    items: ['TRG-09', 'TRG-10'],
    payload: z.strictObject({
      person: personId,
      /** Number of the event that identified it. */
      need: eventNumber,
      by: needEnding,
      /** The training that was planned for it: a record of `activities`. */
      activity: z.nullable(slug),
      on: date,
    }),
    day: 'on',
    example: { ...example, need: 4, by: 'training', activity: 'cpd.bullying-online', on: '2027-01-12' },
  }),
};
