import { markup } from '../../shared/pages/markup.ts';

/**
 * Hides what does not hold the words that are typed; without a script there is no field, and the list is
 * whole.
 */
export const searchScript = markup`
const field = document.querySelector('#search');
const found = document.querySelector('#found');
const rows = [...document.querySelectorAll('[data-words]')];
const narrow = () => {
  const words = field.value.toLowerCase().split(' ').filter(Boolean);
  let count = 0;
  for (const row of rows) {
    row.hidden = !words.every((word) => row.dataset.words.includes(word));
    count += row.hidden ? 0 : 1;
  }
  for (const group of document.querySelectorAll('section')) {
    group.hidden = group.querySelector('[data-words]:not([hidden])') === null;
    const link = document.querySelector('nav a[href="#' + group.getAttribute('aria-labelledby') + '"]');
    link.closest('li').hidden = group.hidden;
  }
  found.textContent = count + ' of ' + rows.length + ' events';
};
field.closest('form').hidden = false;
field.addEventListener('input', narrow);
field.closest('form').addEventListener('submit', (event) => event.preventDefault());
narrow();
`;
