import type { ActivityEvent } from '../../../events/catalogue/activities.ts';
import type { ActivityTopic } from '../../../events/catalogue/activity-forms.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** Something that was held or issued. */
export interface Held {
  readonly type: ActivityEvent['type'];
  readonly on: string;
  readonly topic: string | null;
  readonly strand: string | null;
  readonly channel: string | null;
  /** What else it says: an event, an audience, a trainer, a platform. */
  readonly what: string | null;
  /** Of a live session. */
  readonly surroundingsChecked: boolean | null;
  readonly by: number;
}

export interface Cpd {
  readonly plannedOn: string;
  readonly plannedFor: string;
  readonly topic: ActivityTopic;
  readonly needs: readonly { readonly person: string; readonly need: number }[];
  readonly status: 'planned' | 'delivered' | 'cancelled';
  readonly by: number;
}

export interface ActivityState extends Counted {
  /** Of what is held once a school year or more. */
  readonly isOpen: boolean;
  readonly held: readonly Held[];
  readonly cpd: Cpd | null;
  readonly fellDue: readonly string[];
}

export const initialState: ActivityState = { isOpen: false, held: [], cpd: null, fellDue: [], events: 0 };
