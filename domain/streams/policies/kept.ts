import * as z from 'zod/mini';
import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import { valueIn } from '../../../events/catalogue/settings/index.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { evolve } from './evolve.ts';
import { initialState, type PolicyState } from './state.ts';

const stateIn = z.custom<PolicyState>();
const asRow = z.custom<RowData>();
const settingsIn = z.custom<Extract<PolicyRecorded, { type: 'PolicyAdopted' }>['data']['settings']>();

/** A place and what changed there, both sealed. */
const texts = z.record(z.string(), z.object({ place: z.string(), description: z.string() }));
export type ChangeTexts = z.output<typeof texts>;

/** What a row may take of the change log; the history of the policy has what fell out of it. */
const MOST_CHANGES = 60;

export const policyIn = (row: RowData): PolicyState => stateIn.parse(row['state']);
export const textsIn = (row: RowData): ChangeTexts => texts.safeParse(row['texts']).data ?? {};

/** Which of a version's settings lists look at. */
const shownSettings = {
  policies: ['shareAtReview'],
  schools: ['externalSystems', 'itSupportNames'],
  checks: [
    'filteringUpdate',
    'securityCheck',
    'securityCheckWords',
    'blogReview',
    'filteringReview',
    'calledReview',
    'accessReview',
  ],
} as const;

const withFewSettings = (event: PolicyRecorded): PolicyRecorded => {
  if (event.type !== 'PolicyAdopted') return event;
  const { settings } = event.data;
  const few = Object.entries(shownSettings).map(([part, keys]) => [
    part,
    Object.fromEntries(keys.map((key) => [key, valueIn(settings, part, key) ?? null])),
  ]);
  return { ...event, data: { ...event.data, settings: settingsIn.parse(Object.fromEntries(few)) } };
};

const textsAfter = (before: ChangeTexts, event: ProjectedEvent & PolicyRecorded): ChangeTexts => {
  if (event.type === 'PolicyChangeRecorded') {
    const { place, description } = event.data;
    const all = Object.entries({ ...before, [String(event.version)]: { place, description } });
    return Object.fromEntries(all.slice(-MOST_CHANGES));
  }
  if (event.type !== 'PolicyCorrected') return before;
  const { corrects, place, description } = event.data;
  const known = before[String(corrects)];
  if (known === undefined) return before;
  const corrected = { place: place ?? known.place, description: description ?? known.description };
  return { ...before, [String(corrects)]: corrected };
};

/**
 * What a read model keeps of the policy: its state with few settings, into which the next event is folded,
 * and the texts of its changes.
 */
export const keptOfPolicy = (row: RowData | null, event: ProjectedEvent & PolicyRecorded): RowData => {
  const before = row === null ? initialState : policyIn(row);
  const state = evolve({ ...before, events: event.version - 1 }, withFewSettings(event));
  return asStored({ state: asRow.parse(state), texts: textsAfter(row === null ? {} : textsIn(row), event) });
};
