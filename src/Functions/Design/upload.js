// Sends the files of a form straight to storage, in blocks, so that a cut or a reload costs at most one block. Without
// this script the form posts them itself. Put Block by fetch is all that is needed of the storage's protocol; its SDK
// would weigh some hundred kilobytes.
//
// A page whose owner may be where no network is keeps them on the device as well (device.js) until they are sent.
import { keeps, place as home, seal, unseal } from './device.js';
import { smaller } from './picture.js';

const panel = document.querySelector('[data-unggah]');
const form = panel?.querySelector('form');
const input = form?.querySelector('input[type=file]');
const stays = keeps && 'simpan' in panel.dataset;
const list = panel?.querySelector('.uploads');
const kept = `unggah:${panel?.dataset.unggah}:`;

const say = (key, ...values) => values.reduce((words, value, place) => words.replace(`{${place}}`, value), panel.dataset[`kata${key}`]);
const keyOf = file => `${kept}${JSON.stringify([file.name, file.size, file.lastModified])}`;
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// With the words of the site; a file that the site does not want is not come back to, one that it cannot have now is.
class Refused extends Error {
  constructor({ detail = say('Gagal'), code = '' } = {}) {
    super(detail);
    this.forget = /^(document|visit)\./.test(code) && code !== 'document.incomplete';
  }
}

function row(name) {
  const item = panel.querySelector('template').content.firstElementChild.cloneNode(true);
  item.querySelector('.uploads__name').textContent = name;
  list.append(item);
  const [bar, state, cancel] = ['progress', '.uploads__state', '.uploads__cancel'].map(part => item.querySelector(part));
  return {
    item, cancel,
    tell(words) {
      item.querySelector('.uploads__size').textContent = words;
    },
    show(words, share) {
      state.textContent = words;
      if (share !== undefined) bar.value = share;
    },
    end(words, refused) {
      this.show(words);
      state.classList.toggle('govuk-error-message', refused);
      bar.remove();
      cancel.remove();
      panel.querySelector('[role=status]').textContent = `${name}: ${words}`;
    },
  };
}

// Asks the site; a refusal comes with words, a broken connection is tried again until somebody cancels.
async function ask(address, fields, signal, broken) {
  const body = new URLSearchParams(new FormData(form));
  body.delete(input.name);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await patiently(() => fetch(address, { method: 'POST', body, signal, headers: { Accept: 'application/json' } }), signal, broken);
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok || answer.redirected) throw new Refused(said);
  return said;
}

async function patiently(send, signal, broken) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 10_000)) {
    try {
      const answer = await send();
      if (answer.status < 500 && answer.status !== 429) return answer;
    } catch (failure) {
      if (signal.aborted) throw failure;
    }
    broken();
    await Promise.race([pause(wait), online()]);
    signal.throwIfAborted();
  }
}

const megabytes = file => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(file.size / 1_048_576);

// Only where the page offers the choice: what a visitor brings as evidence stays the bytes it was.
const asSent = file => form.elements.asli?.checked === false ? smaller(file) : file;

// Where a file that was taken in leads to; null where it was refused, and nothing where it is to be tried again.
async function upload(chosen, place, count) {
  const line = row(count > 1 ? `${chosen.name} (${say('Urut', place, count)})` : chosen.name);
  const key = keyOf(chosen);
  const file = await asSent(chosen);
  if (file !== chosen) line.tell(say('Kecil', megabytes(chosen), megabytes(file)));
  const stop = new AbortController();
  line.cancel.addEventListener('click', () => stop.abort());
  let sent = 0;
  const broken = () => line.show(say('Putus', share()));
  const share = () => Math.floor(100 * sent / file.size);
  const told = { nama: file.name, ukuran: file.size };
  try {
    const grant = () => ask(panel.dataset.unggah, { ...told, unggahan: localStorage.getItem(key) ?? '' }, stop.signal, broken);
    let leave = await grant();
    localStorage.setItem(key, leave.unggahan);
    const there = new Set(leave.ada);
    for (let number = 0; number * leave.blok < file.size; number++) {
      const part = file.slice(number * leave.blok, (number + 1) * leave.blok);
      if (!there.has(number)) {
        const id = encodeURIComponent(btoa(String(number).padStart(6, '0')));
        const put = () => patiently(() => fetch(`${leave.alamat}&comp=block&blockid=${id}`, { method: 'PUT', body: part, signal: stop.signal }), stop.signal, broken);
        let answer = await put();
        if (answer.status === 403) {
          leave = await grant();
          answer = await put();
        }
        if (answer.status === 409 || answer.status === 412) break; // it was done before
        if (!answer.ok) throw new Refused();
      }
      sent += part.size;
      line.show(say('Kirim', share(), Math.max(1, Math.round(file.size / 1048576))), share());
    }
    line.show(say('Periksa'), 100);
    const done = await ask(`${panel.dataset.unggah}/${leave.unggahan}`, told, stop.signal, broken);
    localStorage.removeItem(key);
    line.end(say('Terima'), false);
    return done.kembali;
  } catch (failure) {
    if (failure.forget || stop.signal.aborted) localStorage.removeItem(key);
    line.end(stop.signal.aborted ? say('Batal') : failure instanceof Refused ? failure.message : say('Gagal'), !stop.signal.aborted);
    return stop.signal.aborted || failure.forget ? null : undefined;
  }
}

async function send(event) {
  const files = [...input.files];
  if (files.length === 0) return; // the form itself says what is missing
  event.preventDefault();
  list.replaceChildren();
  if (!stays) return sendAll(files.map(file => ({ file })));
  const records = [];
  for (const file of files) records.push({ file, key: await keep(file).catch(() => undefined) });
  input.value = '';
  await sendAll(records);
}

async function sendAll(records) {
  const button = form.querySelector('button[type=submit]');
  button.disabled = true;
  if ('satu' in panel.dataset && records.length > 1) return sendAsOne(records.map(({ file }) => file));
  panel.setAttribute('data-jalan', '');
  for (const { key } of records) if (key !== undefined) left.add(key);
  let next = null;
  let whole = true;
  for (const [place, { file, key }] of records.entries()) {
    const back = await upload(file, place + 1, records.length);
    if (key !== undefined && back !== undefined) {
      await drop(key);
      left.delete(key);
    }
    next = back ?? next;
    whole &&= Boolean(back);
  }
  button.disabled = false;
  if (whole && !stays) return location.assign(next);
  await refresh();
  if (left.size === 0) allGone();
}

// What is kept on this device and has not gone; the report of a visit waits for it.
const left = new Set();

function allGone() {
  panel.removeAttribute('data-jalan');
  document.dispatchEvent(new Event('terunggah'));
}

// What is to be one paper goes together: of pictures the site makes one document.
async function sendAsOne(files) {
  const all = new DataTransfer();
  for (const [place, file] of files.entries()) {
    const line = row(`${file.name} (${say('Urut', place + 1, files.length)})`);
    all.items.add(await asSent(file));
    line.end(say('Kecil', megabytes(file), megabytes(all.files[place])), false);
  }
  form.elements.berkas.files = all.files;
  form.submit();
}

function stored(mode, act) {
  return new Promise((done, fail) => {
    const opened = indexedDB.open('ovop', 1);
    opened.onupgradeneeded = () => opened.result.createObjectStore('berkas', { autoIncrement: true });
    opened.onerror = () => fail(opened.error);
    opened.onsuccess = () => {
      const asked = act(opened.result.transaction('berkas', mode).objectStore('berkas'));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
      asked.transaction.oncomplete = () => opened.result.close();
    };
  });
}

async function keep(file) {
  const about = new TextEncoder().encode(JSON.stringify([file.name, file.type, file.lastModified]));
  const bytes = await new Blob([new Uint32Array([about.length]), about, file]).arrayBuffer();
  const sealed = await seal(bytes);
  return stored('readwrite', store => store.add({ tempat: home, ...sealed }));
}

const drop = key => stored('readwrite', store => store.delete(key));

// Files that were left on this device go on their way; without a network, once it is back.
async function resume() {
  panel.setAttribute('data-jalan', '');
  const [keys, values] = await Promise.all(['getAllKeys', 'getAll'].map(all => stored('readonly', store => store[all]()))).catch(() => [[], []]);
  const records = [];
  for (const [at, key] of keys.entries()) {
    if (values[at].tempat !== home) continue;
    const bytes = await unseal(values[at]);
    if (bytes === null) {
      await drop(key);
      continue;
    }
    const from = 4 + new Uint32Array(bytes, 0, 1)[0];
    const [name, type, lastModified] = JSON.parse(new TextDecoder().decode(bytes.slice(4, from)));
    records.push({ key, file: new File([bytes.slice(from)], name, { type, lastModified }) });
  }
  return records.length > 0 ? sendAll(records) : allGone();
}

const online = () => new Promise(back => addEventListener('online', back, { once: true }));
const resumeLater = () => resume().catch(() => Promise.race([pause(10_000), online()]).then(resumeLater));

// The files that have been sent, as they stand now.
async function refresh() {
  const answer = await fetch(location.pathname).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.getElementById('berkas-terkirim');
  if (now) document.getElementById('berkas-terkirim').replaceWith(now);
}

async function follow() {
  for (let look = 0; look < 100 && document.getElementById('berkas-terkirim')?.hasAttribute('data-menunggu'); look++) {
    await pause(3000);
    await refresh();
  }
}

if (form) {
  form.querySelector('[data-asli]')?.removeAttribute('hidden');
  form.addEventListener('submit', send);
  if (stays) resumeLater();
  else for (const key of Object.keys(localStorage).filter(key => key.startsWith(kept))) {
    const line = row(JSON.parse(key.slice(kept.length))[0]);
    line.show(say('Lanjut'));
    line.item.querySelector('progress').remove();
    line.cancel.addEventListener('click', () => { localStorage.removeItem(key); line.item.remove(); });
  }
}
follow();
