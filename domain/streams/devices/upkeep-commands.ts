import * as z from 'zod/mini';
import { damageDescription, disposalHow, disposalWhy } from '../../../events/catalogue/device-forms.ts';
import { date, personId, slug } from '../../../events/catalogue/fields.ts';
import { command } from '../../kernel/commands.ts';
import { occurredAt } from '../../kernel/instant.ts';

/** How a device is looked after, in a word each. */
export const upkeepKind = z.enum([
  'updates-automatic',
  'updates-regular',
  'anti-virus',
  'encrypted',
  'not-encrypted',
  'gallery-cleared',
]);

/** Number of an event and a class, which may be as long as any id. */
const galleryCycle = z.string().check(z.regex(/^[1-9]\d{0,9}\.[\w.-]{1,100}$/));

/** Commands of the stream `devices` about where a device is, how it is looked after, and how it leaves. */
export const upkeepCommands = {
  MoveDevice: command({
    body: z.strictObject({
      to: z.enum(['class', 'store', 'repair', 'lost']),
      /** Of `class` alone. */
      class: z.optional(slug),
      occurredAt,
    }),
    items: ['DEV-01'],
    description: 'Gives the device to a class, or moves it into store or to be repaired; or it is missing.',
    example: { to: 'class', class: 'y1-oak' },
  }),
  TakeOffSite: command({
    body: z.strictObject({
      person: personId,
      /** Left out: today. */
      from: z.optional(date),
      until: date,
      isPasswordProtected: z.boolean(),
    }),
    items: ['DEV-04'],
    description: 'Records that a work device is used outside the school, until a last day.',
    example: { person: 'p-401', until: '2026-10-12', isPasswordProtected: true },
  }),
  RecordUpkeep: command({
    body: z.strictObject({ kind: upkeepKind, occurredAt }),
    items: ['DEV-07', 'DEV-08', 'DEV-09'],
    description: 'Records how the device is looked after: updates, malware, encryption, pictures cleared.',
    example: { kind: 'encrypted' },
  }),
  RecordGalleryFellDue: command({
    body: z.strictObject({ cycle: galleryCycle }),
    items: ['DEV-09'],
    description: 'Records that pictures were not cleared from the device of a class in time.',
    example: { cycle: '2.y1-oak' },
  }),
  RecordDamage: command({
    body: z.strictObject({
      /** Left out: nobody knows. */
      isIntentional: z.optional(z.boolean()),
      description: damageDescription,
      occurredAt,
    }),
    items: ['DEV-11'],
    description: 'Records that the device is damaged, and whether on purpose.',
    example: { isIntentional: false, description: 'Fell from a table; the screen is cracked.' },
  }),
  ApproveDisposal: command({
    body: z.strictObject({ why: disposalWhy }),
    items: ['DEV-10'],
    description: 'Approves that the device leaves the school for good.',
    example: { why: 'worn-out' },
  }),
  DisposeDevice: command({
    body: z.strictObject({ how: disposalHow, isWiped: z.boolean(), occurredAt }),
    items: ['DEV-10'],
    description: 'Records that the device left for good; it has to be approved, and nobody may have it.',
    example: { how: 'recycled', isWiped: true },
  }),
};
