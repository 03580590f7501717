import * as z from 'zod/mini';
import { aligned, cell } from '../table.ts';

const whole = z.array(z.looseObject({ name: z.string(), opensPersonal: z.boolean() }));
const place = {
  person: z.string(),
  roles: z.array(z.string()),
  may: z.array(
    z.looseObject({
      stream: z.string(),
      actions: z.array(z.string()),
      relation: z.optional(z.string()),
      except: z.optional(z.array(z.string())),
      opensPersonal: z.boolean(),
    }),
  ),
  lists: whole,
  audit: whole,
};
const placeShape = z.looseObject(place);

/** Who somebody is as it comes over HTTP. */
export const meShape = z.looseObject({
  person: z.nullable(z.string()),
  isBootstrap: z.boolean(),
  schools: z.array(z.looseObject({ school: z.string(), ...place })),
  trust: z.nullable(z.looseObject({ schools: z.array(z.string()), ...place })),
});
type MeShape = z.output<typeof meShape>;
type Place = z.output<typeof placeShape>;

/** Who one is and what one may do, for a person to read. */
export const meText = ({ isBootstrap, schools, trust }: MeShape): string => {
  const places = [
    ...schools.flatMap((one) => ['', ...placeLines(one.school, one)]),
    ...(trust === null
      ? []
      : ['', ...placeLines(`the trust and ${trust.schools.length} of its schools`, trust)]),
  ];
  if (isBootstrap)
    return ['This is the log-in that sets the trust up; no person holds it.', ...places].join('\n');
  if (places.length > 0) return places.slice(1).join('\n');
  return 'This log-in is linked to nobody who holds a role today: ask your school to link it to you.';
};

const placeLines = (where: string, { person, roles, may, lists, audit }: Place): readonly string[] => [
  `In ${cell(where)} you are ${cell(person)}, as ${roles.map(cell).join(', ')}. You may:`,
  ...aligned([
    ...may.map(({ stream, actions, ...terms }) => [
      cell(stream),
      withTerms(actions.map(cell).join(' '), termsText(terms)),
    ]),
    ...wholeLines('lists', lists),
    ...wholeLines('the record as a whole', audit),
  ]),
];

/** Right behind what they are about: in a column of their own they would stand far off. */
const withTerms = (what: string, terms: string): string => (terms === '' ? what : `${what} (${terms})`);

const wholeLines = (title: string, wholes: z.output<typeof whole>): readonly (readonly string[])[] =>
  [true, false].flatMap((opensPersonal) => {
    const named = wholes.filter((one) => one.opensPersonal === opensPersonal).map(({ name }) => cell(name));
    return named.length === 0 ? [] : [[title, withTerms(named.join(' '), termsText({ opensPersonal }))]];
  });

const relations: Readonly<Record<string, string>> = {
  self: 'about yourself',
  'own-child': 'about your child',
  'own-class': 'about pupils of your class',
  'subject-is-me': 'what is your own matter',
  'locked-to': 'of a file locked to you',
  'locked-to-others': 'of a file locked to others',
};

const termsText = ({
  relation,
  except = [],
  opensPersonal,
}: Pick<Place['may'][number], 'relation' | 'except' | 'opensPersonal'>): string => {
  const on = relation === undefined ? [] : [relations[relation] ?? cell(relation)];
  const off = except.map((one) => `but not ${relations[one] ?? cell(one)}`);
  return [...on, ...(opensPersonal ? [] : ['without names']), ...off].join(', ');
};
