// The page on which a dossier file or a proof is checked on the device itself: nothing of it is sent anywhere.
import { check, documents, sha256 } from './dossier.mjs';

const chosen = document.getElementById('berkas');
const beside = document.getElementById('dokumen');
const answer = document.getElementById('hasil');

// What the trail's own codes are called.
const called = JSON.parse(answer?.dataset.apa ?? '{}');

const say = (holds, words, names) => {
  const line = document.createElement('li');
  const mark = document.createElement('strong');
  mark.textContent = `${holds ? answer.dataset.benar : answer.dataset.salah} `;
  line.append(mark, names.reduce((said, name, place) => said.replace(`{${place}}`, () => name), answer.dataset[words]));
  answer.append(line);
};

async function run() {
  answer.replaceChildren();
  const [file] = chosen.files;
  if (!file)
    return;

  const text = await file.text();
  const findings = await check(text);
  if (findings.length === 0)
    return say(false, 'bukan', [file.name]);
  for (const { holds, words, names } of findings)
    say(holds, words.replace(/-(\w)/, (_, letter) => letter.toUpperCase()), names.map((name) => called[name] ?? name));
  for (const one of beside.files) {
    const found = documents(text, await sha256(await one.arrayBuffer()));
    say(found.length > 0, found.length > 0 ? 'dokumen' : 'asing', [one.name, found.join(', ')]);
  }
}

if (chosen && globalThis.crypto?.subtle) {
  document.getElementById('periksa').hidden = false;
  chosen.addEventListener('change', run);
  beside.addEventListener('change', run);
}
