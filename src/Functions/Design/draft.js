// Keeps the score sheet or the form of a visit as a draft a moment after something was changed by hand; nothing is sent
// before that. What the server does not have yet is kept on this device (device.js) and sent when the network is back, or offered
// when the page is opened again. As soon as the server has the draft, nothing of it stays here.
import { form, keeps, place as name, post, seal, toBytes, toText, unseal } from './device.js';

const status = document.getElementById('draf');
const words = status?.dataset ?? {};
const place = `ovop:draf:${name}`;
let timer, busy = null, dirty = false, edition = 0, waiting = null;

const isOurs = name => name === 'versi' || name.startsWith('__');
const typed = () => [...new FormData(form)].filter(([name]) => !isOurs(name));
const forget = () => localStorage.removeItem(place);

async function keep() {
  if (!keeps) return;
  const mine = ++edition;
  const { amplop, iv, isi } = await seal(new TextEncoder().encode(JSON.stringify(typed())));
  if (dirty && mine === edition) localStorage.setItem(place, JSON.stringify({ amplop, iv: toText(iv), isi: toText(isi) }));
}

function later(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(saveAndGo, milliseconds);
}

// What was sent without a network, or before its files had arrived, goes once all of it can.
const cannotGo = () => !navigator.onLine || document.querySelector('[data-jalan]');

async function saveAndGo() {
  if ((await save()) !== true || !waiting || cannotGo()) return;
  const submitter = waiting;
  waiting = null;
  form.requestSubmit(submitter);
}

// Whether the server has all that was typed; false when it would not take it, null when it could not be asked.
async function save() {
  clearTimeout(timer);
  if (busy) await busy;
  if (!dirty) return true;
  busy = send();
  const taken = await busy;
  busy = null;
  return taken;
}

async function send() {
  dirty = false;
  status.textContent = words.saving;
  try {
    const answer = await post({ tindakan: 'otomatis' });
    if (answer.status >= 500) throw new Error();
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok || said.version === undefined) {
      dirty = true;
      if ([200, 403, 404, 410].includes(answer.status)) forget(); // the link has ended
      status.textContent = `${words.failed} ${said.detail ?? ''}`;
      return false;
    }
    form.elements.versi.value = said.version;
    if (!dirty) forget();
    status.textContent = words.saved;
    return true;
  } catch {
    dirty = true;
    await keep();
    status.textContent = waiting ? words.waits : keeps ? words.kept : words.failed;
    later(10_000);
    return null;
  }
}

// What was left on this device; null when there is nothing, or it is not this link's.
async function left() {
  const found = keeps && JSON.parse(localStorage.getItem(place) ?? 'null');
  if (!found) return null;
  const bytes = await unseal({ amplop: found.amplop, iv: toBytes(found.iv), isi: toBytes(found.isi) }).catch(() => undefined);
  if (bytes === null) forget();
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
}

function fill(fields) {
  for (const input of form.elements) {
    const values = fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else if (values.length > 0 && !isOurs(input.name)) input.value = values[0];
  }
  form.dispatchEvent(new Event('change'));
}

async function offer() {
  const fields = await left().catch(() => null);
  if (!fields || dirty) return;
  if (JSON.stringify(fields) === JSON.stringify(typed())) {
    forget();
    return;
  }
  const box = document.getElementById('belum-terkirim');
  box.hidden = false;
  box.querySelector('[data-use=mine]').onclick = () => {
    box.hidden = true;
    fill(fields);
    dirty = true;
    save();
  };
  box.querySelector('[data-use=stored]').onclick = () => {
    box.hidden = true;
    forget();
  };
}

if (form && status) {
  offer();
  form.addEventListener('input', () => {
    dirty = true;
    waiting = null;
    keep();
    later(4000);
  });
  // The page is left only when the server has what was typed, or says itself what is wrong with it.
  form.addEventListener('submit', async event => {
    const waits = words.waits && event.submitter?.value === 'kirim' && cannotGo();
    if (!dirty && !busy && !waits) return;
    event.preventDefault();
    if (waits) waiting = event.submitter;
    const taken = await save();
    if (waits) status.textContent = words.waits;
    else if (taken !== null) {
      dirty = false;
      form.requestSubmit(event.submitter);
    }
  });
  document.addEventListener('visibilitychange', () => document.hidden && save());
  document.addEventListener('terunggah', saveAndGo);
  addEventListener('pagehide', save);
  addEventListener('online', saveAndGo);
}
