import * as z from 'zod/mini';
import { date, eventNumber, personId, reason, slug } from '../../../events/catalogue/fields.ts';
import {
  accessComments,
  conversationNotes,
  feedback,
  homeDevices,
  homeInternet,
  homeLearningChanges,
  homeLearningTexts,
  pieceOfWork,
} from '../../../events/catalogue/home-learning-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { occurredAt } from '../../kernel/instant.ts';

export const homeLearningCommands = defineCommands({
  SubmitWork: command({
    body: z.strictObject({ work: pieceOfWork, occurredAt }),
    items: ['HLP-03'],
    description: 'Records that a piece of work that a pupil did at home came in; each is known by its name.',
    example: { work: '2027-01-18-counting' },
  }),
  AcknowledgeWork: command({
    body: z.strictObject({ submission: eventNumber, feedback: z.optional(feedback), occurredAt }),
    items: ['HLP-03'],
    description: 'Answers a piece of work that came in.',
    example: { submission: 1, feedback: 'You counted to forty.' },
  }),
  RecordAcknowledgementFellDue: command({
    body: z.strictObject({ cycle: slug }),
    items: ['HLP-03'],
    description: 'Records that work had no answer in the time that the school sets itself.',
    example: { cycle: '1' },
  }),
  NoticeNonEngagement: command({
    body: z.strictObject({ since: z.optional(date) }),
    items: ['HLP-04'],
    description: 'Records that a pupil takes no part in learning at home; those of the class hear of it.',
    example: { since: '2027-01-18' },
  }),
  RecordConversation: command({
    body: z.strictObject({
      /** Left out: today. */
      on: z.optional(date),
      heldBy: personId,
      with: personId,
      notes: z.optional(conversationNotes),
    }),
    items: ['HLP-04'],
    description: 'Records that somebody who works with the class spoke with the family of the pupil.',
    example: { on: '2027-01-20', heldBy: 'p-101', with: 'p-201', notes: 'One tablet for three children.' },
  }),
  ProvideSltSupport: command({
    body: z.strictObject({
      on: z.optional(date),
      providedBy: personId,
      notes: z.optional(conversationNotes),
    }),
    items: ['HLP-04'],
    description: 'Records how the leadership helped further, once the class had spoken with the family.',
    example: { on: '2027-01-22', providedBy: 'p-102', notes: 'A laptop was lent.' },
  }),
  RecordHomeAccess: command({
    body: z.strictObject({
      on: z.optional(date),
      internet: homeInternet,
      devices: homeDevices,
      comments: z.optional(accessComments),
      saidBy: personId,
    }),
    items: ['HLP-05', 'DEV-02'],
    description: 'Records what a pupil has at home to learn with, as a parent said; a loan may cite it.',
    example: { internet: 'mobile', devices: 0, saidBy: 'p-201' },
  }),
  RemindOfOnlineRisks: command({
    body: z.strictObject({}),
    items: ['HLP-05'],
    description: 'Reminds the parents of the pupil by mail of the risks of being online; once a day.',
    example: {},
  }),
  CorrectHomeLearning: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(homeLearningChanges, {}),
      ...homeLearningTexts,
      reason,
    }),
    items: ['HLP-03', 'HLP-04', 'HLP-05'],
    description: 'Puts right a slip in what is on record of a pupil who learns at home.',
    example: { corrects: 4, changes: { devices: 1 }, reason: 'The tablet was forgotten.' },
  }),
});

export type HomeLearningCommand = CommandOf<typeof homeLearningCommands>;
