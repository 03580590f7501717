import type { SetUpCommand } from '../shape/types.ts';

/**
 * The infant school: displays, web site and newsletters; its accounts are for what parents may like to know.
 */
export const larkfieldPublishing: SetUpCommand['body'] = {
  photoPurposes: ['displays', 'website', 'newsletters'],
  webChecks: null,
  postPurposes: ['school-activity', 'parents-association', 'trust', 'community-group'],
};

/** The primary school: pictures for lessons and for work; what goes on the web is looked at in three ways. */
export const hollowbrookPublishing: SetUpCommand['body'] = {
  photoPurposes: ['curriculum', 'professional'],
  webChecks: ['safety', 'rights', 'privacy'],
  postPurposes: null,
};
