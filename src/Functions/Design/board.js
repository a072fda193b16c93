// Keeps the office's list of cases up to date while it is looked at, and ticks all of a page at once.
const line = document.getElementById('segarkan');
const pick = document.getElementById('terpilih');
const boxes = () => [...document.querySelectorAll('#daftar input[name=perkara]')];

if (pick) {
  const all = document.getElementById('semua');
  all.closest('label').hidden = false;
  all.addEventListener('change', () => boxes().forEach(box => { box.checked = all.checked; }));
}

// Whoever goes through it by keyboard keeps their place; a box that was ticked by mouse keeps nobody.
const isWalked = list => list.querySelector(':focus-visible') !== null;

async function refresh() {
  const list = document.getElementById('daftar');
  if (document.hidden || !live.checked || isWalked(list)) return;
  const answer = await fetch(location.href).catch(() => null);
  const page = answer?.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page && page.getElementById('daftar');
  if (!fresh || isWalked(list)) return;
  const ticked = new Set(boxes().filter(box => box.checked).map(box => box.value));
  list.replaceWith(document.adoptNode(fresh));
  for (const box of boxes()) box.checked = ticked.has(box.value);
  const [total, now] = [document, page].map(where => where.getElementById('jumlah'));
  if (total.textContent !== now.textContent) total.textContent = now.textContent;
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date());
  line.querySelector('.govuk-hint').textContent = line.dataset.words.replace('{0}', time);
}

const live = line.querySelector('input');
live.checked = localStorage.getItem('ovop:papan') !== 'diam';
live.closest('label').hidden = false;
live.addEventListener('change', () => localStorage.setItem('ovop:papan', live.checked ? 'hidup' : 'diam'));
setInterval(refresh, 30_000);
document.addEventListener('visibilitychange', refresh);
