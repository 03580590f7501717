import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason } from './fields.ts';
import {
  accessComments,
  conversationNotes,
  feedback,
  homeDevices,
  homeInternet,
  homeLearningChanges,
  homeLearningTexts,
  pieceOfWork,
} from './home-learning-forms.ts';

/** The pupil who learns at home, and the closure: number of the event of the school that declared it. */
const of = { pupil: personId, closure: eventNumber };
const example = { pupil: 'u-301', closure: 4 };

export const homeLearningEvents = defineEvents('home-learning', {
  WorkSubmitted: event({
    version: 1,
    description: 'A piece of work that a pupil did at home came in.',
    items: ['HLP-03'],
    payload: z.strictObject({ ...of, work: pieceOfWork }),
    example: { ...example, work: '2027-01-18-counting' },
  }),
  WorkAcknowledged: event({
    version: 1,
    description: 'Somebody who works with the class answered a piece of work.',
    items: ['HLP-03'],
    payload: z.strictObject({
      ...of,
      /** Number of the event by which the work came in. */
      submission: eventNumber,
      acknowledgedBy: personId,
      feedback: z.optional(feedback),
    }),
    personal: { feedback: 'record' },
    example: { ...example, submission: 1, acknowledgedBy: 'p-101', feedback: 'You counted to forty.' },
  }),
  WorkAcknowledgementFellDue: event({
    version: 1,
    description: 'A piece of work had no answer in the time that the school sets itself; once for each.',
    items: ['HLP-03'],
    payload: z.strictObject({ ...of, submission: eventNumber }),
    example: { ...example, submission: 1 },
  }),
  NonEngagementNoticed: event({
    version: 1,
    description: 'A pupil has taken no part in learning at home since a day.',
    items: ['HLP-04'],
    payload: z.strictObject({ ...of, since: date, noticedBy: personId }),
    day: 'since',
    example: { ...example, since: '2027-01-18', noticedBy: 'p-101' },
  }),
  SupportiveConversationHeld: event({
    version: 1,
    description: 'Somebody who works with the class spoke with the family, to help the pupil take part.',
    items: ['HLP-04'],
    payload: z.strictObject({
      ...of,
      /** Number of the event by which it was noticed. */
      noticed: eventNumber,
      on: date,
      heldBy: personId,
      /** The parent or carer. */
      with: personId,
      notes: z.optional(conversationNotes),
    }),
    personal: { notes: 'record' },
    day: 'on',
    example: {
      ...example,
      noticed: 2,
      on: '2027-01-20',
      heldBy: 'p-101',
      with: 'p-201',
      notes: 'One tablet for three children.',
    },
  }),
  SltSupportProvided: event({
    version: 1,
    description: 'The leadership of the school helped further, after the class had spoken with the family.',
    items: ['HLP-04'],
    payload: z.strictObject({
      ...of,
      noticed: eventNumber,
      on: date,
      providedBy: personId,
      notes: z.optional(conversationNotes),
    }),
    personal: { notes: 'record' },
    day: 'on',
    example: { ...example, noticed: 2, on: '2027-01-22', providedBy: 'p-102', notes: 'A laptop was lent.' },
  }),
  HomeAccessRecorded: event({
    version: 1,
    description:
      'What the pupil has at home to learn with, as a parent said; what is said later replaces it.',
    items: ['HLP-05', 'DEV-02'],
    payload: z.strictObject({
      ...of,
      on: date,
      internet: homeInternet,
      devices: homeDevices,
      comments: z.optional(accessComments),
      /** The parent or carer who said so. */
      saidBy: personId,
      recordedBy: personId,
    }),
    personal: { comments: 'record' },
    day: 'on',
    example: {
      ...example,
      on: '2027-01-18',
      internet: 'mobile',
      devices: 0,
      comments: 'The telephone of the mother, in the evening.',
      saidBy: 'p-201',
      recordedBy: 'p-103',
    },
  }),
  ParentsRemindedOfOnlineRisks: event({
    version: 1,
    description:
      'The parents of a pupil who learns at home are reminded by mail of the risks of being online.',
    items: ['HLP-05'],
    payload: z.strictObject({ ...of, on: date, remindedBy: personId }),
    day: 'on',
    example: { ...example, on: '2027-01-18', remindedBy: 'p-103' },
  }),
  HomeLearningCorrected: event({
    version: 1,
    description: 'A slip in an earlier event was put right; the event itself stays as it was recorded.',
    items: ['HLP-03', 'HLP-04', 'HLP-05'],
    payload: z.strictObject({
      corrects: eventNumber,
      /** What is different now. Free text stands beside it, so that each of its fields is sealed. */
      changes: homeLearningChanges,
      ...homeLearningTexts,
      reason,
    }),
    personal: { feedback: 'record', notes: 'record', comments: 'record', reason: 'record' },
    example: { corrects: 4, changes: { devices: 1 }, reason: 'The tablet was forgotten.' },
  }),
});

export type HomeLearningEvent = EventOf<typeof homeLearningEvents>;
export type HomeLearningRecorded = RecordedOf<typeof homeLearningEvents>;
