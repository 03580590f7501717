import type { PublicationRecorded } from '../../../events/catalogue/publications.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { newestOf } from '../../kernel/short-lists.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { GoneOut, PublicationState } from './state.ts';

type Corrected = OfType<PublicationRecorded, 'PublicationCorrected'>['data'];

const correctedGoneOut = (one: GoneOut, { corrects, changes }: Corrected): GoneOut => {
  if (one.by !== corrects) return one;
  const { people = one.people, medium = one.medium, account, purpose, postedBy, postedOn } = changes;
  const { post } = one;
  return {
    ...one,
    people,
    medium,
    post: post && {
      account: account ?? post.account,
      purpose: purpose ?? post.purpose,
      postedBy: postedBy ?? post.postedBy,
      postedOn: postedOn ?? post.postedOn,
    },
  };
};

const corrected = (state: PublicationState, data: Corrected): PublicationState => {
  const { photograph } = state;
  const { people, takenOn, purpose, device } = data.changes;
  return {
    ...state,
    photograph:
      photograph?.by === data.corrects
        ? {
            by: photograph.by,
            people: people ?? photograph.people,
            takenOn: takenOn ?? photograph.takenOn,
            purpose: purpose ?? photograph.purpose,
            device: device ?? photograph.device,
          }
        : photograph,
    goneOut: state.goneOut.map((one) => correctedGoneOut(one, data)),
  };
};

export const evolve = (state: PublicationState, event: Happened<PublicationRecorded>): PublicationState => {
  const by = state.events + 1;
  const stated = { by, at: event.occurredAt };
  const out = (one: Pick<GoneOut, 'type' | 'people'> & Partial<GoneOut>) => [
    ...state.goneOut,
    { medium: null, post: null, ...one, ...stated },
  ];
  switch (event.type) {
    case 'PhotographTaken':
      return { ...state, kind: 'image', photograph: { ...event.data, by } };
    case 'ContentReviewed': {
      const { title, ...review } = event.data;
      return { ...state, kind: state.kind ?? 'content', title, review: { ...review, ...stated } };
    }
    case 'ResourceChecked': {
      const { title, ...check } = event.data;
      return { ...state, kind: 'resource', title, check: { ...check, ...stated } };
    }
    case 'ImagePublished':
    case 'ContentPublished':
    case 'ResourceShared':
      return { ...state, goneOut: out({ type: event.type, ...event.data }) };
    case 'SocialPostPublished': {
      const { people, ...post } = event.data;
      return { ...state, kind: 'post', goneOut: out({ type: event.type, people, post }) };
    }
    case 'ImagePublicationRefused':
      return { ...state, refused: stated };
    case 'BlogCommentRemoved':
      return { ...state, comments: newestOf([...state.comments, event.data.comment]) };
    case 'TakeDownOpened':
      return { ...state, takeDowns: [...state.takeDowns, { ...event.data, ...stated }] };
    case 'ImageWithdrawn':
    case 'ContentWithdrawn':
      return { ...state, withdrawn: { because: event.data.because, ...stated } };
    case 'PublicationCorrected':
      return corrected(state, event.data);
  }
};
