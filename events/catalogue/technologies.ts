import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  date,
  eventNumber,
  knownPerson,
  personId,
  reason,
  requiredLine,
  requiredProse,
  slug,
} from './fields.ts';
import { blockedBecause, technologyChanges, technologyKind } from './technology-forms.ts';

/** What the school decides on technology as such. */
const technologyEvents = {
  TechnologyProposed: event({
    version: 1,
    description: 'Somebody proposed a technology that is new to the school.',
    items: ['TEC-01'],
    payload: z.strictObject({
      proposer: knownPerson,
      kind: technologyKind,
      name: requiredLine(200),
      use: requiredProse(2000),
    }),
    personal: { use: 'record' },
    example: {
      proposer: 'p-401',
      kind: 'app',
      name: 'Robots for beginners',
      use: 'Pupils steer small robots in computing lessons.',
    },
  }),
  TechnologyRiskAssessed: event({
    version: 1,
    description: 'The risks of a technology and its use for learning were weighed.',
    items: ['TEC-01'],
    payload: z.strictObject({
      risks: requiredProse(4000),
      mitigations: requiredProse(4000),
      benefits: requiredProse(4000),
      handlesPersonalData: z.boolean(),
      /** The assessment of what it means for personal data, as the school calls it; null: it handles none. */
      dpia: z.nullable(slug),
    }),
    personal: { risks: 'record', mitigations: 'record', benefits: 'record' },
    example: {
      risks: 'Each robot has a microphone.',
      mitigations: 'Microphones are switched off.',
      benefits: 'Pupils plan steps and see at once what comes of them.',
      handlesPersonalData: true,
      dpia: 'dpia-2026-04',
    },
  }),
  TechnologyAllowed: event({
    version: 1,
    description: 'A technology may be used at school.',
    items: ['TEC-01'],
    payload: z.strictObject({
      /** Number of the event by which it was weighed. */
      assessment: eventNumber,
      conditions: z.optional(requiredProse(2000)),
    }),
    personal: { conditions: 'record' },
    example: { assessment: 2, conditions: 'Without microphones.' },
  }),
  TechnologyRejected: event({
    version: 1,
    description: 'A technology may not be used at school, or not any more.',
    items: ['TEC-01'],
    payload: z.strictObject({ reasons: reason }),
    personal: { reasons: 'record' },
    example: { reasons: 'It can’t be used without names of pupils.' },
  }),
  TechnologyStrategyRecorded: event({
    version: 1,
    description: 'What the leadership plans for a technology, or for what it changes, was written down.',
    items: ['TEC-02'],
    payload: z.strictObject({ on: date, title: requiredLine(200), plan: requiredProse(4000) }),
    personal: { plan: 'record' },
    day: 'on',
    example: {
      on: '2026-10-05',
      title: 'Writing with machines',
      plan: 'Teachers try it first; pupils learn what it can’t do before they use it.',
    },
  }),
};

/** What IT support decides: what is installed, which sites are reached (NET-04, MON-03). */
const supportEvents = {
  SoftwareInstallationApproved: event({
    version: 1,
    description: 'IT support approved that software, an app or a web service is set up.',
    items: ['NET-04'],
    payload: z.strictObject({ requestedBy: personId }),
    example: { requestedBy: 'p-401' },
  }),
  SoftwareInstallationRefused: event({
    version: 1,
    description: 'IT support did not approve that software, an app or a web service is set up.',
    items: ['NET-04'],
    payload: z.strictObject({ requestedBy: personId, reason }),
    personal: { reason: 'record' },
    example: { requestedBy: 'p-401', reason: 'It asks for the rights of an administrator.' },
  }),
  SiteBlocked: event({
    version: 1,
    description: 'A site that may be dangerous was blocked.',
    items: ['MON-03'],
    payload: z.strictObject({ because: blockedBecause, reason }),
    personal: { reason: 'record' },
    example: { because: 'incident', reason: 'It shows what is not for children.' },
  }),
  SiteUnblocked: event({
    version: 1,
    description: 'A site that was blocked was opened again.',
    items: ['MON-03'],
    payload: z.strictObject({ approvedBy: personId, reason }),
    personal: { reason: 'record' },
    example: { approvedBy: 'p-410', reason: 'It has another owner, and was looked at.' },
  }),
  SiteAllowed: event({
    version: 1,
    description: 'A site that the filter would stop was allowed.',
    items: ['MON-03'],
    payload: z.strictObject({ approvedBy: personId, reason }),
    personal: { reason: 'record' },
    example: { approvedBy: 'p-410', reason: 'A museum that the filter takes for a shop of weapons.' },
  }),
  DownloadPrevented: event({
    version: 1,
    description: 'A download that may be dangerous was stopped.',
    items: ['MON-03'],
    payload: z.strictObject({ on: date, description: reason }),
    personal: { description: 'record' },
    day: 'on',
    example: { on: '2026-10-06', description: 'A program inside a picture.' },
  }),
};

export const technologiesEvents = defineEvents('technologies', {
  ...technologyEvents,
  ...supportEvents,
  TechnologyCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a technology was put right.',
    items: ['TEC-01', 'TEC-02', 'MON-03'],
    payload: z.strictObject({ corrects: eventNumber, changes: technologyChanges, reason }),
    personal: { reason: 'record' },
    example: { corrects: 1, changes: { kind: 'software' }, reason: 'It is installed, and no app.' },
  }),
});

export type TechnologyEvent = EventOf<typeof technologiesEvents>;
export type TechnologyRecorded = RecordedOf<typeof technologiesEvents>;
