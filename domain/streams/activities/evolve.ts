import type { ActivityRecorded } from '../../../events/catalogue/activities.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { assemblyCycle, workshopCycle } from './cycles.ts';
import type { ActivityState, Held } from './state.ts';

type Recorded<T extends ActivityRecorded['type']> = OfType<ActivityRecorded, T>['data'];

/** What a state may take of each; the history has what fell out of it. */
const MOST = 150;
const added = <T>(list: readonly T[], one: T): readonly T[] => [...list, one].slice(-MOST);

const held = (
  state: ActivityState,
  type: Held['type'],
  said: Partial<Omit<Held, 'type' | 'by'>> & { readonly on: string },
): ActivityState => {
  const nothing = { topic: null, strand: null, channel: null, what: null, surroundingsChecked: null };
  return { ...state, held: added(state.held, { ...nothing, ...said, type, by: state.events + 1 }) };
};

const corrected = (
  state: ActivityState,
  { corrects, changes }: Recorded<'ActivityCorrected'>,
): ActivityState => {
  if (changes.counts === false) return { ...state, held: state.held.filter(({ by }) => by !== corrects) };
  const right = (one: Held): Held => {
    const { on = one.on, topic = one.topic, strand = one.strand, channel = one.channel } = changes;
    return { ...one, on, topic, strand, channel };
  };
  return { ...state, held: state.held.map((one) => (one.by === corrects ? right(one) : one)) };
};

const ended = (state: ActivityState, status: 'delivered' | 'cancelled'): ActivityState => ({
  ...state,
  cpd: state.cpd === null ? null : { ...state.cpd, status },
});

export const evolve = (state: ActivityState, event: ActivityRecorded): ActivityState => {
  const { type } = event;
  switch (event.type) {
    case 'ActivityYearOpened':
      return { ...state, isOpen: true };
    case 'ParentWorkshopHeld':
    case 'ParentsEveningTopicCovered':
      return held(state, type, { on: event.data.on, topic: event.data.topic });
    case 'AssemblyDelivered': {
      const { on, topic, strand } = event.data;
      return held(state, type, { on, topic, strand });
    }
    case 'SpeakerInvited': {
      const { on, topic, audience: what } = event.data;
      return held(state, type, { on, topic, what });
    }
    case 'AwarenessEventHeld': {
      const { on, topic, event: what } = event.data;
      return held(state, type, { on, topic, what });
    }
    case 'ParentInformationIssued':
    case 'SafeguardingUpdateIssued': {
      const { on, topic, channel } = event.data;
      return held(state, type, { on, topic, channel });
    }
    case 'ParentTrainingOffered': {
      const { on, topic, trainer: what } = event.data;
      return held(state, type, { on, topic, what });
    }
    case 'TeachingPointRaised':
      return held(state, type, { on: event.data.on, strand: event.data.strand });
    case 'LiveSessionHeld': {
      const { on, platform: what, surroundingsChecked } = event.data;
      return held(state, type, { on, what, surroundingsChecked });
    }
    case 'CpdPlanned':
      return { ...state, cpd: { ...event.data, status: 'planned', by: state.events + 1 } };
    case 'CpdDelivered':
      return held(ended(state, 'delivered'), type, { on: event.data.on, topic: event.data.topic });
    case 'CpdCancelled':
      return ended(state, 'cancelled');
    case 'ParentWorkshopFellDue':
      return { ...state, fellDue: added(state.fellDue, workshopCycle(event.data.dueOn)) };
    case 'AssemblyFellDue':
      return { ...state, fellDue: added(state.fellDue, assemblyCycle(event.data.strand, event.data.dueOn)) };
    case 'ActivityCorrected':
      return corrected(state, event.data);
  }
};
