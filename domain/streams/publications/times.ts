import { happened, type Times } from '../../kernel/times.ts';
import type { PublicationCommand } from './commands.ts';
import type { PublicationContext } from './decision.ts';
import type { PublicationState } from './state.ts';

const taken = happened<unknown, unknown, unknown>('PUB-02');
const posted = happened<unknown, unknown, unknown>('PUB-08');
/** No comment is removed before the page was out. */
const afterPage = happened<unknown, PublicationState, unknown>(
  'PUB-06',
  (_, { goneOut }) => goneOut[0]?.at ?? null,
);

export const publicationTimes: Times<PublicationCommand, PublicationState, PublicationContext> = {
  TakePhotograph: { takenOn: taken },
  PublishPost: { postedOn: posted },
  RemoveBlogComment: { removedOn: afterPage },
  CorrectPublication: { 'changes.takenOn': taken, 'changes.postedOn': posted },
};
