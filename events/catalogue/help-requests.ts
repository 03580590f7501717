import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, knownPerson, reason, slug } from './fields.ts';
import { accessChangeOutcome, helpChanges, helpWords } from './help-request-forms.ts';

const asked = {
  /** Who asks, or noticed it: another than the actor where somebody enters it for them. */
  asker: knownPerson,
  words: helpWords,
};
const sealedWords = { words: 'record' } as const;
const answered = z.strictObject({ words: helpWords });
const step = z.strictObject({ on: date });

export const helpRequestsEvents = defineEvents('help-requests', {
  PolicyQueryRaised: event({
    version: 1,
    description: 'Somebody asked about the policy, or had a worry about it.',
    items: ['POL-10'],
    payload: z.strictObject(asked),
    personal: sealedWords,
    example: { asker: 'p-201', words: 'May my child bring a watch that takes pictures?' },
  }),
  PolicyQueryAnswered: event({
    version: 1,
    description: 'A question about the policy was answered.',
    items: ['POL-10'],
    payload: answered,
    personal: sealedWords,
    example: { words: 'Not to lessons; the office keeps it.' },
  }),
  AccessChangeRequested: event({
    version: 1,
    description: 'Other rights were asked for, or it was said that there are too many.',
    items: ['ACC-04'],
    payload: z.strictObject({ ...asked, person: knownPerson }),
    personal: sealedWords,
    example: { asker: 'p-401', person: 'p-401', words: 'I can open the folder of the leadership.' },
  }),
  AccessChangeRequestClosed: event({
    version: 1,
    description: 'Whoever has rights in hand made the change that was asked for, or declined it.',
    items: ['ACC-04'],
    payload: z.strictObject({ outcome: accessChangeOutcome, words: helpWords }),
    personal: sealedWords,
    example: { outcome: 'changed', words: 'The folder is closed to the class teachers.' },
  }),
  AccessInErrorReported: event({
    version: 1,
    description: 'Somebody was given access, or something to see, that was not for them.',
    items: ['ACC-05'],
    payload: z.strictObject({
      ...asked,
      /** Who was given it; null: nobody knows who, or not one person alone. */
      person: z.nullable(knownPerson),
    }),
    personal: sealedWords,
    example: { asker: 'p-401', person: 'p-401', words: 'A list of medical needs was shared with me.' },
  }),
  AccessInErrorCorrected: event({
    version: 1,
    description: 'What was given by mistake was taken back.',
    items: ['ACC-05'],
    payload: z.strictObject({ takenBackOn: date, words: helpWords }),
    personal: sealedWords,
    day: 'takenBackOn',
    example: { takenBackOn: '2026-10-06', words: 'The link was withdrawn, and nobody else had opened it.' },
  }),
  DeviceSecurityConcernRaised: event({
    version: 1,
    description: 'Somebody doubts that the device they work with is safe.',
    items: ['DEV-05'],
    payload: z.strictObject({
      ...asked,
      /** Null: it is none of the register, or not known which. */
      device: z.nullable(slug),
    }),
    personal: sealedWords,
    example: { asker: 'p-401', device: 'lis-lt-014', words: 'It asks for a password that I never set.' },
  }),
  DeviceSecurityAdviceGiven: event({
    version: 1,
    description: 'There was advice on a device that may not be safe.',
    items: ['DEV-05'],
    payload: answered,
    personal: sealedWords,
    example: { words: 'Leave it off and bring it in.' },
  }),
  TechnologyConcernReported: event({
    version: 1,
    description: 'Technology of the school gives trouble.',
    items: ['DEV-06'],
    payload: z.strictObject(asked),
    personal: sealedWords,
    example: { asker: 'p-110', words: 'The search of the library tablets shows pictures unfiltered.' },
  }),
  TechnologyConcernResolved: event({
    version: 1,
    description: 'The trouble with technology is over.',
    items: ['DEV-06'],
    payload: answered,
    personal: sealedWords,
    example: { words: 'Safe search is forced on all tablets now.' },
  }),
  EmailReceivedInErrorReported: event({
    version: 1,
    description: 'Mail came that was for somebody else.',
    items: ['EML-04'],
    payload: z.strictObject({
      asker: knownPerson,
      receivedOn: date,
      /** What it says may be neither used nor passed on. */
      isConfidential: z.boolean(),
      words: z.optional(helpWords),
    }),
    personal: sealedWords,
    day: 'receivedOn',
    example: { asker: 'p-401', receivedOn: '2026-10-05', isConfidential: true },
  }),
  SenderInformed: event({
    version: 1,
    description: 'Who sent mail to the wrong person was informed.',
    items: ['EML-04'],
    payload: step,
    day: 'on',
    example: { on: '2026-10-05' },
  }),
  EmailReceivedInErrorDeleted: event({
    version: 1,
    description: 'Mail that was for somebody else was deleted.',
    items: ['EML-04'],
    payload: step,
    day: 'on',
    example: { on: '2026-10-05' },
  }),
  HelpRequestCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a request for help was put right.',
    items: ['POL-10', 'ACC-04', 'ACC-05', 'DEV-05', 'DEV-06', 'EML-04'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: helpChanges,
      words: z.optional(helpWords),
      reason,
    }),
    personal: { words: 'record', reason: 'record' },
    example: { corrects: 1, changes: { device: 'lis-lt-015' }, reason: 'The label was misread.' },
  }),
});

export type HelpRequestEvent = EventOf<typeof helpRequestsEvents>;
export type HelpRequestRecorded = RecordedOf<typeof helpRequestsEvents>;
