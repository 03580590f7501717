import * as z from 'zod/mini';
import {
  authorisationChanges,
  parentAccessLevel,
  socialScope,
  traineeEquipment,
} from '../../../events/catalogue/authorisation-forms.ts';
import { date, eventNumber, prose, reason, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** May come empty: a missing reason is refused by the rule that asks for it. */
const text = prose(2000);
const term = z.optional(slug);

export const authorisationsCommands = defineCommands({
  WithdrawPersonalUse: command({
    body: z.strictObject({ term, reason: text }),
    items: ['ACC-09'],
    description: 'Takes the personal use of the school’s computers away.',
    example: { term: 'not-in-lessons', reason: 'Shopped during lessons, twice.' },
  }),
  RestrictPersonalUse: command({
    body: z.strictObject({ term, to: prose(1000), reason: text }),
    items: ['ACC-09'],
    description: 'Narrows the personal use of the school’s computers to what is said.',
    example: {
      term: 'nothing-stored',
      to: 'Reading mail at lunch time.',
      reason: 'Kept pictures of a holiday on the server.',
    },
  }),
  RestorePersonalUse: command({
    body: z.strictObject({}),
    items: ['ACC-09'],
    description: 'Gives the personal use back, on the terms of the school.',
    example: {},
  }),
  AuthoriseSocialAccount: command({
    body: z.strictObject({
      edition: slug,
      account: slug,
      scope: socialScope,
      from: date,
      until: z.optional(date),
    }),
    items: ['PUB-07'],
    description: 'Names somebody of the staff who runs or writes for an account of the school.',
    example: { edition: '2026', account: 'school-page', scope: 'post', from: '2026-09-07' },
  }),
  RevokeSocialAccount: command({
    body: z.strictObject({ authorisation: eventNumber, reason: text }),
    items: ['PUB-07'],
    description: 'Takes an account of the school back from somebody.',
    example: { authorisation: 1, reason: 'Another colleague writes from now on.' },
  }),
  DiscussTraineeDevice: command({
    body: z.strictObject({ equipment: traineeEquipment, on: date }),
    items: ['NET-07'],
    description: 'Records that a trainee talked to the headteacher about a device of their own.',
    example: { equipment: 'laptop', on: '2026-09-07' },
  }),
  AgreeTraineeDevice: command({
    body: z.strictObject({
      equipment: traineeEquipment,
      /** Any word: what is neither planning nor assessment is refused by the rule. */
      purposes: z.array(slug).check(z.minLength(1), z.maxLength(5)),
      childrenPresent: z.boolean(),
      from: date,
      until: date,
    }),
    items: ['NET-07'],
    description: 'Agrees that a trainee uses a device of their own for planning and assessment.',
    example: {
      equipment: 'laptop',
      purposes: ['planning', 'assessment'],
      childrenPresent: false,
      from: '2026-09-07',
      until: '2026-12-18',
    },
  }),
  EndTraineeDevice: command({
    body: z.strictObject({ authorisation: eventNumber, reason: text }),
    items: ['NET-07'],
    description: 'Ends the use of a trainee’s own device before its last day.',
    example: { authorisation: 2, reason: 'Used with children in the room.' },
  }),
  AuthoriseParentAccess: command({
    body: z.strictObject({ level: parentAccessLevel }),
    items: ['ACC-07', 'AGR-14'],
    description: 'Lets a parent who works for the school use its computers, as long as that work lasts.',
    example: { level: 'access' },
  }),
  RefuseParentAccess: command({
    body: z.strictObject({ reason: text }),
    items: ['ACC-07'],
    description: 'Does not let a parent use the computers of the school; takes back what was authorised.',
    example: { reason: 'The work needs no computer.' },
  }),
  EndWithCapacity: command({
    body: z.strictObject({}),
    items: ['PUB-07', 'NET-07', 'ORG-06'],
    description: 'Ends whatever is over by its days, or rests on a capacity that is over.',
    example: {},
  }),
  CorrectAuthorisation: command({
    body: z.strictObject({ corrects: eventNumber, changes: authorisationChanges, reason }),
    items: ['PUB-07', 'NET-07'],
    description:
      'Puts right a slip in what was authorised, by whoever may authorise what it comes to, or in the day of a talk.',
    example: { corrects: 1, changes: { scope: 'manage' }, reason: 'The wrong box was ticked.' },
  }),
});

export type AuthorisationCommand = CommandOf<typeof authorisationsCommands>;
