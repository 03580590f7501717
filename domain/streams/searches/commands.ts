import * as z from 'zod/mini';
import {
  eventNumber,
  knownPerson,
  personId,
  reason,
  requiredProse,
  slug,
} from '../../../events/catalogue/fields.ts';
import { policeDecision, policyReference } from '../../../events/catalogue/incident-forms.ts';
import {
  complaintAbout,
  complaintOutcome,
  dispositionOutcome,
  informedHow,
  lookedFor,
  materialDescription,
  materialKind,
  presentPeople,
  retentionPurpose,
  searchChanges,
  searchedDevice,
  searchGrounds,
  searchPlace,
  searchResult,
  searchTexts,
  suspicion,
} from '../../../events/catalogue/search-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { occurredAt } from '../../kernel/instant.ts';

const material = eventNumber;
const complaint = eventNumber;

export const searchesCommands = defineCommands({
  JustifySearch: command({
    body: z.strictObject({
      pupil: personId,
      device: searchedDevice,
      grounds: searchGrounds,
      suspicion,
      incident: z.optional(slug),
    }),
    items: ['SRC-01'],
    description: 'Sets down, before a pupil’s device is searched, for which reasons of the school’s list.',
    example: {
      pupil: 'u-350',
      device: 'phone',
      grounds: ['cause-harm'],
      suspicion: 'Two pupils say that a picture of a fight is being passed round.',
    },
  }),
  RecordSearch: command({
    body: z.strictObject({
      /** Left out: who sends it. */
      by: z.optional(personId),
      present: presentPeople,
      place: searchPlace,
      lookedFor,
      found: searchResult,
      occurredAt,
    }),
    items: ['SRC-01'],
    description: 'Records the search, whatever it found: when, where, by whom, who was there and what for.',
    example: {
      present: ['p-410', 'u-350'],
      place: 'Office of the headteacher',
      lookedFor: 'The picture that is being passed round.',
      found: 'material',
    },
  }),
  GiveUpSearch: command({
    body: z.strictObject({ reason }),
    items: ['SRC-01'],
    description:
      'Records that the device was not searched after all; a later search has a record of its own.',
    example: { reason: 'The pupil showed the picture without being asked.' },
  }),
  RecordMaterial: command({
    body: z.strictObject({
      kind: materialKind,
      mayBeEvidence: z.boolean(),
      description: z.optional(materialDescription),
    }),
    items: ['SRC-02'],
    description: 'Records something that was found. An intimate image is not described.',
    example: { kind: 'violence', mayBeEvidence: true, description: 'A picture of a fight behind the hall.' },
  }),
  DecideDisposition: command({
    body: z.strictObject({
      material,
      outcome: dispositionOutcome,
      purpose: z.optional(retentionPurpose),
    }),
    items: ['SRC-02'],
    description:
      'Says what is to become of something that was found; where the school asks for two people, a second confirms it.',
    example: { material: 3, outcome: 'retain-and-report', purpose: 'criminal-offence' },
  }),
  ConfirmDisposition: command({
    body: z.strictObject({ material, outcome: dispositionOutcome }),
    items: ['SRC-02'],
    description: 'Decides, as the second person, what somebody else said.',
    example: { material: 3, outcome: 'retain-and-report' },
  }),
  DeleteMaterial: command({
    body: z.strictObject({
      material,
      ground: z.optional(slug),
      /** Whether pupil and parent were asked to delete it and would not. */
      ownerRefused: z.boolean(),
      occurredAt,
    }),
    items: ['SRC-03'],
    description: 'Records that it was deleted, for a reason of the school’s list.',
    example: { material: 3, ground: 'disrupt-teaching', ownerRefused: true },
  }),
  RetainMaterial: command({
    body: z.strictObject({ material, keptIn: slug, occurredAt }),
    items: ['SRC-02'],
    description: 'Records where it is kept as evidence.',
    example: { material: 3, keptIn: 'office-safe' },
  }),
  ReportMaterial: command({
    body: z.strictObject({ material, reference: z.optional(slug), occurredAt }),
    items: ['SRC-02'],
    description: 'Records that the police were told of it.',
    example: { material: 3, reference: 'CR-77-2026' },
  }),
  ReferMaterial: command({
    body: z.strictObject({ material, to: slug, occurredAt }),
    items: ['SRC-02'],
    description: 'Records to whom an intimate image was passed on.',
    example: { material: 3, to: 'childrens-services' },
  }),
  ConsiderPolice: command({
    body: z.strictObject({ decision: policeDecision, reasons: requiredProse(4000) }),
    items: ['INC-10', 'SRC-02'],
    description: 'Considers, with reasons, whether to tell the police of what was found.',
    example: { decision: 'report', reasons: 'It may be a crime.' },
  }),
  RecordFollowUp: command({
    body: z.strictObject({ followUp: requiredProse(4000), occurredAt }),
    items: ['SRC-01'],
    description: 'Records what was done because of the search.',
    example: { followUp: 'The learning mentor talks with the pupil every week.' },
  }),
  InformParent: command({
    body: z.strictObject({ parent: z.optional(personId), how: informedHow, occurredAt }),
    items: ['SRC-01'],
    description: 'Records that a parent was told of the search and of what came of it.',
    example: { parent: 'p-451', how: 'phone' },
  }),
  RaiseComplaint: command({
    body: z.strictObject({
      about: complaintAbout,
      complainant: z.optional(knownPerson),
      complaint: requiredProse(8000),
      occurredAt,
    }),
    items: ['SRC-05', 'CMP-01'],
    description: 'Records a complaint about the search or about a deletion.',
    example: {
      about: { what: 'search' },
      complainant: 'p-451',
      complaint: 'Nobody had told us before the phone was searched.',
    },
  }),
  StartComplaintProcedure: command({
    body: z.strictObject({ complaint, under: policyReference }),
    items: ['SRC-05', 'CMP-01'],
    description: 'Records that the complaint is dealt with under the procedure for complaints.',
    example: { complaint: 6, under: { policy: 'complaints', edition: '2026', section: '3' } },
  }),
  ConcludeComplaint: command({
    body: z.strictObject({ complaint, outcome: complaintOutcome, reasons: requiredProse(4000), occurredAt }),
    items: ['SRC-05', 'CMP-01'],
    description: 'Settles a complaint; nobody settles one about themselves.',
    example: { complaint: 6, outcome: 'not-upheld', reasons: 'The reason was good, and all was on record.' },
  }),
  CorrectSearch: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(searchChanges, {}),
      ...searchTexts,
      reason,
    }),
    items: ['SRC-01'],
    description:
      'Puts right a slip in an earlier event; a reason that was set down beforehand and what was decided stay.',
    example: { corrects: 2, changes: { present: ['p-410'] }, reason: 'The pupil had gone by then.' },
  }),
});

export type SearchCommand = CommandOf<typeof searchesCommands>;
