import * as z from 'zod/mini';
import { acknowledgementsEvents } from '../../../events/catalogue/acknowledgements.ts';
import { peopleEvents } from '../../../events/catalogue/people.ts';
import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { londonDate } from '../../kernel/london.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { bookInRow, heldRoles } from '../../kernel/role-book.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { keptOfAcknowledgements } from '../../streams/acknowledgements/stream.ts';
import { listsOfPerson, listsOfPolicy, listsOfRecord, recordOf } from './lists.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfPolicy = isEventOf(policiesEvents);
const isOfRecord = isEventOf(acknowledgementsEvents);

/** Roles with their dates: from them follows who is expected to know the policy. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const book = bookInRow(row, roleRecordOf(event), event.version);
  return { ...row, book, roles: heldRoles(book) };
};

const versionList = z.array(z.object({ version: z.number(), from: z.string() }));
/** What a row may take; older versions are in the history. */
const MOST_VERSIONS = 30;

/** Versions and the days since which they are in force. */
const ofPolicy = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPolicy(event) || event.type !== 'PolicyAdopted' || event.data.takenOver !== null) return row;
  const { version, effectiveFrom } = event.data;
  const versions = versionList.safeParse(row?.['versions']).data ?? [];
  return { versions: [...versions, { version, from: londonDate(effectiveFrom) }].slice(-MOST_VERSIONS) };
};

const ofRecord = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfRecord(event) ? keptOfAcknowledgements(row, event) : row;

/**
 * Who knows the policy and its guidelines, which visitors were made aware, and who was given the privacy
 * notice (POL-06, POL-11, PUB-09, DPR-03).
 */
export const acknowledgementsProjection: Projection = {
  model: 'acknowledgements',
  streams: { people: ofPerson, policies: ofPolicy, acknowledgements: ofRecord },
  lists: { people: listsOfPerson, policies: listsOfPolicy, acknowledgements: listsOfRecord },
  joins: { people: recordOf },
};
