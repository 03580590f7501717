import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { HelpKind } from '../../../events/catalogue/help-request-forms.ts';
import type { HelpRequestRecorded } from '../../../events/catalogue/help-requests.ts';
import type { Counted } from '../../kernel/total-evolve.ts';
import { kinds } from './kinds.ts';

type EventType = HelpRequestRecorded['type'];

/** A step that settles a request, or a part of it. */
export interface Step {
  readonly type: EventType;
  /** Number of the event. */
  readonly by: number;
  /** The day that it states; null: that of recording. */
  readonly on: string | null;
  /** Of a wish for other rights. */
  readonly outcome: 'changed' | 'declined' | null;
  readonly words: Sealed | null;
}

/** What somebody asked, as corrected. */
export interface Asked {
  readonly kind: HelpKind;
  readonly asker: string;
  /** Whose rights it is about; null: nobody's, or nobody knows whose. */
  readonly person: string | null;
  readonly device: string | null;
  readonly receivedOn: string | null;
  readonly isConfidential: boolean | null;
  readonly words: Sealed | null;
  /** Number of the event. */
  readonly by: number;
  /** Instant at which it was recorded: a request is as old as that. */
  readonly at: string;
}

export type HelpRequestState =
  | (Counted & { readonly status: 'none' })
  | (Counted & {
      readonly status: 'open' | 'settled';
      readonly asked: Asked;
      readonly steps: readonly Step[];
    });
export type AskedRequest = Exclude<HelpRequestState, { readonly status: 'none' }>;

export const initialState: HelpRequestState = { events: 0, status: 'none' };

/** What is still to be recorded before a request is settled. */
export const lackingIn = ({ asked, steps }: Pick<AskedRequest, 'asked' | 'steps'>): readonly EventType[] =>
  kinds[asked.kind].needs.filter((type) => !steps.some((step) => step.type === type));
