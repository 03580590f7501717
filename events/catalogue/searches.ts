import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { eventNumber, personId, reason, requiredProse, slug } from './fields.ts';
import { policeReferralConsidered } from './police-referral.ts';
import { searchComplaints } from './search-complaints.ts';
import {
  guidanceEdition,
  informedHow,
  lookedFor,
  presentPeople,
  searchChanges,
  searchedDevice,
  searchGrounds,
  searchPlace,
  searchResult,
  searchRules,
  searchTexts,
  suspicion,
} from './search-forms.ts';
import { searchMaterial } from './search-material.ts';

export const searchesEvents = defineEvents('searches', {
  DeviceSearchJustified: event({
    version: 1,
    description:
      'Why a pupil’s device may be searched was set down before it was, with the rules by which all that follows is decided.',
    items: ['SRC-01'],
    payload: z.strictObject({
      pupil: personId,
      device: searchedDevice,
      grounds: searchGrounds,
      suspicion,
      justifiedBy: personId,
      /** The incident that led to it. */
      incident: z.nullable(slug),
      /** The edition of the guidance on searching in force; null where the school keeps none. */
      guidance: z.nullable(guidanceEdition),
      rules: searchRules,
    }),
    personal: { suspicion: 'record' },
    example: {
      pupil: 'u-350',
      device: 'phone',
      grounds: ['cause-harm'],
      suspicion: 'Two pupils say that a picture of a fight is being passed round.',
      justifiedBy: 'p-402',
      incident: 'i-55',
      guidance: { list: 'guidance.searching', edition: '2022' },
      rules: { policyVersion: 1, secondPerson: ['dsl', 'slt'], deletionGrounds: null },
    },
  }),
  DeviceSearched: event({
    version: 1,
    description: 'The device was searched, whether or not anything was found.',
    items: ['SRC-01'],
    payload: z.strictObject({
      by: personId,
      present: presentPeople,
      place: searchPlace,
      lookedFor,
      found: searchResult,
    }),
    personal: { place: 'record', lookedFor: 'record' },
    example: {
      by: 'p-402',
      present: ['p-410', 'u-350'],
      place: 'Office of the headteacher',
      lookedFor: 'The picture that is being passed round.',
      found: 'material',
    },
  }),
  ...searchMaterial,
  PoliceReferralConsidered: policeReferralConsidered,
  SearchFollowedUp: event({
    version: 1,
    description: 'Something was done because of the search, or of what was found.',
    items: ['SRC-01'],
    payload: z.strictObject({ followUp: requiredProse(4000) }),
    personal: { followUp: 'record' },
    example: { followUp: 'The learning mentor talks with the pupil every week.' },
  }),
  ParentInformed: event({
    version: 1,
    description: 'A parent or carer of the pupil was told of the search and of what came of it.',
    items: ['SRC-01'],
    payload: z.strictObject({
      /** Null where the school has no record of the parent. */
      parent: z.nullable(personId),
      how: informedHow,
    }),
    example: { parent: 'p-451', how: 'phone' },
  }),
  ...searchComplaints,
  DeviceSearchGivenUp: event({
    version: 1,
    description: 'The device was not searched after all, although a reason had been set down.',
    items: ['SRC-01'],
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'The pupil showed the picture without being asked.' },
  }),
  SearchCorrected: event({
    version: 1,
    description: 'A slip in an earlier event was put right; the event itself stays as it was recorded.',
    items: ['SRC-01'],
    payload: z.strictObject({
      corrects: eventNumber,
      /** What is different now. Free text stands beside it, so that each of its fields is sealed. */
      changes: searchChanges,
      ...searchTexts,
      reason,
    }),
    personal: { place: 'record', lookedFor: 'record', description: 'record', reason: 'record' },
    example: { corrects: 2, changes: { present: ['p-410'] }, reason: 'The pupil had gone by then.' },
  }),
});

export type SearchEvent = EventOf<typeof searchesEvents>;
export type SearchRecorded = RecordedOf<typeof searchesEvents>;
