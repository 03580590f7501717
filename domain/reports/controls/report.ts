import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { Asked } from '../kit/define-document.ts';
import { defineDocument } from '../kit/define-document.ts';
import type { Cell, Figure, Section } from '../kit/document.ts';
import { stated } from '../kit/figures.ts';
import { dayOrNone } from '../kit/words.ts';
import { controls } from './controls.ts';
import { type ControlSources, controlSources } from './sources.ts';
import { type Standard, standards } from './standards.ts';
import { type Proved, provedOn } from './standing.ts';

const names: readonly Standard[] = ['dfe-filtering', 'dfe-cyber', 'kcsie', 'ath', 'ofsted', 'ico'];

const worst = (proved: readonly Proved[]): Figure['standing'] => {
  if (proved.some(({ standing }) => standing === 'red')) return 'red';
  return proved.some(({ standing }) => standing === 'amber') ? 'amber' : 'green';
};

const ofStandard = (name: Standard, all: readonly Proved[]): Figure => {
  const of = all.filter(({ control }) => control.standards.includes(name));
  const proved = of.filter(({ standing }) => standing === 'green');
  return stated(
    { id: `standard-${name}`, label: standards[name], standing: worst(of) },
    proved.length,
    of.flatMap(({ events }) => events),
    `${proved.length} of ${of.length}`,
  );
};

const rowOf = ({ control, standing, gap, day, age, events }: Proved): readonly Cell[] => [
  control.says,
  control.standards.map((name) => standards[name]).join('; '),
  control.proof.by === 'event' ? dayOrNone(day) : null,
  age,
  stated({ id: `control-${control.id}`, label: control.says, standing }, gap, events),
];

const controlsSection = (sources: ControlSources, { today }: Pick<Asked, 'today'>): Section => {
  const all = controls.map((control) => provedOn(sources, control, today));
  return {
    id: 'controls',
    heading: 'Controls, and what proves them',
    text: 'How many controls of each standard are proved on the day, and what is missing of the others.',
    figures: names.map((name) => ofStandard(name, all)),
    tables: [
      {
        id: 'controls-proved',
        caption: 'Every control, with its newest proof',
        head: ['Control', 'Of which standard', 'Newest proof', 'Days old', 'What is missing'],
        rows: all.map(rowOf),
        note: 'Of logs of what happened to people it is said only whether there is one. Whether a proof reaches everybody, the other reports say.',
      },
    ],
  };
};

/**
 * What standards ask of a school, and the newest event that proves each (GOV-03): what nothing here can prove
 * is red, so that nobody takes silence for order.
 */
export const controlsReport = defineDocument({
  name: 'controls',
  title: 'Controls and their evidence',
  description: 'What standards ask of a school, the newest proof of each, how old it is, and what is missing',
  items: ['GOV-03', 'MON-01', 'MON-02', 'ACC-01'],
  permissions: [{ roles: [...SAFEGUARDING, 'slt', 'computing-lead', ...GOVERNORS, ...OVERSIGHT] }],
  sensitive: false,
  sources: controlSources,
  document: (sources, asked) => ({
    title: 'Controls and their evidence',
    intro: 'Of each control the newest proof on record; it names nobody.',
    sections: [controlsSection(sources, asked)],
  }),
});
