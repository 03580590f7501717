import * as z from 'zod/mini';
import { date, knownPerson, personId, requiredLine, slug } from './fields.ts';

/** What goes out: a picture, what is put on the web, a post in social media, or work for children at home. */
export const publicationKinds = ['image', 'content', 'post', 'resource'] as const;
export const publicationKind = z.enum(publicationKinds);
export type PublicationKind = z.output<typeof publicationKind>;

export const publicationMedium = z.enum(['print', 'online']);
export const contentChannel = z.enum(['website', 'blog', 'app', 'social-media']);

/** What is looked at before something goes on the web (PUB-06). */
export const webChecks = ['safety', 'rights', 'privacy'] as const;
const found = z.optional(z.enum(['passed', 'failed']));
export const webFindings = z
  .strictObject({ safety: found, rights: found, privacy: found })
  .check(z.refine((findings) => Object.keys(findings).length > 0, 'names at least one check'));

export const resourceForm = z.enum(['website', 'video', 'photo', 'document', 'other']);
export const resourceResult = z.enum(['suitable', 'not-suitable']);

export const withdrawalCause = z.enum(['consent', 'safety', 'rights', 'privacy', 'mistake', 'outdated']);

/** As many as one decision can ask about: of each the person and the consent, and who posted. */
const MOST_SHOWN = 44;
/** The pupils and adults who can be seen in it; none: nobody can. */
export const shown = z.array(personId).check(
  z.maxLength(MOST_SHOWN),
  z.refine((people) => new Set(people).size === people.length, 'names somebody twice'),
);

/** What it is called, in a line; free text, and so personal. */
export const publicationTitle = requiredLine(300);

/** Fields that can be corrected. */
export const publicationChanges = z
  .strictObject({
    people: z.optional(shown),
    takenOn: z.optional(date),
    purpose: z.optional(slug),
    device: z.optional(slug),
    medium: z.optional(publicationMedium),
    account: z.optional(slug),
    postedBy: z.optional(knownPerson),
    postedOn: z.optional(date),
  })
  .check(z.refine((fields) => Object.keys(fields).length > 0, 'names at least one field to change'));
