import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Elevation } from '../../api/people-state.ts';
import { foldedForm } from '../../html/form.ts';
import { tag } from '../../html/parts.ts';
import { tableOf } from '../../html/table.ts';
import { asSentence, inWords, momentInWords } from '../../html/words.ts';
import type { Asking } from '../page.ts';
import { answerActs, askForRole, giveBack, reviewLoan } from './lending-acts.ts';

type Here = Asking<'school' | 'person'>;
type Elevations = readonly Elevation[];

const standingOf = ({ isRefused, grantedAt, until, isReviewed }: Elevation): Markup => {
  if (isRefused) return tag('not lent');
  if (isReviewed) return tag('looked at', 'good');
  return grantedAt === null
    ? tag('asked for', 'warn')
    : markup`${tag('lent', 'warn')}${until === null ? null : ` until ${momentInWords(until)}`}`;
};

/** The newest that nobody has answered, or whose use nobody has looked at; the rules say what is too late. */
const newest = (elevations: Elevations, isLent: boolean): Elevation | undefined =>
  elevations.findLast(
    ({ isRefused, isReviewed, grantedAt }) => !isRefused && !isReviewed && (grantedAt !== null) === isLent,
  );

/** Nobody lends a role to themself, nor judges how they used one. */
const formsOf = (asking: Here, elevations: Elevations): readonly Markup[] => {
  const isOwn = asking.place.person === asking.params.person;
  const [asked, lent] = [newest(elevations, false), newest(elevations, true)];
  const formsFor = (one: Elevation | undefined, acts: Parameters<typeof foldedForm>[1][]) =>
    one === undefined
      ? []
      : acts.flatMap((act) => foldedForm(asking, act, { hidden: { elevation: String(one.by) } }) ?? []);
  return [
    ...formsFor(asked, isOwn ? [] : [...answerActs]),
    ...formsFor(lent, isOwn ? [giveBack] : [giveBack, reviewLoan]),
    ...(isOwn ? [foldedForm(asking, askForRole) ?? []].flat() : []),
  ];
};

/** Roles that somebody was lent or asks to be; null: the caller may not see them. */
export const lendingOf = (asking: Here, elevations: Elevations | null): Markup | null => {
  if (elevations === null) return null;
  const forms = formsOf(asking, elevations);
  if (elevations.length === 0 && forms.length === 0) return null;
  return markup`${tableOf({
    caption: 'Roles for some hours',
    head: ['Role', 'Asked for', 'Hours', 'Standing'],
    rows: elevations
      .toReversed()
      .map((one) => [
        asSentence(inWords(one.role)),
        momentInWords(one.requestedAt),
        one.hours,
        standingOf(one),
      ]),
    none: 'No role was lent for some hours.',
  })}
${forms}`;
};
