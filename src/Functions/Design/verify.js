// The page on which a dossier file or a proof is checked on the device itself: nothing of it is sent anywhere. Hashes and chain are checked
// at once, the rules by the verify command itself, compiled for browsers, when somebody asks for it.
import { check, documents, isDossier, sha256 } from './dossier.mjs';

const chosen = document.getElementById('berkas');
const beside = document.getElementById('dokumen');
const answer = document.getElementById('hasil');

// What the trail's own codes are called.
const called = JSON.parse(answer?.dataset.apa ?? '{}');

const say = (holds, finding, list) => {
  const line = document.createElement('li');
  const mark = document.createElement('strong');
  mark.textContent = `${holds ? answer.dataset.benar : answer.dataset.salah} `;
  line.append(mark, finding);
  list.append(line);
};

const tell = (holds, words, names) =>
  say(holds, names.reduce((finding, name, place) => finding.replace(`{${place}}`, () => name), answer.dataset[words]), answer);

const rules = document.getElementById('aturan');
const said = rules?.querySelector('ul');

let program;
const load = async () => {
  const { dotnet } = await import(rules.dataset.program);
  const { getAssemblyExports, getConfig } = await dotnet.create();
  return (await getAssemblyExports(getConfig().mainAssemblyName)).Ovop.VerifyInBrowser.Program;
};

async function workOut() {
  const status = rules.querySelector('[role=status]');
  status.textContent = rules.dataset.running;
  said.replaceChildren();
  try {
    program ??= await load();
    for (const finding of program.Check(await chosen.files[0].text(), rules.dataset.language))
      say(finding.startsWith('+'), finding.slice(1), said);
    status.textContent = '';
  } catch (failed) {
    status.textContent = rules.dataset.failed;
    throw failed;
  }
}

async function run() {
  answer.replaceChildren();
  said.replaceChildren();
  rules.hidden = true;
  const [file] = chosen.files;
  if (!file)
    return;

  const text = await file.text();
  const findings = await check(text);
  if (findings.length === 0)
    return tell(false, 'bukan', [file.name]);
  for (const { holds, words, names } of findings)
    tell(holds, words.replace(/-(\w)/, (_, letter) => letter.toUpperCase()), names.map((name) => called[name] ?? name));
  rules.hidden = !isDossier(text);
  for (const one of beside.files) {
    const found = documents(text, await sha256(await one.arrayBuffer()));
    tell(found.length > 0, found.length > 0 ? 'dokumen' : 'asing', [one.name, found.join(', ')]);
  }
}

if (chosen && globalThis.crypto?.subtle) {
  document.getElementById('periksa').hidden = false;
  chosen.addEventListener('change', run);
  beside.addEventListener('change', run);
  rules.querySelector('button').addEventListener('click', workOut);
}
