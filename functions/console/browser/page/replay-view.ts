import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import type { Days, ToWorker } from '../protocol.ts';
import type { Shown } from '../shown.ts';
import { showAnswers } from './answers-view.ts';
import { element } from './elements.ts';

const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
export interface ReplayView {
  /** Begins at the last day of a record that holds; null hides it. */
  readonly begin: (days: Days | null) => void;
  readonly show: (shown: Shown) => void;
}

/**
 * A slider, a field and two buttons, all for one day. While the worker makes one day, only the newest that was
 * asked for since waits.
 */
export const replayView = (ask: (asked: ToWorker) => void): ReplayView => {
  const section = element('replay', HTMLElement);
  const slider = element('replay-slider', HTMLInputElement);
  const field = element('replay-day', HTMLInputElement);
  const [back, on] = [element('replay-back', HTMLButtonElement), element('replay-on', HTMLButtonElement)];
  const occurred = element('replay-by-occurred', HTMLInputElement);
  const status = element('replay-status', HTMLElement);
  const answers = element('replay-answers', HTMLElement);
  let [first, last] = [0, 0];
  let isBusy = false;
  let isWaiting = false;

  const send = (): void => {
    isWaiting = isBusy;
    if (isBusy) return;
    isBusy = true;
    ask({ kind: 'day', day: field.value, by: occurred.checked ? 'occurred' : 'recorded' });
  };
  const goTo = (number: number): void => {
    const within = Math.min(Math.max(number, first), last);
    field.value = dayOf(within);
    slider.value = String(within - first);
    slider.setAttribute('aria-valuetext', dayInWords(field.value));
    back.disabled = within === first;
    on.disabled = within === last;
    send();
  };

  slider.addEventListener('input', () => goTo(first + Number(slider.value)));
  field.addEventListener('change', () => {
    if (field.value !== '') goTo(numberOf(field.value));
  });
  back.addEventListener('click', () => goTo(numberOf(field.value) - 1));
  on.addEventListener('click', () => goTo(numberOf(field.value) + 1));
  for (const radio of document.querySelectorAll('[name="replay-by"]')) radio.addEventListener('change', send);

  return {
    begin: (days) => {
      section.hidden = days === null;
      answers.replaceChildren();
      isBusy = false;
      if (days === null) return;
      [first, last] = [numberOf(days.first), numberOf(days.last)];
      slider.max = String(last - first);
      [field.min, field.max] = [days.first, days.last];
      goTo(last);
    },
    show: (shown) => {
      isBusy = false;
      if (isWaiting) {
        send();
        return;
      }
      const counted = shown.by === 'occurred' ? 'had happened' : 'had been recorded';
      const day = dayInWords(shown.asOf.slice(0, 10));
      status.textContent = `As of ${day}, by what ${counted}: rests on ${shown.position} commits`;
      showAnswers(answers, shown);
    },
  };
};
