import * as z from 'zod/mini';
import { date, personId, reason, requiredProse } from '../../../../events/catalogue/fields.ts';
import {
  description,
  imageReferral,
  incidentCategories,
  lockPeople,
  lockRoles,
  logName,
  place,
  reporterPart,
} from '../../../../events/catalogue/incident-forms.ts';
import { edition } from '../../../../events/catalogue/reference-forms.ts';
import { command } from '../../../kernel/commands.ts';

const isEachOnce = z.refine<readonly string[]>(
  (all) => new Set(all).size === all.length,
  'names something twice',
);

/** How the file of an incident is kept: where it came from, what it is under, who works on it. */
export const fileCommands = {
  ReceivePupilReport: command({
    body: z.strictObject({
      as: reporterPart,
      reporter: z.optional(personId),
      said: z.optional(description),
      occurredOn: z.optional(date),
      place: z.optional(place),
      categories: z.optional(incidentCategories),
      loggedAs: z.optional(logName),
    }),
    items: ['INC-06'],
    description:
      'Takes in what a pupil reported by a channel of the school, to `<channel>.<number>`: however often it arrives, it is one incident. The day is today where none is named; `loggedAs` is the reference under which the channel put it into the log elsewhere.',
    example: {
      as: 'witness',
      reporter: 'u-351',
      said: 'They were all laughing at her in the chat.',
      loggedAs: 'SG-1042',
    },
  }),
  CategoriseIncident: command({
    body: z.strictObject({ categories: incidentCategories, categoryEdition: z.optional(edition) }),
    items: ['INC-01'],
    description: 'Says what the incident is about, in place of what was said before.',
    example: { categories: ['cyber-bullying', 'misogyny'] },
  }),
  RecordImageViewing: command({
    body: z.strictObject({
      viewers: z.array(personId).check(z.maxLength(20), isEachOnce),
      reasons: requiredProse(4000),
    }),
    items: ['INC-10'],
    description: 'Records who of the school has seen an intimate image, or that nobody has, and why.',
    example: { viewers: [], reasons: 'What the child said is enough to act upon.' },
  }),
  RecordImageReferral: command({
    body: z.strictObject({
      referredTo: z.array(imageReferral).check(isEachOnce),
      reasons: requiredProse(4000),
    }),
    items: ['INC-10'],
    description:
      'Records to whom an incident with intimate images was handed on, or that to nobody, and why.',
    example: {
      referredTo: ['social-care', 'removal-service'],
      reasons: 'The child asked for the picture to be taken down everywhere.',
    },
  }),
  LockIncident: command({
    body: z.strictObject({ people: lockPeople, roles: lockRoles, reason }),
    items: ['INC-04'],
    description: 'Locks the file to the people and roles named, in place of any lock before.',
    example: { people: ['p-105'], roles: ['dsl'], reason: 'A child of a member of staff is hurt.' },
  }),
  UnlockIncident: command({
    body: z.strictObject({ reason }),
    items: ['INC-04'],
    description: 'Takes the lock off the file again.',
    example: { reason: 'The parent has left the school.' },
  }),
};
