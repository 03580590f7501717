import { defaultRules, type Term } from '../../domain/kernel/retention-defaults.ts';

const froms = { end: 'from its end', leaving: 'from leaving', birth: 'from birth' } as const;

const termIn = ({ from, keptFor: { count, unit }, toEndOf }: Term): string => {
  const length = `${count} ${count === 1 ? unit.slice(0, -1) : unit} ${froms[from]}`;
  return toEndOf === undefined ? length : `${length}, to the end of the ${toEndOf.replace('-', ' ')}`;
};

/** The rows of the table of defaults, as `docs/retention.md` has them. */
export const retentionRows = (): readonly string[] =>
  Object.entries(defaultRules).map(([kind, { title, terms, source, review }]) => {
    const cells = [`\`${kind}\``, title, terms.map(termIn).join('; '), source, review];
    return `| ${cells.join(' | ')} |`;
  });
