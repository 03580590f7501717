// What pages do with a script beyond what they do without: a button acts once, a file that is too large is
// named before it is sent, a page prints itself, a slider moves through days, and somebody who has not used a
// page for a while is warned before the session is over.

/** A file that no page takes is said before it is sent. */
const isTooLarge = (input) => [...input.files].some(({ size }) => size > Number(input.dataset.mostBytes));

for (const form of document.forms) {
  const files = [...form.querySelectorAll('[data-most-bytes]')];
  form.addEventListener('submit', (event) => {
    const large = files.find(isTooLarge);
    for (const input of files)
      input.setCustomValidity(input === large ? 'This file is larger than 4 MB.' : '');
    if (large !== undefined) {
      event.preventDefault();
      large.reportValidity();
      return;
    }
    for (const button of form.querySelectorAll('button[data-once]')) button.disabled = true;
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A slider moves the day of the field that it names; the page changes when somebody lets go of it or presses Enter.
for (const slider of document.querySelectorAll('[data-slider]')) {
  const range = slider.querySelector('input');
  const field = document.getElementById(slider.dataset.slider);
  const first = Date.parse(`${slider.dataset.first}T12:00:00Z`);
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const move = () => {
    const day = new Date(first + Number(range.value) * 86_400_000);
    field.value = day.toISOString().slice(0, 10);
    range.setAttribute('aria-valuetext', words.format(day));
  };
  slider.hidden = false;
  range.setAttribute('aria-valuetext', words.format(new Date(first + Number(range.value) * 86_400_000)));
  range.addEventListener('input', move);
  range.addEventListener('pointerup', () => {
    if (range.value !== range.defaultValue) range.form.requestSubmit();
  });
  range.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    range.form.requestSubmit();
  });
}

const dialog = document.querySelector('#session');
if (dialog instanceof HTMLDialogElement) {
  const milliseconds = (name) => Number(dialog.dataset[name]) * 1000;
  let timers = [];
  const begin = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [
      setTimeout(() => dialog.showModal(), milliseconds('warnAfter')),
      setTimeout(() => location.assign('/console/signed-out'), milliseconds('endAfter')),
    ];
  };
  const stay = async () => {
    dialog.close();
    const answer = await fetch('/console/stay', { cache: 'no-store', redirect: 'manual' });
    if (answer.ok) begin();
    else location.assign('/console/signed-out');
  };
  dialog.querySelector('[data-stay]').addEventListener('click', stay);
  dialog.addEventListener('cancel', stay);
  begin();
}

// A page that comes back from the browser's memory has its buttons again.
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[data-once]')) button.disabled = false;
});
