// Says while a score sheet, or the samples of a calibration, are filled in how far it is, what it comes to, and where the
// next gap is; shows one criterion at a time, or all of them where the reader wants it so.
const bar = document.querySelector('[data-points]');
if (bar) {
  const form = bar.closest('form');
  const { points, settled, words, next } = bar.dataset;
  const criteria = Object.entries(JSON.parse(points));
  const [text, link] = bar.querySelector('p').children;
  const number = new Intl.NumberFormat(document.documentElement.lang);

  const entry = code => bar.querySelector(`li a[href="#${code}"]`);

  function show() {
    const typed = new FormData(form);
    const open = criteria.filter(([code]) => !typed.has(code)).map(([code]) => code);
    const total = criteria.reduce((sum, [code, levels]) => sum + (levels[typed.get(code)] ?? 0), Number(settled));
    const said = [criteria.length - open.length, criteria.length, number.format(total / 100)];
    text.textContent = words.replace(/\{(\d)\}/g, (_, place) => said[place]);
    bar.querySelector('progress').value = said[0];
    link.hidden = open.length === 0;
    if (open.length > 0) [link.href, link.textContent] = [`#${open[0]}`, next.replace('{0}', entry(open[0]).dataset.name)];
    for (const [code] of criteria) entry(code).toggleAttribute('data-scored', typed.has(code));
  }

  form.addEventListener('change', show);
  addEventListener('pageshow', show);

  const sheet = document.querySelector('.sheet');
  const steps = [...sheet.querySelectorAll('[data-step]')];
  const buttons = [...bar.querySelectorAll('[data-by]')];
  const stepOf = hash => hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1)))?.closest('[data-step]') : null;
  let here = 0;

  function go(step) {
    here = Math.max(0, steps.indexOf(step));
    steps.forEach((other, at) => other.toggleAttribute('data-here', at === here));
    buttons.forEach(button => { button.disabled = !steps[here + Number(button.dataset.by)]; });
  }

  const first = sheet.querySelector('.govuk-form-group--error') ?? (sheet.dataset.start && document.getElementById(link.hidden ? 'keputusan' : link.hash.slice(1)));
  go(stepOf(location.hash) ?? first?.closest('[data-step]'));
  const all = bar.querySelector('.sheet-steps input');
  all.checked = localStorage.getItem('ovop:lembar') === 'penuh';
  all.addEventListener('change', () => {
    localStorage.setItem('ovop:lembar', all.checked ? 'penuh' : 'satu');
    turn();
  });
  function turn() {
    sheet.toggleAttribute('data-stepwise', !all.checked);
    for (const button of buttons) button.hidden = all.checked;
  }
  turn();
  bar.querySelector('.sheet-steps').hidden = false;

  for (const button of buttons) {
    button.addEventListener('click', () => {
      go(steps[here + Number(button.dataset.by)]);
      sheet.scrollIntoView();
      steps[here].querySelector('input:checked, input:not([type=hidden]), a')?.focus({ preventScroll: true });
    });
  }

  // Before anything else follows a link to what may be hidden.
  document.addEventListener('click', event => {
    const step = stepOf(event.target.closest('a[href^="#"]')?.hash ?? '');
    if (!step) return;
    bar.querySelector('details').open = false;
    go(step);
  }, true);
}
