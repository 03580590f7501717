import { webChecks } from '../publication-forms.ts';
import { listOf, namesOf } from './kinds.ts';

export const publicationSettings = {
  photoPurposes: namesOf({
    description: 'What staff may take pictures for; null: the policy names no purpose',
    items: ['PUB-02', 'PUB-03'],
  }),
  webChecks: listOf(webChecks, {
    description:
      'What has to be looked at, and be right, before something goes on the web; null: what was looked at has to be right',
    items: ['PUB-06'],
  }),
  postPurposes: namesOf({
    description: 'What the school’s accounts in social media are used for; null: the policy names no purpose',
    items: ['PUB-08'],
  }),
};
