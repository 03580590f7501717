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
  let timers = [];
  let isSaid = false;
  const leave = () => location.assign('/console/signed-out');
  // What can not be made longer is said once: not again because somebody goes on.
  const begin = ({ warnAfter, leaveAfter, isFixed }) => {
    for (const timer of timers) clearTimeout(timer);
    timers = [setTimeout(leave, leaveAfter * 1000)];
    if (isFixed && (isSaid || warnAfter === 0)) return;
    const warn = () => {
      isSaid = isFixed;
      for (const part of dialog.querySelectorAll('[data-when]'))
        part.hidden = part.dataset.when !== (isFixed ? 'fixed' : 'idle');
      dialog.showModal();
    };
    timers.push(setTimeout(warn, warnAfter * 1000));
  };
  const stay = async () => {
    dialog.close();
    const answer = await fetch('/console/stay', { cache: 'no-store', redirect: 'manual' });
    if (answer.ok) begin(await answer.json());
    else leave();
  };
  for (const button of dialog.querySelectorAll('[data-stay]')) button.addEventListener('click', stay);
  dialog.addEventListener('cancel', stay);
  begin(JSON.parse(dialog.dataset.left));
}

// A page that comes back from the browser's memory has its buttons again.
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[data-once]')) button.disabled = false;
});
