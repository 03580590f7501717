import type { PublicationRecorded } from '../../../events/catalogue/publications.ts';
import type { PublicationCommand } from './commands.ts';

/**
 * What pictures and posts are for, whose consent is enough, what is looked at first (PUB-02, PUB-06, PUB-08).
 */
export const commandOf = ({ type, data }: PublicationRecorded): PublicationCommand | null => {
  switch (type) {
    case 'PhotographTaken':
      return { type: 'TakePhotograph', ...data, device: data.device ?? undefined };
    case 'ImagePublished':
      return { type: 'PublishImage', ...data };
    case 'ContentPublished':
      return { type: 'PublishContent', ...data };
    case 'SocialPostPublished':
      return { type: 'PublishPost', ...data };
    case 'ResourceShared':
      return { type: 'ShareResource', ...data };
    default:
      return null;
  }
};
