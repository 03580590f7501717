import type { Sent } from '../checks/check-privacy.ts';
import type { Act } from '../story.ts';

const streamIn = (address: string): string => address.split('/')[0] ?? '';

/** What an act sends, stream by stream: of a roster the names and addresses in its lines. */
export const sentBy = (act: Act): readonly Sent[] => {
  if ('race' in act) return act.race.flatMap(sentBy);
  if ('answers' in act) return [{ stream: streamIn(act.answers), body: { signedName: act.signedName } }];
  // Nobody writes anything by looking, and what a product sends has words of its own lists alone.
  if ('looks' in act || 'alert' in act) return [];
  if ('send' in act) return [{ stream: streamIn(act.send), body: act.body }];
  return act.roster.slice(1).map((line) => {
    const [, name = '', , email = ''] = line.split(',');
    return { stream: 'people', body: { name, email } };
  });
};
