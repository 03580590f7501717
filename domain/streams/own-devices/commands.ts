import * as z from 'zod/mini';
import { date, eventNumber, personId, prose, reason, slug } from '../../../events/catalogue/fields.ts';
import {
  ownDeviceChanges,
  ownDeviceKind,
  ownDevicePurpose,
} from '../../../events/catalogue/own-device-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** May come empty: a missing reason is refused by the rule that asks for it. */
const text = prose(2000);
const owner = personId;

export const ownDevicesCommands = defineCommands({
  RegisterOwnDevice: command({
    body: z.strictObject({ owner, kind: ownDeviceKind }),
    items: ['NET-03', 'NET-05'],
    description: 'Registers a device that somebody brings; nothing is allowed by that yet.',
    example: { owner: 'p-102', kind: 'laptop' },
  }),
  RegisterRemovableMedia: command({
    body: z.strictObject({ owner, encrypted: z.boolean(), forSchoolData: z.boolean() }),
    items: ['NET-06'],
    description: 'Registers a memory stick; one that is for data of the school is encrypted.',
    example: { owner: 'p-102', encrypted: true, forSchoolData: true },
  }),
  ApproveConnection: command({
    body: z.strictObject({ updatesItself: z.boolean() }),
    items: ['NET-03'],
    description: 'Lets the device join the network.',
    example: { updatesItself: true },
  }),
  RefuseConnection: command({
    body: z.strictObject({ reason: text }),
    items: ['NET-03'],
    description: 'Does not let the device join the network.',
    example: { reason: 'Its system gets no updates any more.' },
  }),
  EndConnection: command({
    body: z.strictObject({ reason: text }),
    items: ['NET-03'],
    description: 'Ends that the device may join the network.',
    example: { reason: 'It was sold.' },
  }),
  AssessSecurity: command({
    body: z.strictObject({ edition: slug, unmet: z.array(slug).check(z.maxLength(50)) }),
    items: ['NET-05'],
    description:
      'Says which entries of the standard in force the device does not meet; none: it meets the standard.',
    example: { edition: '2026', unmet: [] },
  }),
  AuthoriseForSchoolData: command({
    body: z.strictObject({
      purposes: z.array(ownDevicePurpose).check(z.minLength(1), z.maxLength(3)),
      from: date,
      until: date,
    }),
    items: ['NET-05'],
    description: 'Agrees that a device that was found safe is used for data of the school.',
    example: { purposes: ['work-remotely'], from: '2026-09-07', until: '2027-07-20' },
  }),
  RefuseAuthorisation: command({
    body: z.strictObject({ reason: text }),
    items: ['NET-05'],
    description: 'Does not agree that the device is used for data of the school.',
    example: { reason: 'A laptop of the school is there for it.' },
  }),
  RevokeAuthorisation: command({
    body: z.strictObject({ reason: text }),
    items: ['NET-05'],
    description: 'Takes back that the device is used for data of the school.',
    example: { reason: 'It was lost for a day.' },
  }),
  EndWithCapacity: command({
    body: z.strictObject({}),
    items: ['NET-03', 'NET-05', 'ORG-06'],
    description: 'Ends whatever is over by its days, or whose owner works at the school no more.',
    example: {},
  }),
  CorrectOwnDevice: command({
    body: z.strictObject({ corrects: eventNumber, changes: ownDeviceChanges, reason }),
    items: ['NET-05', 'NET-06'],
    description:
      'Puts right a slip in what the device is, or was agreed for, by whoever may record what it comes to.',
    example: { corrects: 1, changes: { kind: 'tablet' }, reason: 'The wrong box was ticked.' },
  }),
});

export type OwnDeviceCommand = CommandOf<typeof ownDevicesCommands>;
