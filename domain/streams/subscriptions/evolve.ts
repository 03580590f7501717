import type { SubscriptionRecorded } from '../../../events/catalogue/subscriptions.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { askedPast } from './asked-past.ts';
import { evolveSubscribed } from './evolve-subscribed.ts';
import type { Said, Subscribed, SubscriptionState } from './state.ts';

/** Events that give a purpose or a reason. */
const saying: readonly SubscriptionRecorded['type'][] = [
  'SubscriptionCreated',
  'SubscriptionChanged',
  'SubscriptionPaused',
  'SubscriptionKeyRotated',
  'SubscriptionEnded',
  'SubscriptionReplayCancelled',
];

const created = (
  { data }: OfType<SubscriptionRecorded, 'SubscriptionCreated'>,
  asked: number,
): Subscribed => ({
  terms: { client: data.client, contact: data.contact, types: data.types, target: data.target },
  keys: { newest: 1, shown: 0, olderUntil: null },
  test: { asked, isAnswered: false, refused: null },
  isVerified: false,
  paused: null,
  redrives: 0,
  isEnded: false,
  replay: askedPast(data, asked),
  newestReplay: askedPast(data, asked)?.by ?? null,
});

const saidAfter = (said: readonly Said[], event: SubscriptionRecorded, number: number): readonly Said[] => {
  if (saying.includes(event.type)) return [...said, { by: number, correctedBy: null }];
  if (event.type !== 'SubscriptionCorrected') return said;
  const { corrects } = event.data;
  return said.map((one) => (one.by === corrects ? { ...one, correctedBy: number } : one));
};

export const evolve = (
  state: SubscriptionState,
  event: Happened<SubscriptionRecorded>,
): SubscriptionState => {
  const number = state.events + 1;
  const said = saidAfter(state.said, event, number);
  if (event.type === 'SubscriptionCreated') return { ...state, said, subscribed: created(event, number) };
  const { subscribed } = state;
  return {
    ...state,
    said,
    subscribed: subscribed === null ? null : evolveSubscribed(subscribed, event, number),
  };
};
