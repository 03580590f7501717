import type { PublicationKind } from '../../../events/catalogue/publication-forms.ts';
import type { PublicationEvent } from '../../../events/catalogue/publications.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { PublicationContext, PublicationDecision } from './decision.ts';
import { kinds, type Publish } from './kinds.ts';
import { rejections } from './rejections.ts';
import { type GoneOut, type PublicationState, statusOf } from './state.ts';

const kindOf: Readonly<Record<Publish['type'], PublicationKind>> = {
  PublishImage: 'image',
  PublishContent: 'content',
  PublishPost: 'post',
  ShareResource: 'resource',
};

const eventOf = (command: Publish): PublicationEvent => {
  const { people = [] } = command;
  switch (command.type) {
    case 'PublishImage':
      return { type: 'ImagePublished', data: { medium: command.medium, people } };
    case 'PublishContent':
      return { type: 'ContentPublished', data: { people } };
    case 'PublishPost': {
      const { account, purpose, postedBy, postedOn } = command;
      return { type: 'SocialPostPublished', data: { account, purpose, people, postedBy, postedOn } };
    }
    case 'ShareResource':
      return { type: 'ResourceShared', data: { people } };
  }
};

const saysSame = ({ type, people, medium, post }: GoneOut, event: PublicationEvent): boolean =>
  type === event.type &&
  isSame({ people, ...(medium === null ? {} : { medium }), ...(post ?? {}) }, event.data);

/** What was out in the same way: a picture in print may go online, too. */
const outAlready = (command: Publish, { goneOut }: PublicationState): GoneOut | null =>
  goneOut.find(({ medium }) => command.type !== 'PublishImage' || medium === command.medium) ?? null;

/** Nothing goes out before all that its kind asks for is right; the same again is no news. */
export const publish = (
  command: Publish,
  state: PublicationState,
  context: PublicationContext,
): PublicationDecision => {
  const kind = kindOf[command.type];
  const { begins, checks } = kinds[kind];
  if (state.kind === null && begins !== null) return refuse(begins);
  if (state.kind !== null && state.kind !== kind) return refuse(rejections.alreadyRecorded);
  const event = eventOf(command);
  const status = statusOf(state);
  if (status === 'refused' || status === 'withdrawn') return refuse(rejections.closed);
  const before = outAlready(command, state);
  if (before !== null) return saysSame(before, event) ? accept() : refuse(rejections.alreadyOut);
  for (const check of checks) {
    const refusal = check(command, state, context);
    if (refusal !== null) return refuse(refusal);
  }
  return accept(event);
};
