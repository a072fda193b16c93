// Keeps the score sheet or the form of a visit as a draft a moment after something was changed by hand; nothing is sent
// before that. What the server does not have yet is kept on this device and sent when the network is back, or offered
// when the page is opened again. Devices are shared: it is kept encrypted (AES-GCM) with a key that the page brings and
// the device never stores; beside it lies that key sealed ("amplop"), which the server opens for nobody but the same link,
// while the link lives. As soon as the server has the draft, nothing of it stays here.
const status = document.getElementById('draf');
const form = document.querySelector('form input[name=versi]')?.form;
const words = status?.dataset ?? {};
const place = `ovop:draf:${words.tempat}`;
const keeps = Boolean(words.kunci && globalThis.crypto?.subtle);
let timer, busy = null, dirty = false, edition = 0;

const isOurs = name => name === 'versi' || name.startsWith('__');
const typed = () => [...new FormData(form)].filter(([name]) => !isOurs(name));
const forget = () => localStorage.removeItem(place);
const toText = bytes => btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''));
const toBytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const keyOf = text => crypto.subtle.importKey('raw', toBytes(text), 'AES-GCM', false, ['encrypt', 'decrypt']);

async function keep() {
  if (!keeps) return;
  const mine = ++edition;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const fields = new TextEncoder().encode(JSON.stringify(typed()));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(words.kunci), fields);
  if (dirty && mine === edition) localStorage.setItem(place, JSON.stringify({ amplop: words.amplop, iv: toText(iv), isi: toText(sealed) }));
}

function post(fields) {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual', keepalive: document.hidden });
}

function later(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(save, milliseconds);
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
    status.textContent = keeps ? words.kept : words.failed;
    later(10_000);
    return null;
  }
}

// What was left on this device; null when there is nothing, or it is not this link's.
async function left() {
  const found = keeps && JSON.parse(localStorage.getItem(place) ?? 'null');
  if (!found) return null;
  const answer = await post({ tindakan: 'buka', amplop: found.amplop });
  if (!answer.ok) return answer.status < 500 ? forget() : null;
  const key = await keyOf((await answer.json()).kunci);
  const fields = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(found.iv) }, key, toBytes(found.isi));
  return JSON.parse(new TextDecoder().decode(fields));
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
  const fields = await left().catch(forget);
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
    keep();
    later(4000);
  });
  // The page is left only when the server has what was typed, or says itself what is wrong with it.
  form.addEventListener('submit', async event => {
    if (!dirty && !busy) return;
    event.preventDefault();
    if ((await save()) === null) return;
    dirty = false;
    form.requestSubmit(event.submitter);
  });
  document.addEventListener('visibilitychange', () => document.hidden && save());
  addEventListener('pagehide', save);
  addEventListener('online', save);
}
