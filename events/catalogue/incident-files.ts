import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { personId, reason, requiredProse } from './fields.ts';
import {
  channelName,
  channelNumber,
  description,
  imageReferral,
  incidentCategories,
  lockPeople,
  lockRoles,
  reporterPart,
} from './incident-forms.ts';
import { edition } from './reference-forms.ts';

/**
 * Events of the stream `incidents` about how its file is kept: where it came from, what it is under, who
 * works on it.
 */
export const incidentFiles = {
  PupilReportReceived: event({
    version: 1,
    description: 'A pupil reported it by a channel of the school, as the one hurt or as an onlooker.',
    items: ['INC-06'],
    payload: z.strictObject({
      channel: channelName,
      number: channelNumber,
      part: reporterPart,
      /** Null: who reported it did not say who they are. */
      reporter: z.nullable(personId),
      /** In the words of the pupil. */
      said: z.optional(description),
      /** Whether the incident was opened by it; another pupil may have reported the same before. */
      isFirst: z.boolean(),
    }),
    personal: { said: 'record' },
    example: {
      channel: 'speak-up',
      number: '7781',
      part: 'witness',
      reporter: 'u-351',
      said: 'They were all laughing at her in the chat.',
      isFirst: true,
    },
  }),
  IncidentCategorised: event({
    version: 1,
    description: 'The incident is about something else, or about more, than was on record before.',
    items: ['INC-01'],
    payload: z.strictObject({
      categories: incidentCategories,
      /** Edition of the list of categories; null where the school keeps none. */
      categoryEdition: z.nullable(edition),
      /** Edition of the rules of that day, by which the new categories are judged. */
      rules: edition,
      before: incidentCategories,
    }),
    example: {
      categories: ['cyber-bullying', 'misogyny'],
      categoryEdition: '2026',
      rules: '2024-03',
      before: ['cyber-bullying'],
    },
  }),
  ImageViewingRecorded: event({
    version: 1,
    description: 'Who of the school has seen an intimate image, and why; nobody should.',
    items: ['INC-10'],
    payload: z.strictObject({
      /** Empty: nobody. */
      viewers: z.array(personId).check(z.maxLength(20)),
      reasons: requiredProse(4000),
    }),
    personal: { reasons: 'record' },
    example: { viewers: [], reasons: 'What the child said is enough to act upon.' },
  }),
  ImageReferralRecorded: event({
    version: 1,
    description: 'To whom an incident with intimate images was handed on, and why to them or to nobody.',
    items: ['INC-10'],
    payload: z.strictObject({
      referredTo: z.array(imageReferral).check(z.maxLength(imageReferral.options.length)),
      reasons: requiredProse(4000),
    }),
    personal: { reasons: 'record' },
    example: {
      referredTo: ['social-care', 'removal-service'],
      reasons: 'The child asked for the picture to be taken down everywhere.',
    },
  }),
  IncidentLocked: event({
    version: 1,
    description: 'Only those named read the file and decide on it from now on.',
    items: ['INC-04'],
    payload: z.strictObject({
      people: lockPeople,
      roles: lockRoles,
      /** Whether it follows from who is accused: somebody who would decide on it otherwise. */
      isOfLead: z.boolean(),
      /** Left out where it follows from who is accused. */
      reason: z.optional(reason),
    }),
    personal: { reason: 'record' },
    example: {
      people: ['p-105'],
      roles: ['headteacher', 'dsl'],
      isOfLead: false,
      reason: 'A child of a member of staff is hurt.',
    },
  }),
  IncidentUnlocked: event({
    version: 1,
    description: 'Whoever leads safeguarding reads the file again.',
    items: ['INC-04'],
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'The parent has left the school.' },
  }),
};
