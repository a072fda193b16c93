// Says while a score sheet is filled in how far it is, what it comes to, and where the next gap is.
const bar = document.querySelector('[data-points]');
if (bar) {
  const form = bar.closest('form');
  const { points, words, next } = bar.dataset;
  const criteria = Object.entries(JSON.parse(points));
  const [text, link] = bar.children;
  const number = new Intl.NumberFormat(document.documentElement.lang);

  function show() {
    const typed = new FormData(form);
    const open = criteria.filter(([code]) => !typed.has(code)).map(([code]) => code);
    const total = criteria.reduce((sum, [code, levels]) => sum + (levels[typed.get(code)] ?? 0), 0);
    const said = [criteria.length - open.length, criteria.length, number.format(total / 100)];
    text.textContent = words.replace(/\{(\d)\}/g, (_, place) => said[place]);
    link.hidden = open.length === 0;
    if (open.length > 0) [link.href, link.textContent] = [`#${open[0]}`, next.replace('{0}', open[0])];
  }

  form.addEventListener('change', show);
  addEventListener('pageshow', show);
}
