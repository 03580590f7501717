import type { Json } from '../../../events/catalogue/define-events.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import { isSame } from '../../kernel/same.ts';
import type { PublicationCommand } from './commands.ts';
import type { Command, PublicationDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { type GoneOut, initialState, type PublicationState, shownIn } from './state.ts';

type Correct = Command<'CorrectPublication'>;
type Fields = Readonly<Record<string, Json>>;

const fieldsOf = ({ people, medium, post }: GoneOut): Fields => ({
  people: [...people],
  ...(medium === null ? {} : { medium }),
  ...(post ?? {}),
});

/** The fields of an event as they stand; null: it can't be corrected. */
const correctable = ({ photograph, goneOut }: PublicationState, number: number): Fields | null => {
  if (photograph?.by === number) {
    const { by: _, ...fields } = photograph;
    return fields;
  }
  const out = goneOut.find(({ by }) => by === number);
  return out === undefined ? null : fieldsOf(out);
};

/** Nobody leaves a picture who can be seen in what went out. */
const keepsShown = ({ corrects, changes: { people } }: Correct, state: PublicationState): boolean =>
  people === undefined ||
  state.photograph?.by !== corrects ||
  shownIn(state).every((one) => people.includes(one));

const outAsItShould = (one: GoneOut, { changes }: Correct): PublicationCommand => {
  const { people = [...one.people], medium = one.medium ?? 'print' } = changes;
  switch (one.type) {
    case 'ImagePublished':
      return { type: 'PublishImage', medium, people };
    case 'ContentPublished':
      return { type: 'PublishContent', people };
    case 'ResourceShared':
      return { type: 'ShareResource', people };
    case 'SocialPostPublished': {
      const { account = one.post?.account ?? '', purpose = one.post?.purpose ?? '' } = changes;
      const { postedBy = one.post?.postedBy ?? '', postedOn = one.post?.postedOn ?? '' } = changes;
      return { type: 'PublishPost', account, purpose, people, postedBy, postedOn };
    }
  }
};

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (
  command: PublicationCommand,
  state: PublicationState,
): Original<PublicationCommand, PublicationState> | null => {
  if (command.type !== 'CorrectPublication') return null;
  const { photograph, goneOut } = state;
  if (photograph?.by === command.corrects) {
    const { people = photograph.people, takenOn = photograph.takenOn } = command.changes;
    const { purpose = photograph.purpose, device = photograph.device ?? undefined } = command.changes;
    return { command: { type: 'TakePhotograph', people, takenOn, purpose, device }, state: initialState };
  }
  const out = goneOut.find(({ by }) => by === command.corrects);
  if (out === undefined) return null;
  const before = { ...state, withdrawn: null, goneOut: goneOut.filter((one) => one !== out) };
  return { command: outAsItShould(out, command), state: before };
};

/** What the rule of the original says of it was asked before (see `originalOf`). */
export const correct = (command: Correct, state: PublicationState): PublicationDecision => {
  const { corrects, changes, reason } = command;
  const before = correctable(state, corrects);
  const isPossible =
    before !== null &&
    Object.keys(changes).every((field) => Object.hasOwn(before, field)) &&
    keepsShown(command, state);
  if (!isPossible) return refuse(rejections.correctionNotPossible);
  const different: Correct['changes'] = Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => !isSame(value, before[field])),
  );
  if (Object.keys(different).length === 0) return accept();
  return accept({ type: 'PublicationCorrected', data: { corrects, changes: different, reason } });
};
