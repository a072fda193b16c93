// With what a page keeps on this device what could not be sent yet. Devices are shared: it is encrypted (AES-GCM) with a key that the
// page brings and the device never stores; beside it lies that key sealed ("amplop"), which the server opens for nobody but the same
// link, while the link lives.
const words = document.getElementById('draf')?.dataset ?? {};

export const form = document.querySelector('form input[name=versi]')?.form;
export const place = words.tempat;
export const keeps = Boolean(words.kunci && globalThis.crypto?.subtle);

export const toText = bytes => btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''));
export const toBytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const keyOf = text => crypto.subtle.importKey('raw', toBytes(text), 'AES-GCM', false, ['encrypt', 'decrypt']);

// Posts the form as another act of its page.
export function post(fields) {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual', keepalive: document.hidden });
}

export async function seal(bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { amplop: words.amplop, iv, isi: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(words.kunci), bytes) };
}

// The bytes; null where they are not this link's, and an exception where nobody could say so.
export async function unseal({ amplop, iv, isi }) {
  const answer = await post({ tindakan: 'buka', amplop });
  if ([404, 410].includes(answer.status)) return null;
  if (!answer.ok) throw new Error();
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf((await answer.json()).kunci), isi);
}
