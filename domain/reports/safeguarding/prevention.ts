import { type CheckKind, checkKinds } from '../../../events/catalogue/check-forms.ts';
import { type CheckState, kindOf, lastDone } from '../../streams/checks/stream.ts';
import { checkName, nextCheck, nextInWords, standingOn } from '../kit/checks.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Figure, Section } from '../kit/document.ts';
import { counted, stated } from '../kit/figures.ts';
import { eventsNumbered, isInPeriod, type KeptRecord, newestOf } from '../kit/records.ts';
import { dayOrNone } from '../kit/words.ts';
import type { SafeguardingSources } from './sources.ts';

type Rules = Pick<Asked, 'settings' | 'calendar' | 'today'>;

/** When a check was last made, and whether the next is late. */
const checkFigure = (kind: CheckKind, record: KeptRecord<CheckState>, rules: Rules): Figure => {
  const { id, state } = record;
  const last = lastDone(kind, state);
  const on = last?.data.on ?? null;
  const due = nextCheck(kind, state, rules);
  const standing = standingOn(due, rules.today);
  const next = nextInWords(kind, due, rules);
  return stated(
    { id: `check-${id.replaceAll('.', '-')}`, label: checkName(kind, id), standing },
    on,
    last === null ? newestOf([record]) : eventsNumbered(record, [last.by]),
    `${dayOrNone(on)}; next: ${next}`,
  );
};

const checkFigures = ({ checks }: SafeguardingSources, rules: Rules): readonly Figure[] =>
  checkKinds.flatMap((kind) =>
    checks
      .all()
      .filter(({ id }) => kindOf(id) === kind)
      .map((record) => checkFigure(kind, record, rules)),
  );

/**
 * What was done so that less happens: checks of the systems, lessons and information, governors (MON-02,
 * CUR-03, GOV-02).
 */
export const preventionSection = (
  sources: SafeguardingSources,
  asked: Rules & Pick<Asked, 'period'>,
): Section => {
  const { activities, oversight } = sources;
  const inPeriod = (list: readonly { readonly on: string; readonly by: number }[]) =>
    list.filter(({ on }) => isInPeriod(asked.period, on)).map(({ by }) => by);
  return {
    id: 'prevention',
    heading: 'What was done so that less happens',
    figures: [
      ...checkFigures(sources, asked),
      counted(
        { id: 'activities', label: 'Assemblies, information and events on online safety' },
        activities.all().flatMap((one) => eventsNumbered(one, inPeriod(one.state.held))),
      ),
      counted(
        { id: 'governor-reports', label: 'Reports to those who oversee' },
        oversight.all().flatMap((one) => eventsNumbered(one, inPeriod(one.state.reports))),
      ),
      counted(
        { id: 'governor-meetings', label: 'Meetings of governors and staff on online safety' },
        oversight.all().flatMap((one) => eventsNumbered(one, inPeriod(one.state.meetings))),
      ),
      counted(
        { id: 'implementation-reviews', label: 'Reviews of whether staff know the policy and act by it' },
        oversight.all().flatMap((one) => eventsNumbered(one, inPeriod(one.state.reviews))),
      ),
    ],
    tables: [],
  };
};
