import type { Act, Doing } from '../../functions/console/html/act.ts';

/** An id for each name in the paths of pages. */
export const pageParams: Readonly<Record<string, string>> = {
  ...{
    school: 'larkfield-infant',
    agreement: 'p-1.staff',
    incident: 'i-1',
    stream: 'devices',
    record: 'd-1',
  },
  ...{
    list: 'devices-on-loan',
    person: 'p-1',
    report: 'safeguarding',
    figure: 'incidents-reported',
    size: '1',
  },
  ...{ commit: '1', kind: 'full', file: 'f-1', policy: 'online-safety', import: 'im-1', queue: 'project' },
  operation: 'op-1',
};

/** What somebody would fill in: the first choice where there are some. */
const doingOf = (act: Act): Doing => {
  const value = (name: string): string =>
    ['settings', 'inForce'].includes(name)
      ? ''
      : (act.fields.find((one) => one.name === name)?.options?.[0]?.[0] ?? 'x-1');
  const sent = {
    text: value,
    all: (name: string) => [value(name)],
    given: (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, value(name)])),
    file: () => new Uint8Array(1),
  };
  return { params: pageParams, sent: sent as never, person: 'p-1', today: '2026-09-10', newId: 'abc' };
};

/** What an act sends to the API; nothing: it leads on, or is about the console itself. */
export const sendingsOf = (act: Act) => {
  const doing = doingOf(act);
  if ('file' in act) return [act.announce(doing, 1), act.confirm(doing, 'f-1')];
  return 'command' in act ? [act.command(doing)].filter((one) => one !== null) : [];
};
